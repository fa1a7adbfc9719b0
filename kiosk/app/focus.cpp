#include "kiosk/app/focus.hpp"

#include "kiosk/scene/reading.hpp"

#include <algorithm>

namespace musubi::app {

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

} // namespace musubi::app
