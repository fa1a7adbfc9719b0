#include "kiosk/screens/drawn_page.hpp"

#include "kiosk/screens/shown.hpp"

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

/// The parts with something that is not in `shown`, under their headings.
std::vector<Part> partsBeyond(std::vector<Part> parts, const Shown& shown, const Stage& stage)
{
    const Rect area = leafArea(stage);
    std::vector<Part> beyond;
    std::vector<Part> headings; // over what comes next
    bool headsMore = false;     // the last thing seen was a heading
    for (Part& part : parts) {
        const float height = std::min(area.height, part.height(area.width));
        const Node drawn = part.draw({area.x, area.y, area.width, height});
        if (isHeading(part)) {
            if (!headsMore)
                headings.clear();
            headsMore = true;
            const bool isNew = !holdsBesidesHeadings(shown, drawn);
            headings.push_back(std::move(part));
            if (isNew) {
                std::move(headings.begin(), headings.end(), std::back_inserter(beyond));
                headings.clear();
            }
            continue;
        }
        headsMore = false;
        const bool isLast = part.endsRow;
        if (!shown.holds(drawn)) {
            if (beyond.empty()) // a rule between two things is no beginning
                std::erase_if(headings, [](const Part& heading) { return heading.draw({}).id.ends_with(".rule"); });
            std::move(headings.begin(), headings.end(), std::back_inserter(beyond));
            headings.clear();
            beyond.push_back(std::move(part));
        }
        if (isLast)
            headings.clear();
    }
    return beyond;
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
    whole.parts = partsBeyond(std::move(whole.parts), shown, stage);
    if (whole.parts.empty())
        return scene;
    scene::Scene leaf = columnPageAfter(std::move(scene.root.children), frame, std::move(whole), stage);
    leaf.title = title.text.spoken();
    return leaf;
}

} // namespace musubi::screens
