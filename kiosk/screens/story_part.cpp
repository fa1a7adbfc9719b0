#include "kiosk/screens/story_part.hpp"

#include "kiosk/screens/detail_parts.hpp"
#include "kiosk/screens/narrow_bars.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kGap = 14;

} // namespace

Part storyPart(std::string id, std::vector<StoryLine> lines, float minWidth, const Stage& stage)
{
    std::erase_if(lines, [](const StoryLine& line) { return line.words.empty(); });
    Part part;
    part.minWidth = minWidth;
    part.height = [=](float width) {
        float height = -kGap;
        for (const StoryLine& line : lines)
            height += extentOf(line.words, line.style, width, stage).height + 1 + kGap;
        return std::max(0.0F, height);
    };
    part.draw = [=, id = std::move(id)](Rect rect) {
        Node node = group(id, rect);
        for (const StoryLine& line : lines) {
            Node text = textNode(line.id, line.words, line.style, rect, stage, line.role);
            static_cast<void>(rect.cutTop(text.rect.height + 1, kGap));
            node.children.push_back(std::move(text));
        }
        return node;
    };
    return part;
}

bool standsBeside(const Part& picture, const Part& story, const Stage& stage)
{
    const Rect area = leafArea(stage);
    const float half = (area.width - theme::kGutter) / 2;
    return hasArrowsBeside(stage) && half >= picture.minWidth && half >= story.minWidth &&
           picture.height(half) <= area.height && story.height(half) <= area.height;
}

Part endOfRow(std::string id)
{
    return fixedPart(0, 0, [id = std::move(id)](Rect rect) { return group(id, rect); });
}

std::vector<Part> leadParts(const Lead& lead, const Stage& stage)
{
    constexpr float kHalf = 440;
    constexpr float kHigh = 380;
    constexpr float kLow = 300;
    if (!hasArrowsBeside(stage)) {
        std::vector<Part> parts{fixedPart(0, std::min(kHigh, leafArea(stage).height), lead.picture)};
        add(parts, storyParts(lead.id, lead.title, lead.text, stage));
        return parts;
    }
    const Part picture = fixedPart(kHalf, kLow, lead.picture);
    const Part story = storyPart(lead.id,
                                 {{lead.id + ".title", lead.title, bold(theme::kH2), Role::Heading},
                                  {lead.id + ".text", lead.text, regular(theme::kBodyLarge)}},
                                 kHalf, stage);
    if (standsBeside(picture, story, stage))
        return {picture, story, endOfRow(lead.id + ".end")};
    std::vector<Part> parts = storyParts(lead.id, lead.title, lead.text, stage);
    add(parts, picture);
    add(parts, endOfRow(lead.id + ".end"));
    return parts;
}

} // namespace musubi::screens
