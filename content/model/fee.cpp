#include "content/model/fee.hpp"

#include <array>

namespace musubi::model {

namespace {

constexpr std::array kAudiences{Audience::Toddlers, Audience::Primary, Audience::Secondary, Audience::Adults};
constexpr std::array kThemes{Theme::Space,   Theme::Earth,  Theme::Life, Theme::Robots,
                             Theme::Physics, Theme::Health, Theme::City, Theme::Culture};

} // namespace

std::string_view nameOf(Audience audience)
{
    switch (audience) {
    case Audience::Toddlers:
        return "toddlers";
    case Audience::Primary:
        return "primary";
    case Audience::Secondary:
        return "secondary";
    case Audience::Adults:
        return "adults";
    }
    return "unknown";
}

std::optional<Audience> audienceNamed(std::string_view name)
{
    for (const Audience audience : kAudiences) {
        if (nameOf(audience) == name)
            return audience;
    }
    return std::nullopt;
}

std::string_view nameOf(Theme theme)
{
    switch (theme) {
    case Theme::Space:
        return "space";
    case Theme::Earth:
        return "earth";
    case Theme::Life:
        return "life";
    case Theme::Robots:
        return "robots";
    case Theme::Physics:
        return "physics";
    case Theme::Health:
        return "health";
    case Theme::City:
        return "city";
    case Theme::Culture:
        return "culture";
    }
    return "unknown";
}

std::optional<Theme> themeNamed(std::string_view name)
{
    for (const Theme theme : kThemes) {
        if (nameOf(theme) == name)
            return theme;
    }
    return std::nullopt;
}

} // namespace musubi::model
