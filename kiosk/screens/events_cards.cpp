#include "kiosk/screens/events_cards.hpp"

#include "kiosk/screens/pieces/filter_chip.hpp"
#include "kiosk/screens/session_card.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kNarrowestCard = 400;
constexpr float kSqueeze = 40; ///< by so much a card's picture may be lower

/// A place may be followed by the audience where that finds no room beside the seats.
present::SessionCard withAudienceShown(present::SessionCard view, float width, const Stage& stage)
{
    if (view.audience.empty())
        return view;
    const float seats = seatsTag("", {}, view, stage).rect.width;
    const float audience = extentOf(view.audience, regular(theme::kCaption), 0, stage).width;
    if (20 + seats + 14 + std::max(audience, 61.0F) + 20 <= width)
        return view;
    if (view.place.empty())
        view.place = view.audience;
    else
        view.place.text = view.place.text + RubyText::plain(" · ") + view.audience.text;
    view.audience = {};
    return view;
}

/// Cards stand beside each other while the widest of their seats has room.
float cardWidth(const present::EventsView& view, const Stage& stage)
{
    float width = kNarrowestCard;
    for (const present::SessionCard& card : view.cards)
        width = std::max(width, seatsTag("", {}, card, stage).rect.width + 40);
    return std::min(width, leafArea(stage).width);
}

struct CardColumns
{
    float count = 1;
    float width = 0; ///< of each
};

CardColumns cardColumns(const present::EventsView& view, float minWidth, const Stage& stage)
{
    const float room = leafArea(stage).width;
    const float count = std::clamp(std::floor((room + theme::kGutter) / (minWidth + theme::kGutter)), 1.0F,
                                   static_cast<float>(view.cards.size()));
    return {count, (room - theme::kGutter * (count - 1)) / count};
}

/// For higher pictures of each card, where a low leaf has room for one row of them: it is filled then. The last row
/// leaves room for the arrows of the list.
std::vector<float> sparesOf(const present::EventsView& view, float minWidth, const Stage& stage)
{
    std::vector<float> spares(view.cards.size(), 0);
    const Rect area = leafArea(stage);
    const CardColumns columns = cardColumns(view, minWidth, stage);
    float tallest = 0;
    for (const present::SessionCard& card : view.cards)
        tallest = std::max(tallest,
                           sessionCardTopHeight(withAudienceShown(card, columns.width, stage), columns.width, stage));
    if (2 * tallest + kPartGap <= area.height)
        return spares;
    const float count = extentOf(view.subtitle, bold(theme::kBodyLarge), area.width, stage).height + 1 + kPartGap;
    const float pager = view.pages > 1 ? kEventsPager.height + kPartGap : 0;
    const auto perRow = static_cast<std::size_t>(columns.count);
    const std::size_t lastRow = (view.cards.size() - 1) / perRow;
    for (std::size_t index = 0; index < spares.size(); ++index) {
        const bool isLast = index / perRow == lastRow;
        spares[index] = std::max(0.0F, area.height - tallest - std::max(count, isLast ? pager : 0));
    }
    return spares;
}

std::vector<Part> placeParts(const present::EventsView& view, const Stage& stage)
{
    std::vector<Part> parts;
    for (const present::FilterChoice& choice : view.places)
        add(parts, fixedPart(std::min(kNarrowestCard, leafArea(stage).width), theme::kTouchMinimum,
                             [choice, stage](Rect rect) {
                                 return filterChip("events.chip." + choice.id, rect, choice, Section::Events, stage);
                             }));
    return parts;
}

} // namespace

std::vector<Part> eventCards(const present::EventsView& view, Pictures pictures, const Stage& stage)
{
    if (!view.places.empty())
        return placeParts(view, stage);
    std::vector<Part> parts;
    if (view.cards.empty()) {
        add(parts, fixedPart(0, 180, [view](Rect rect) {
                return centredText("events.nothing", view.nothing, bold(theme::kH3, theme::kInk2, Align::Centre), rect);
            }));
        return parts;
    }
    const float minWidth = cardWidth(view, stage);
    const std::vector<float> spares =
        pictures == Pictures::Filling ? sparesOf(view, minWidth, stage) : std::vector<float>(view.cards.size(), 0);
    const float cardRoom = cardColumns(view, minWidth, stage).width;
    for (std::size_t index = 0; index < view.cards.size(); ++index) {
        const present::SessionCard& card = view.cards[index];
        const float spare = spares[index];
        Part part;
        part.minWidth = minWidth;
        part.height = [=](float width) {
            return sessionCardTopHeight(withAudienceShown(card, width, stage), width, stage) + spare;
        };
        if (pictures == Pictures::Squeezed)
            part.least = part.height(cardRoom) - kSqueeze;
        part.draw = [=, height = part.height](Rect rect) {
            const float squeezed = std::max(0.0F, height(rect.width) - rect.height);
            Node node =
                sessionCardTop("events.card." + std::to_string(index), rect, withAudienceShown(card, rect.width, stage),
                               kSessionPicture + spare - std::min(kSqueeze, squeezed), stage);
            node.motion = scene::Motion::Rise;
            node.motionStep = static_cast<int>(index);
            return node;
        };
        parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace musubi::screens
