#include "kiosk/screens/pages/entry_parts.hpp"
#include "kiosk/screens/pages/flow_items.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pages/seam_card.hpp"
#include "kiosk/screens/pieces/page_arrows.hpp"
#include "kiosk/screens/showcases.hpp"

#include <utility>

namespace musubi::screens {

namespace {

constexpr float kCardWidth = 370;
constexpr float kLeast = 300; ///< height of the feature

/// A list that finds room on one leaf has its arrows over it, a longer one at its end.
bool hasPagerAbove(const Stage& stage)
{
    constexpr float kWideRow = 900;
    return !hasArrowsBeside(stage) && leafArea(stage).width >= kWideRow;
}

std::vector<Part> typeParts(const present::ShowcasesView& view, const Stage& stage)
{
    std::vector<FlowItem> types;
    for (const present::FilterChoice& type : view.types)
        types.push_back(chipItem("showcase.chip." + type.id, type, Section::Future, stage));
    return flowRows("showcase.chips", types, stage);
}

/// What the way to the types says: what is shown now, unless it is everything.
const Words& narrowWords(const present::ShowcasesView& view)
{
    for (std::size_t index = 1; index < view.types.size(); ++index)
        if (view.types[index].on == present::Switch::On)
            return view.types[index].words;
    return view.narrow;
}

/// What the list is about, and the way to the guideline.
/// \param frame  with a way to the types on the last leaf; null: they stand here
std::vector<Part> headParts(const present::ShowcasesView& view, const present::FrameView* frame, const Stage& stage)
{
    const ButtonSpec way{"showcase.future-city",
                         view.futureCity,
                         "location_city",
                         {},
                         ButtonLook::Tinted,
                         Section::Future,
                         scene::Go{view.futureCityAddress},
                         theme::kLabel,
                         {}};
    std::vector<FlowItem> ways{
        wordsItem("showcase.subtitle", view.subtitle, regular(theme::kSmallLabel, theme::kInk2), 0, stage),
        buttonItem(way, stage)};
    if (frame != nullptr)
        ways.push_back(filtersItem("showcase.filters", narrowWords(view), Section::Future, *frame, stage));
    if (hasPagerAbove(stage) && view.paging.pages > 1)
        ways.push_back(pagerItem("showcase.pager", view.paging, Section::Future, stage));
    std::vector<Part> parts = flowRows("showcase.ways", ways, stage);
    if (frame == nullptr)
        add(parts, typeParts(view, stage));
    return parts;
}

SeamCard cardOf(const std::string& id, const present::ShowcaseCard& view, const present::FrameView& frame,
                const Stage& stage)
{
    SeamCard card;
    card.id = id;
    card.address = view.address;
    card.label = view.type.text.spoken() + ", " + view.title.text.spoken();
    card.picture = view.picture;
    card.pillIcon = view.typeIcon;
    card.pill = view.type;
    card.title = view.title;
    card.text = view.summary;
    const theme::SectionColours colours = theme::coloursOf(Section::Events);
    if (view.sample)
        card.foot.push_back(tagItem({id + ".sample", frame.sample, "info", theme::kS100, theme::kS700}, stage));
    if (!view.status.empty())
        card.foot.push_back(tagItem({id + ".status", view.status, {}, colours.tint, colours.solid}, stage));
    else if (!view.origin.empty())
        card.foot.push_back(tagItem({id + ".origin", view.origin, {}, theme::kS100, theme::kS700}, stage));
    return card;
}

/// The feature over the whole width, the others side by side, below `above`.
std::vector<Part> cardParts(const present::ShowcasesView& view, const present::FrameView& frame,
                            const std::vector<Part>& above, const Stage& stage)
{
    if (view.cards.empty()) {
        std::vector<Part> parts = above;
        add(parts, nothingPart("showcase.nothing", view.nothing, stage));
        return parts;
    }
    std::vector<SeamCard> cards;
    for (std::size_t i = 0; i < view.cards.size(); ++i)
        cards.push_back(cardOf("showcase.card." + std::to_string(i), view.cards[i], frame, stage));
    SeamCard feature = std::move(cards.front());
    cards.erase(cards.begin());
    feature.look = view.look;
    constexpr float kGap = 20;
    // An upright stage may have room for all of them on one leaf; a wide one turns leaves after the feature.
    const float rest = hasArrowsBeside(stage) || cards.empty() ? 0 : seamCardsHeight(cards, kCardWidth, stage) + kGap;
    std::vector<Part> parts = above;
    add(parts, largeSeamCardPart(feature, roomBelow(above, kLeast, stage), rest, stage));
    const float tail = view.paging.pages > 1 && !hasPagerAbove(stage) ? kPagerSize.height : 0;
    add(parts, seamCardParts(cards, kCardWidth, roomBelow(parts, kLeast, stage), tail, stage));
    return parts;
}

} // namespace

scene::Scene showcasesColumn(const present::ShowcasesView& view, const present::FrameView& frame, const Stage& stage)
{
    Column column;
    column.title = {view.title, view.subtitle, Section::Future, "precision_manufacturing"};
    column.ground = pageGround(Ground::Paper, stage);
    std::vector<Part>& parts = column.parts;
    std::vector<Part> head = headParts(view, nullptr, stage);
    const bool hasTypesAbove = standOnOneLeaf(head, kLeast, stage);
    if (!hasTypesAbove)
        head = headParts(view, &frame, stage);
    parts = cardParts(view, frame, head, stage);
    if (!hasPagerAbove(stage))
        add(parts, listPagerParts("showcase.pager", view.paging, Section::Future, stage));
    if (!hasTypesAbove)
        add(parts, typeParts(view, stage));
    return columnPage(frame, std::move(column), stage);
}

} // namespace musubi::screens
