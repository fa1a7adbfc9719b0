#include "kiosk/screens/pages/story_part.hpp"

#include "kiosk/screens/pages/detail_parts.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pieces/kept_size.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kGap = 14;

/// Smaller where one word alone is wider than the line.
TextStyle styleOf(const StoryLine& line, float width, const Stage& stage)
{
    TextStyle style = line.style;
    for (const float smaller : withKeptSizes({line.style.size, theme::kH3, theme::kBody, theme::kCaption}, stage))
        if (smaller < style.size && extentOf(line.words, style, width, stage).width > width)
            style.size = smaller;
    return style;
}

} // namespace

Part storyPart(std::string id, std::vector<StoryLine> lines, float minWidth, const Stage& stage)
{
    std::erase_if(lines, [](const StoryLine& line) { return line.words.empty(); });
    Part part;
    part.minWidth = minWidth;
    part.height = [=](float width) {
        float height = -kGap;
        for (const StoryLine& line : lines)
            height += extentOf(line.words, styleOf(line, width, stage), width, stage).height + 1 + kGap;
        return std::max(0.0F, height);
    };
    part.draw = [=, id = std::move(id)](Rect rect) {
        Node node = group(id, rect);
        for (const StoryLine& line : lines) {
            Node text = textNode(line.id, line.words, styleOf(line, rect.width, stage), rect, stage, line.role);
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

Part endingRow(Part part)
{
    part.endsRow = true;
    return part;
}

std::vector<Part> languageParts(const std::string& id, const Words& words, const Stage& stage)
{
    if (words.empty())
        return {};
    Part part = hintPart(id + ".language", "translate", words, regular(theme::kCaption, theme::kInk2), stage);
    part.keep = Keep::WithNext;
    return {std::move(part)};
}

StoryLine languageLine(const std::string& id, const Words& words)
{
    return {id + ".language", words, regular(theme::kCaption, theme::kInk2)};
}

} // namespace musubi::screens
