#include "kiosk/screens/session_row.hpp"

#include "kiosk/screens/pieces/word_rows.hpp"
#include "kiosk/screens/session_card.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kEnds = 12;
constexpr float kSides = 20;
constexpr float kTagHeight = 44;
constexpr float kTagGap = 16;

/// In a card that is as high as its words need.
float narrowestPicture(float width)
{
    return std::clamp(width * 0.26F, 150.0F, 260.0F);
}

/// The card's lines, one under the other, and how high they are together.
struct Lines
{
    float width = 0;
    float when = 0;
    float title = 0;
    float place = 0;
    float seats = 0; ///< 0: in the line of the time
    [[nodiscard]] float height() const { return when + title + place + seats; }
};

std::vector<RowWord> whenWords(const std::string& id, const present::SessionCard& view)
{
    const Colour ink = theme::coloursOf(Section::Events).solid;
    std::vector<RowWord> words{{id + ".day", withoutEmptyReadings(view.day), bold(theme::kSmallLabel, ink)}};
    const Words& time = view.start.empty() ? view.times : view.start;
    if (!time.empty())
        words.push_back({id + ".time", withoutEmptyReadings(time), bold(theme::kBody, ink)});
    return words;
}

Words titleOf(const present::SessionCard& view)
{
    return withoutEmptyReadings(view.title);
}

Words placeOf(const present::SessionCard& view)
{
    return withoutEmptyReadings(view.place);
}

constexpr float kWordGap = 12;

Lines linesOf(const present::SessionCard& view, float room, const Stage& stage)
{
    Lines lines;
    lines.width = room - 2 * kSides;
    const auto when = whenWords({}, view);
    const Rect tag = seatsTag("seats", {}, view, stage).rect;
    lines.when = heightInRows(when, kWordGap, lines.width, stage);
    const bool beside = widthInOneRow(when, kWordGap, stage) + kTagGap + tag.width <= lines.width;
    if (beside)
        lines.when = std::max(lines.when, tag.height);
    else
        lines.seats = tag.height + 8;
    lines.title = extentOf(titleOf(view), bold(theme::kBody), lines.width, stage).height + 3;
    if (!view.place.empty())
        lines.place = extentOf(placeOf(view), regular(theme::kCaption), lines.width, stage).height + 1;
    return lines;
}

/// A higher card has a wider picture, as long as its words find room beside it.
float pictureWidth(const present::SessionCard& view, Rect rect, const Stage& stage)
{
    const float narrowest = narrowestPicture(rect.width);
    const float wide = std::min(rect.height * 1.2F, rect.width * 0.42F);
    const bool fits = wide > narrowest && linesOf(view, rect.width - wide, stage).height() + 2 * kEnds <= rect.height;
    return fits ? wide : narrowest;
}

} // namespace

float sessionRowHeight(const present::SessionCard& view, float width, const Stage& stage)
{
    return linesOf(view, width - narrowestPicture(width), stage).height() + 2 * kEnds;
}

Node sessionRow(const std::string& id, Rect rect, const present::SessionCard& view, const Stage& stage)
{
    Node node = card(id, rect, Intent{scene::Go{view.address}}, spokenName(view));
    const float pictured = pictureWidth(view, rect, stage);
    constexpr float kRound = theme::kCardRadius - 2;
    Node image = picture(id + ".picture", {rect.x + 2, rect.y + 2, pictured - 2, rect.height - 4}, view.picture,
                         {kRound, 0, 0, kRound}, {});
    std::get<scene::PictureContent>(image.content).grey = view.over;
    node.children.push_back(std::move(image));
    const Lines lines = linesOf(view, rect.width - pictured, stage);
    Rect words{rect.x + pictured + kSides, rect.centre().y - lines.height() / 2, lines.width, lines.height()};
    const auto when = whenWords(id, view);
    Rect first = words.cutTop(lines.when);
    const float seatsWidth = seatsTag(id + ".seats", {}, view, stage).rect.width;
    const float whenHeight = heightInRows(when, kWordGap, first.width, stage);
    for (Node& word :
         wordRows(when, kWordGap, {first.x, first.centre().y - whenHeight / 2, first.width, whenHeight}, stage))
        node.children.push_back(std::move(word));
    node.children.push_back(
        textNode(id + ".title", titleOf(view), bold(theme::kBody), words.cutTop(lines.title), stage));
    if (lines.place > 0)
        node.children.push_back(textNode(id + ".place", placeOf(view), regular(theme::kCaption, theme::kInk2),
                                         words.cutTop(lines.place), stage));
    const Point at = lines.seats > 0 ? Point{words.x, words.bottom() - lines.seats / 2 - kTagHeight / 2 + 4}
                                     : Point{rect.right() - kSides - seatsWidth, first.centre().y - kTagHeight / 2};
    node.children.push_back(seatsTag(id + ".seats", at, view, stage));
    addSampleMark(node, {rect.x + 14, rect.y + 14}, view, stage);
    return node;
}

} // namespace musubi::screens
