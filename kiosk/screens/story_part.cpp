#include "kiosk/screens/story_part.hpp"

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

} // namespace musubi::screens
