// The same words stay before a visitor's eyes when the leaves of a page hold less or more than before.
#include "kiosk/app/kiosk.hpp"

#include <utility>

namespace musubi::app {

bool Kiosk::isWhole() const
{
    return m_content.catalogue && m_content.catalogue->complete();
}

std::vector<screens::Landmark> Kiosk::landmarks(Now now) const
{
    if (!isWhole())
        return {};
    // Larger text, then reach mode, then another language: what was read before the first of them counts for all.
    return m_kept.empty() ? screens::landmarksOf(context(now), stage()) : m_kept;
}

/// What is before the visitor's eyes, if `intent` may make the leaves larger or smaller.
std::vector<screens::Landmark> Kiosk::landmarksBefore(const scene::Intent& intent, Now now) const
{
    const auto* const toggle = std::get_if<scene::Toggle>(&intent);
    const bool changesLeaves = std::holds_alternative<scene::SetLanguage>(intent) ||
                               (toggle != nullptr && toggle->setting != scene::Setting::Motion &&
                                toggle->setting != scene::Setting::ReadAloud);
    return changesLeaves ? landmarks(now) : std::vector<screens::Landmark>();
}

void Kiosk::keepPlace(std::vector<screens::Landmark> before, Now now)
{
    m_visit.turnTo(screens::addressShowing(before, context(now), stage()));
    m_kept = std::move(before);
}

} // namespace musubi::app
