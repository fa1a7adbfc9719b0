// How a detail page begins: picture, marks, title and text.
#include "kiosk/screens/pages/detail.hpp"
#include "kiosk/screens/pages/detail_parts.hpp"
#include "kiosk/screens/pages/hero_part.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pages/story_part.hpp"
#include "kiosk/screens/pieces/kept_size.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kHalf = 440;
constexpr float kHigh = 380;
constexpr float kLow = 300;
constexpr float kLowestPicture = 180;
constexpr float kHighestPicture = 560;

TextStyle otherStyle()
{
    return regular(theme::kLabel, theme::kInk2);
}

/// The note stands below the title.
std::vector<Part> storyOf(const Lead& lead, const Stage& stage)
{
    std::vector<Part> parts = storyParts(lead.id, lead.title, lead.text, stage);
    for (Part& note : languageParts(lead.id, lead.note, stage))
        parts.insert(parts.begin() + 1, std::move(note));
    add(parts, textParts(lead.id + ".other", lead.other, otherStyle(), stage));
    return parts;
}

float heightOf(const std::vector<Part>& parts, const Stage& stage)
{
    const float width = leafArea(stage).width;
    float height = 0;
    for (const Part& part : parts)
        height += part.height(width) + kPartGap;
    return height;
}

Part framed(const LeadPicture& view, float minWidth, float height)
{
    const auto draw = [view](Rect rect) {
        constexpr float kBesideMarks = 48;
        return pictureCard(view.id, rect, view.source, view.alternative, view.marks(rect.width - kBesideMarks));
    };
    return elastic(fixedPart(minWidth, height, draw), kLowestPicture, minWidth > 0 ? kHigh : kHighestPicture);
}

/// The picture over the words. Where they find no room together, who has come to read is not shown a picture alone
/// first.
std::vector<Part> uprightLead(const LeadPicture& view, std::vector<Part> words, const Stage& stage)
{
    const float area = leafArea(stage).height;
    const float left = area - heightOf(words, stage);
    if (left >= kLowestPicture)
        words.insert(words.begin(), framed(view, 0, std::min(kHigh, left)));
    else
        add(words, framed(view, 0, std::min(kLow, area)));
    return words;
}

float besideTitleSize(const Lead& lead, const Stage& stage);

/// Picture and story where they can stand side by side: in high contrast the words come first.
std::vector<Part> besideEachOther(const Lead& lead, const Stage& stage)
{
    const Part picture = framed(lead.picture, kHalf, kLow);
    const float size = besideTitleSize(lead, stage);
    const float half = (leafArea(stage).width - theme::kGutter) / 2;
    if (extentOf(lead.title, bold(size), half, stage).width > half)
        return {}; // a word that is longer than half of the page is not made smaller for the picture
    const Part story = storyPart(lead.id,
                                 {{lead.id + ".title", lead.title, bold(size), Role::Heading},
                                  languageLine(lead.id, lead.note),
                                  {lead.id + ".other", lead.other, otherStyle()},
                                  {lead.id + ".text", lead.text, regular(theme::kBodyLarge)}},
                                 kHalf, stage);
    if (!standsBeside(picture, story, stage))
        return {};
    if (stage.contrast == present::Switch::On)
        return {story, endingRow(picture)};
    return {picture, endingRow(story)};
}

/// Not smaller on the glass than one step before, beside the picture there or below it.
float besideTitleSize(const Lead& lead, const Stage& stage)
{
    const float kept = keptFrom(stage, [&](const Stage& before) {
        if (before.isSpacious())
            return theme::kH1;
        return besideEachOther(lead, before).empty() ? storyTitleSize(before) : besideTitleSize(lead, before);
    });
    return std::max({theme::kH2, keptSize(theme::kH1, stage), kept});
}

/// Tags in rows; none: no part.
std::vector<Part> markParts(const LeadPicture& picture, const Stage& stage)
{
    if (picture.marks(leafArea(stage).width).empty())
        return {};
    const auto laid = [id = picture.id + ".marks", marks = picture.marks](Rect rect) {
        return laidMarks(id, marks(rect.width), rect);
    };
    Part part;
    part.height = [=](float width) { return laid({0, 0, width, 0}).rect.height; };
    part.draw = laid;
    part.keep = Keep::WithNext;
    return {std::move(part)};
}

} // namespace

bool addWithPictureApart(Column& column, const LeadPicture& picture, const std::vector<Part>& words, const Stage& stage)
{
    const float area = leafArea(stage).height;
    if (stage.contrast == present::Switch::On && !stage.isSpacious()) {
        add(column.parts, words);
        add(column.closing, framed(picture, 0, std::min(kHigh, area)));
        return true;
    }
    if (!hasHero(stage))
        return false;
    std::vector<Part> below = markParts(picture, stage);
    add(below, words);
    if (leastHero(stage) + heightOf(below, stage) > area)
        return false;
    column.hero = Hero{picture.id, picture.source, picture.alternative};
    add(column.parts, std::move(below));
    return true;
}

void addLead(Column& column, const Lead& lead, const Stage& stage)
{
    if (std::vector<Part> both = besideEachOther(lead, stage); !both.empty()) {
        add(column.parts, std::move(both));
        return;
    }
    std::vector<Part> words = storyOf(lead, stage);
    if (addWithPictureApart(column, lead.picture, words, stage))
        return;
    if (!hasArrowsBeside(stage)) {
        add(column.parts, uprightLead(lead.picture, std::move(words), stage));
        return;
    }
    add(words, endingRow(framed(lead.picture, kHalf, kLow)));
    add(column.parts, std::move(words));
}

} // namespace musubi::screens
