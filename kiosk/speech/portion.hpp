// In which order a page is told: what it is, the facts, the story, what is related, and
// the frame around it last, once. Pure; the ids of nodes say what they are ("event.facts.0").
#pragma once

#include "kiosk/scene/reading.hpp"

namespace musubi::speech {

enum class Portion
{
    Title,   ///< of the page, and of the entry that it shows
    Facts,   ///< when, where, who
    Text,    ///< and everything that is not one of the others
    Related, ///< ties to other entries
    Frame,   ///< bars, arrows that turn leaves, keys to type with: on every page, so nobody came for them
};

[[nodiscard]] Portion portionOf(const scene::ReadingItem& item);

} // namespace musubi::speech
