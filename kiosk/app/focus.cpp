#include "kiosk/app/focus.hpp"

#include "kiosk/scene/reading.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace musubi::app {

namespace {

std::optional<scene::Rect> placeOf(const std::string& control, const scene::Scene& scene)
{
    for (const scene::ReadingItem& item : scene::readingList(scene))
        if (item.node == control)
            return item.rect;
    return std::nullopt;
}

} // namespace

std::string nextFocus(const scene::Scene& scene, const std::string& focused, FocusStep step)
{
    const std::vector<scene::ReadingItem> controls = scene::focusOrder(scene);
    if (controls.empty())
        return {};
    const auto current = std::find_if(controls.begin(), controls.end(),
                                      [&focused](const scene::ReadingItem& item) { return item.node == focused; });
    if (current == controls.end())
        return step == FocusStep::Forward ? controls.front().node : controls.back().node;
    const auto index = static_cast<std::size_t>(current - controls.begin());
    const std::size_t stride = step == FocusStep::Forward ? 1 : controls.size() - 1;
    return controls[(index + stride) % controls.size()].node;
}

void FocusRing::step(const scene::Scene& scene, FocusStep step)
{
    m_control = nextFocus(scene, m_control, step);
    settle(scene);
}

void FocusRing::clear()
{
    m_control.clear();
    for (Below& below : m_below)
        below.control.clear();
}

void FocusRing::follow(const scene::Scene& scene, const std::vector<std::string>& sheets)
{
    std::size_t same = 0;
    while (same < std::min(sheets.size(), m_below.size()) && m_below[same].sheet == sheets[same])
        ++same;
    if (same < m_below.size()) {
        m_control = m_below[same].control;
        m_below.resize(same);
    }
    const bool opens = same < sheets.size();
    for (; same < sheets.size(); ++same)
        m_below.push_back({sheets[same], m_control});
    if (opens && !m_control.empty() && !placeOf(m_control, scene))
        m_control = nextFocus(scene, {}, FocusStep::Forward); // what a sheet offers first is never what ends a visit
    settle(scene);
}

/// Only what can be heard now can have the ring: what lies under a sheet cannot.
void FocusRing::settle(const scene::Scene& scene)
{
    if (m_control.empty())
        return;
    if (const auto place = placeOf(m_control, scene)) {
        m_place = *place;
        return;
    }
    const auto farness = [this](const scene::ReadingItem& item) {
        return std::hypot(item.rect.centre().x - m_place.centre().x, item.rect.centre().y - m_place.centre().y);
    };
    const std::vector<scene::ReadingItem> controls = scene::focusOrder(scene);
    const auto nearest = std::ranges::min_element(controls, {}, farness);
    m_control = nearest == controls.end() ? std::string() : nearest->node;
    if (nearest != controls.end())
        m_place = nearest->rect;
}

} // namespace musubi::app
