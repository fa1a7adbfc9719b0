#include "kiosk/screens/pieces/map_controls.hpp"

#include <utility>

namespace musubi::screens {

namespace {

constexpr float kButton = 84;
constexpr float kGap = 12;

Node roundButton(const std::string& id, Rect rect, const std::string& iconName, const std::string& address,
                 const Words& words)
{
    BoxContent disc;
    disc.radius = kButton / 2;
    disc.fill = theme::kWhite;
    disc.border = theme::kLine;
    disc.borderWidth = 2;
    Node button = box(id, rect, disc);
    button.label = words.text.spoken();
    button.role = address.empty() ? Role::Disabled : Role::Button;
    if (!address.empty())
        button.intent = scene::Change{address};
    button.children.push_back(
        icon(id + ".icon", iconName, 44, address.empty() ? theme::kS300 : theme::kS900, rect.centre()));
    return button;
}

/// Over what stands on the map.
Node overlaid(Node node)
{
    node.layer = scene::Layer::Over;
    return node;
}

/// + over −.
Node zoomButtons(const std::string& id, const present::MapView& view, Rect rect)
{
    Node node = group(id, rect);
    node.children.push_back(
        roundButton(id + ".in", rect.cutTop(kButton, kGap), "add", view.zoomInAddress, view.zoomIn));
    node.children.push_back(roundButton(id + ".out", rect, "remove", view.zoomOutAddress, view.zoomOut));
    return overlaid(std::move(node));
}

std::string arrowOf(const std::string& step)
{
    return step == "west"    ? "arrow_back"
           : step == "north" ? "arrow_upward"
           : step == "south" ? "arrow_downward"
                             : "arrow_forward";
}

Node stepButtons(const std::string& id, const std::vector<present::MapStep>& steps, Rect rect)
{
    Node node = group(id, rect);
    for (const present::MapStep& step : steps)
        node.children.push_back(
            roundButton(id + '.' + step.id, rect.cutLeft(kButton, kGap), arrowOf(step.id), step.address, step.words));
    return overlaid(std::move(node));
}

} // namespace

MapControls mapControls(const std::string& id, const present::MapView& view, const Rect& map, float inset)
{
    MapControls controls;
    constexpr float kZoomHeight = 2 * kButton + kGap;
    const Rect zoom{map.right() - inset - kButton, map.bottom() - inset - kZoomHeight, kButton, kZoomHeight};
    controls.left = zoom.x - inset;
    controls.top = zoom.bottom() - kButton;
    if (!view.steps.empty()) {
        const float width = static_cast<float>(view.steps.size()) * (kButton + kGap) - kGap;
        const Rect steps{zoom.x - kGap - width, controls.top, width, kButton};
        controls.left = steps.x - inset;
        controls.nodes.push_back(stepButtons(id + ".step", view.steps, steps));
        controls.taken.push_back(steps);
    }
    controls.nodes.push_back(zoomButtons(id + ".zoom", view, zoom));
    controls.taken.push_back(zoom);
    return controls;
}

} // namespace musubi::screens
