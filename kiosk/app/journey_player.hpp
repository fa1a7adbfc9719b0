// Plays a journey on a kiosk without glass: no window, no painting, and a clock that
// only "wait" moves.
#pragma once

#include "content/base/time_zone.hpp"
#include "kiosk/app/journey.hpp"
#include "kiosk/scene/text_metrics.hpp"

#include <memory>
#include <string>

namespace musubi::app {

/// What journeys are played on; everything outlives the playing.
struct JourneyGround
{
    const present::Strings* strings = nullptr;
    const scene::TextMetrics* metrics = nullptr;
    Content content;
    TimeZone zone;
    std::string placeName;
    IdleLimits idle;
    SignUps* signUps = nullptr; ///< null: no bookings are taken
};

/// Failed with file and line, the step as written, and what was to be seen instead.
[[nodiscard]] Outcome playJourney(const Journey& journey, const JourneyGround& ground);

} // namespace musubi::app
