// A value that passed its checks, or why it did not: a Result whose reasons are those of this room.
#pragma once

#include "content/base/result.hpp"
#include "content/trust/refusal.hpp"

#include <cassert>
#include <utility>
#include <variant>

namespace musubi::trust {

template <typename T>
class [[nodiscard]] Verdict
{
public:
    Verdict(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Verdict(Refused refused) : m_content(std::in_place_index<1>, std::move(refused)) {}

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
    [[nodiscard]] const Refused& error() const
    {
        assert(!ok());
        return *std::get_if<1>(&m_content);
    }

private:
    std::variant<T, Refused> m_content;
};

} // namespace musubi::trust
