// Ties of an upright page: cards in rows under their line.
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pages/tie_part.hpp"
#include "kiosk/screens/pages/tie_strip.hpp"
#include "kiosk/screens/pieces/kept_size.hpp"
#include "kiosk/screens/pieces/knot.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace musubi::screens {

namespace {

using Cards = std::vector<present::TieCard>;

constexpr float kCard = 304;
constexpr float kLine = 44; ///< room for the line over the cards
constexpr float kRise = 14; ///< the line comes from below its knots and leaves above them
constexpr float kMark = 58; ///< the mark of ties before the heading

/// A word that cannot be broken is whole beside its picture.
bool fitIn(const Cards& cards, float width, const Stage& stage)
{
    return std::ranges::all_of(cards, [&](const present::TieCard& card) {
        const float room = width - tiePictureWidth(card, width, stage) - 24;
        return std::max(extentOf(card.title, bold(leastAfter(theme::kBody, stage)), 1, stage).width,
                        extentOf(card.words, bold(theme::kCaption), 1, stage).width) <= room;
    });
}

float widthOf(std::size_t columns, const Stage& stage)
{
    const auto count = static_cast<float>(columns);
    return (leafArea(stage).width - theme::kGutter * (count - 1)) / count;
}

/// Cards in a row; 0: no two of them find room beside each other.
std::size_t columnsFor(const Cards& cards, const Stage& stage)
{
    const float room = leafArea(stage).width;
    auto most = static_cast<std::size_t>(std::floor((room + theme::kGutter) / (kCard + theme::kGutter)));
    while (most > 1 && !fitIn(cards, widthOf(most, stage), stage))
        --most;
    if (most < 2)
        return 0;
    const std::size_t rows = (cards.size() + most - 1) / most;
    return std::max<std::size_t>(2, (cards.size() + rows - 1) / rows); // two and two rather than three and one
}

/// Card and knot of each tie of a row, the line before all of them.
Node tieRow(const std::string& id, const Cards& cards, std::size_t first, float width, Rect rect, const Stage& stage)
{
    Node row = group(id + ".row." + std::to_string(first), rect);
    const float y = rect.y + kLine / 2;
    std::vector<scene::LineStop> stops{{{0, y + kRise}, theme::coloursOf(cards.front().section).fill}};
    std::vector<Node> knots;
    std::vector<Node> drawn;
    Rect place{rect.x, rect.y + kLine, width, rect.height - kLine};
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const std::string own = id + '.' + std::to_string(first + i);
        const auto step = static_cast<int>(i);
        const Point at{place.centre().x, y};
        stops.push_back({at, theme::coloursOf(cards[i].section).fill});
        knots.push_back(tieKnot(own + ".knot", at, cards[i], step));
        drawn.push_back(tieCard(own, place, cards[i], stage));
        hangOn(drawn.back(), knots.back());
        drawn.back().motion = scene::Motion::Rise;
        drawn.back().motionStep = step;
        place.x += width + theme::kGutter;
    }
    stops.push_back({{stage.size.width, y - kRise}, stops.back().colour});
    row.children.push_back(tieLine(row.id + ".line", std::move(stops), rect));
    std::ranges::move(knots, std::back_inserter(row.children));
    std::ranges::move(drawn, std::back_inserter(row.children));
    return row;
}

Part rowPart(const std::string& id, const Cards& cards, std::size_t first, float width, const Stage& stage)
{
    float height = 0;
    for (const present::TieCard& card : cards)
        height = std::max(height, tieHeight(card, width, stage));
    return fixedPart(0, kLine + height, [=](Rect rect) { return tieRow(id, cards, first, width, rect, stage); });
}

/// Leads to the list of all ties, beside the heading.
ButtonSpec moreButton(const std::string& id, const present::TieCard& more)
{
    ButtonSpec spec;
    spec.id = id + ".more";
    spec.words = more.title;
    spec.endIcon = "arrow_forward";
    spec.intent = scene::Go{more.address};
    spec.size = theme::kLabel;
    spec.label = more.words.text.spoken() + " " + more.title.text.spoken();
    return spec;
}

/// The heading with the mark of ties, and what leads to more of them.
Part headPart(const std::string& id, const Words& heading, const std::optional<ButtonSpec>& more, const Stage& stage)
{
    const TextStyle style = bold(theme::kBodyLarge);
    const float width = more ? buttonWidth(*more, stage, theme::kGutter) : 0;
    Part part;
    const auto wordsHeight = [=](float room) {
        return extentOf(heading, style, room - kMark - (more ? width + theme::kGutter : 0), stage).height + 1;
    };
    part.height = [=](float room) { return std::max(more ? theme::kTouchMinimum : kMark, wordsHeight(room)); };
    part.draw = [=](Rect rect) {
        Node node = group(id + ".head", rect);
        node.children.push_back(icon(id + ".mark", "logo", 44, theme::kS700, {rect.x + 22, rect.centre().y}));
        static_cast<void>(rect.cutLeft(kMark));
        const Rect place = more ? rect.cutRight(width, theme::kGutter) : Rect{};
        node.children.push_back(centredText(id + ".heading", heading, style, rect, Role::Heading));
        if (more)
            node.children.push_back(button(*more, Rect::around(place.centre(), {width, theme::kTouchMinimum}), stage));
        return node;
    };
    part.keep = Keep::WithNext;
    return part;
}

} // namespace

std::vector<Part> tieRows(const std::string& id, const Words& heading, const Cards& ties, const Stage& stage)
{
    const bool isList = stage.contrast == present::Switch::On || stage.isSpacious() || hasArrowsBeside(stage);
    if (isList || ties.size() < 2)
        return {};
    Cards cards = ties;
    std::optional<ButtonSpec> more;
    if (cards.size() > 2 && cards.back().picture.empty()) {
        more = moreButton(id, cards.back());
        cards.pop_back();
    }
    const std::size_t columns = columnsFor(cards, stage);
    if (columns == 0)
        return {};
    std::vector<Part> parts{headPart(id, heading, more, stage)};
    const float width = widthOf(columns, stage);
    for (std::size_t first = 0; first < cards.size(); first += columns) {
        const std::size_t end = std::min(cards.size(), first + columns);
        const auto at = [&](std::size_t index) { return cards.begin() + static_cast<std::ptrdiff_t>(index); };
        add(parts, rowPart(id, Cards(at(first), at(end)), first, width, stage));
    }
    return parts;
}

} // namespace musubi::screens
