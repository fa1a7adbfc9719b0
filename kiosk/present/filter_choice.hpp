// One thing a list can be filtered by: its words, whether it is on, and where a touch leads.
#pragma once

#include "kiosk/present/context.hpp"

#include <string>

namespace musubi::present {

struct FilterChoice
{
    std::string id;
    Words words;
    std::string icon;
    Switch on = Switch::Off;
    std::string address; ///< of the list with this filter switched
};

} // namespace musubi::present
