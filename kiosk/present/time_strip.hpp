// The geologic time strip: eras from old to young, with marks that lead to what happened then.
#pragma once

#include "kiosk/present/context.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::present {

struct TimeMark
{
    std::string id; ///< slug of the entry it leads to
    Words words;
    std::string address;
    double at = 0.5; ///< 0 … 1 along its era
    Switch on = Switch::Off;
};

struct TimeEra
{
    model::Era era = model::Era::Holocene;
    Words title;
    Words since;
    std::vector<TimeMark> marks;
};

struct TimeStrip
{
    Words label; ///< spoken: what the strip is
    std::vector<TimeEra> eras;
};

/// A place on the strip.
struct TimeSpot
{
    std::size_t era = 0; ///< index in TimeStrip::eras
    double at = 0.5;
};

/// \param chosen  slug of the geosite whose mark is on; may be empty
[[nodiscard]] TimeStrip timeStrip(const Context& context, const std::string& chosen);
/// Where on the strip an entry's age stands; nullopt when it has none or the strip does not reach so far.
[[nodiscard]] std::optional<TimeSpot> spotOn(const TimeStrip& strip, const model::Entry& entry);

} // namespace musubi::present
