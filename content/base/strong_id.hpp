// Identifiers that cannot be mixed up: an InstitutionId is not a GeositeId.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace musubi {

template <typename Tag>
class StrongId
{
public:
    StrongId() = default;
    explicit StrongId(std::string value) : m_value(std::move(value)) {}

    [[nodiscard]] const std::string& value() const { return m_value; }
    [[nodiscard]] bool empty() const { return m_value.empty(); }

    friend auto operator<=>(const StrongId&, const StrongId&) = default;

private:
    std::string m_value;
};

} // namespace musubi

template <typename Tag>
struct std::hash<musubi::StrongId<Tag>>
{
    std::size_t operator()(const musubi::StrongId<Tag>& id) const noexcept
    {
        return std::hash<std::string>{}(id.value());
    }
};
