// The attract loop: four things to discover, tied along the mountain. They change
// with every turn of the loop; which turn it is stands in the address.
#pragma once

#include "kiosk/present/context.hpp"
#include "kiosk/theme/tokens.hpp"

#include <string>
#include <vector>

namespace musubi::present {

struct AttractKnot
{
    Words title;
    Words line;
    std::string icon;
    std::string address;
    theme::Section section = theme::Section::Events;
};

struct AttractView
{
    Words name;
    Words tagline;
    Words start;
    std::vector<Words> startElsewhere; ///< "Touch to start" in the other languages
    std::vector<AttractKnot> knots;    ///< event, institution, award, geosite; fewer where the pack has none
    Words place;                       ///< where this kiosk stands; empty when not configured
    Words date;
    model::Hero hero;
    bool heroInPack = false;
};

[[nodiscard]] AttractView attractView(const Context& context);

} // namespace musubi::present
