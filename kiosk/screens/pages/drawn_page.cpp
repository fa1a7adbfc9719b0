#include "kiosk/screens/pages/drawn_page.hpp"

#include "kiosk/screens/pages/shown.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace musubi::screens {

namespace {

bool isHeading(const Part& part)
{
    return part.keep == Keep::WithNext;
}

/// Whether what stands beside a heading, such as a sample mark, is in `shown`.
bool holdsBesidesHeadings(const Shown& shown, const Node& node)
{
    if (node.role == Role::Heading)
        return true;
    if (node.children.empty())
        return shown.holds(node);
    return std::ranges::all_of(node.children, [&](const Node& child) { return holdsBesidesHeadings(shown, child); });
}

/// How high parts stand over each other at most.
float heightOf(const std::vector<Part>& parts, const Rect& area)
{
    float height = 0;
    float row = 0;
    for (const Part& part : parts) {
        const bool isAlone = part.minWidth <= 0;
        row = std::max(isAlone ? 0 : row, part.height(isAlone ? area.width : (area.width - theme::kGutter) / 2));
        if (!isAlone && !part.endsRow)
            continue;
        height += row + kPartGap;
        row = 0;
    }
    return row > 0 ? height + row + kPartGap : height;
}

/// Seen again, but neither read nor touched again.
void mute(Node& node)
{
    node.role = Role::None;
    node.label.clear();
    node.intent.reset();
    for (Node& child : node.children)
        mute(child);
}

bool canBeTouched(const Node& node)
{
    return node.intent.has_value() || std::ranges::any_of(node.children, canBeTouched);
}

/// Of parts, in order.
using Places = std::vector<std::size_t>;

/// The parts with something that is not in `shown`, under their headings.
Places placesBeyond(const std::vector<Part>& parts, const Shown& shown, const Stage& stage)
{
    const Rect area = leafArea(stage);
    Places beyond;
    Places headings;        // over what comes next
    bool headsMore = false; // the last thing seen was a heading
    const auto takeHeadings = [&] {
        beyond.insert(beyond.end(), headings.begin(), headings.end());
        headings.clear();
    };
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const Part& part = parts[at];
        const float height = std::min(area.height, part.height(area.width));
        const Node drawn = part.draw({area.x, area.y, area.width, height});
        if (isHeading(part)) {
            if (!headsMore)
                headings.clear();
            headsMore = true;
            headings.push_back(at);
            if (!holdsBesidesHeadings(shown, drawn))
                takeHeadings();
            continue;
        }
        headsMore = false;
        if (!shown.holds(drawn)) {
            if (beyond.empty()) // a rule between two things is no beginning
                std::erase_if(headings, [&](std::size_t one) { return parts[one].draw({}).id.ends_with(".rule"); });
            takeHeadings();
            beyond.push_back(at);
        }
        if (part.endsRow)
            headings.clear();
    }
    return beyond;
}

std::vector<Part> partsAt(const std::vector<Part>& parts, const Places& places)
{
    std::vector<Part> chosen;
    for (const std::size_t at : places)
        chosen.push_back(parts[at]);
    return chosen;
}

/// How many parts the page begins with beside each other in one column, a picture and a story; 0: it begins otherwise,
/// or with something to touch, which would do nothing here.
std::size_t beginningOf(const std::vector<Part>& parts, const Rect& area)
{
    const auto end = std::ranges::find_if(parts, &Part::endsRow);
    const auto count = static_cast<std::size_t>(end - parts.begin()) + 1;
    if (end == parts.end() || count > 2 || parts.front().minWidth <= 0)
        return 0;
    const auto isTouched = [&](const Part& part) { return canBeTouched(part.draw(area)); };
    return std::any_of(parts.begin(), end + 1, isTouched) ? 0 : count;
}

/// What a leaf with two lines on it needs, lest it looks like a mistake: it begins as the page does.
std::vector<Part> underItsBeginning(const std::vector<Part>& parts, const Places& beyond, const Stage& stage)
{
    constexpr float kNearlyEmpty = 0.4F;
    const Rect area = leafArea(stage);
    std::vector<Part> few = partsAt(parts, beyond);
    if (few.empty() || heightOf(few, area) > kNearlyEmpty * area.height)
        return few;
    std::vector<Part> all;
    const std::size_t beginning = beginningOf(parts, area);
    for (std::size_t at = 0; at < beginning; ++at) {
        all.push_back(parts[at]);
        if (std::ranges::find(beyond, at) == beyond.end())
            all.back().draw = [draw = parts[at].draw](Rect rect) {
                Node node = draw(rect);
                mute(node);
                return node;
            };
    }
    for (const std::size_t at : beyond)
        if (at >= beginning)
            all.push_back(parts[at]);
    return heightOf(all, area) <= area.height ? all : few;
}

} // namespace

scene::Scene drawnPage(const present::FrameView& frame, const Words& title, std::vector<Node> drawn, Column whole,
                       const Stage& stage)
{
    scene::Scene scene = page(frame, title, std::move(drawn), stage);
    // On whichever leaf: a drawing that cuts a text is given back as it is, and gives way to its column (screen.cpp).
    if (hasCutText(scene.root, *stage.metrics))
        return scene;
    Shown shown;
    shown.add(scene.root);
    whole.parts = underItsBeginning(whole.parts, placesBeyond(whole.parts, shown, stage), stage);
    if (whole.parts.empty())
        return scene;
    scene::Scene leaf = columnPageAfter(std::move(scene.root.children), frame, std::move(whole), stage);
    leaf.title = title.text.spoken();
    return leaf;
}

} // namespace musubi::screens
