// Facts of detail pages: as cards and tags say them, but with readings where furigana is on.
#pragma once

#include "kiosk/present/context.hpp"

#include <functional>

namespace musubi::present {

/// What a card would say.
using Saying = std::function<Words(const Context&)>;

/// The same with the readings of all its words, where the page shows readings.
[[nodiscard]] Words asFact(const Context& context, const Saying& say);
/// The same of something with dates in it, which ICU writes without readings.
[[nodiscard]] Words asDateFact(const Context& context, const Saying& say);

} // namespace musubi::present
