// A value, or the reason why there is none.
//
// The reason is an Error, or in a room that has its own closed list of reasons, one of those.
// Expected failure is returned, never thrown (house rule 3). A broken promise of
// the caller (asking a failed Result for its value) is an assert.
#pragma once

#include "content/base/error.hpp"

#include <cassert>
#include <utility>
#include <variant>

namespace musubi {

template <typename T, typename E = Error>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : m_content(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T& value() const&
    {
        assert(ok());
        return *std::get_if<0>(&m_content);
    }
    [[nodiscard]] T& value() &
    {
        assert(ok());
        return *std::get_if<0>(&m_content);
    }
    [[nodiscard]] T&& value() &&
    {
        assert(ok());
        return std::move(*std::get_if<0>(&m_content));
    }
    [[nodiscard]] const E& error() const
    {
        assert(!ok());
        return *std::get_if<1>(&m_content);
    }

    [[nodiscard]] T valueOr(T fallback) const& { return ok() ? value() : std::move(fallback); }

private:
    std::variant<T, E> m_content;
};

/// For acts that return nothing but may fail.
struct Done
{
    friend bool operator==(const Done&, const Done&) = default;
};
using Outcome = Result<Done>;

} // namespace musubi
