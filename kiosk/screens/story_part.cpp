#include "kiosk/screens/story_part.hpp"

#include "kiosk/screens/detail_parts.hpp"
#include "kiosk/screens/narrow_bars.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kGap = 14;
constexpr float kLowestPicture = 180;
constexpr float kHighestPicture = 560;

/// Smaller where one word alone is wider than the line.
TextStyle styleOf(const StoryLine& line, float width, const Stage& stage)
{
    TextStyle style = line.style;
    for (const float smaller : {theme::kH3, theme::kBody, theme::kCaption})
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

namespace {

/// The note stands below the title.
std::vector<Part> storyOf(const Lead& lead, const Stage& stage)
{
    std::vector<Part> parts = storyParts(lead.id, lead.title, lead.text, stage);
    for (Part& note : languageParts(lead.id, lead.note, stage))
        parts.insert(parts.begin() + 1, std::move(note));
    return parts;
}

} // namespace

std::vector<Part> leadParts(const Lead& lead, const Stage& stage)
{
    constexpr float kHalf = 440;
    constexpr float kHigh = 380;
    constexpr float kLow = 300;
    if (!hasArrowsBeside(stage)) {
        const Rect area = leafArea(stage);
        std::vector<Part> words = storyOf(lead, stage);
        float left = area.height;
        for (const Part& part : words)
            left -= part.height(area.width) + kPartGap;
        if (left >= kLowestPicture) {
            words.insert(words.begin(),
                         elastic(fixedPart(0, std::min(kHigh, left), lead.picture), kLowestPicture, kHighestPicture));
            return words;
        }
        // Where they find no room together, who has come to read is not shown a picture alone first.
        std::vector<Part> parts = std::move(words);
        add(parts, elastic(fixedPart(0, std::min(kLow, area.height), lead.picture), kLowestPicture, kHighestPicture));
        return parts;
    }
    const Part picture = elastic(fixedPart(kHalf, kLow, lead.picture), kLowestPicture, kHigh);
    const Part story = storyPart(lead.id,
                                 {{lead.id + ".title", lead.title, bold(theme::kH2), Role::Heading},
                                  languageLine(lead.id, lead.note),
                                  {lead.id + ".text", lead.text, regular(theme::kBodyLarge)}},
                                 kHalf, stage);
    if (standsBeside(picture, story, stage))
        return {picture, endingRow(story)};
    std::vector<Part> parts = storyOf(lead, stage);
    add(parts, endingRow(picture));
    return parts;
}

} // namespace musubi::screens
