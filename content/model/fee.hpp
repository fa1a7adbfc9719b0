// What it costs, and for whom it is meant: shared by events, institutions and offers.
#pragma once

#include "content/base/language.hpp"

#include <optional>
#include <string_view>

namespace musubi::model {

enum class FeeKind
{
    Free,
    Paid,
    Unknown,
};

struct Fee
{
    FeeKind kind = FeeKind::Unknown;
    LocalisedText text;

    friend bool operator==(const Fee&, const Fee&) = default;
};

enum class Audience
{
    Toddlers,
    Primary,
    Secondary,
    Adults,
};

enum class Theme
{
    Space,
    Earth,
    Life,
    Robots,
    Physics,
    Health,
    City,
    Culture,
};

[[nodiscard]] std::string_view nameOf(Audience audience); ///< "primary"
[[nodiscard]] std::optional<Audience> audienceNamed(std::string_view name);
[[nodiscard]] std::string_view nameOf(Theme theme); ///< "earth"
[[nodiscard]] std::optional<Theme> themeNamed(std::string_view name);

} // namespace musubi::model
