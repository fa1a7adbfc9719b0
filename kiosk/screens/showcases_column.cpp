#include "kiosk/screens/entry_parts.hpp"
#include "kiosk/screens/flow_items.hpp"
#include "kiosk/screens/narrow_bars.hpp"
#include "kiosk/screens/page_arrows.hpp"
#include "kiosk/screens/seam_card.hpp"
#include "kiosk/screens/showcases.hpp"

#include <utility>

namespace musubi::screens {

namespace {

constexpr float kCardWidth = 370;

/// A list that finds room on one leaf has its arrows over it, a longer one at its end.
bool hasPagerAbove(const Stage& stage)
{
    constexpr float kWideRow = 900;
    return !hasArrowsBeside(stage) && leafArea(stage).width >= kWideRow;
}

/// What the list is about, the way to the guideline, the types.
std::vector<Part> headParts(const present::ShowcasesView& view, const Stage& stage)
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
    if (hasPagerAbove(stage) && view.paging.pages > 1)
        ways.push_back(pagerItem("showcase.pager", view.paging, Section::Future, stage));
    std::vector<FlowItem> types;
    for (const present::FilterChoice& type : view.types)
        types.push_back(chipItem("showcase.chip." + type.id, type, Section::Future, stage));
    std::vector<Part> parts = flowRows("showcase.ways", ways, stage);
    add(parts, flowRows("showcase.chips", types, stage));
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
    constexpr float kLeast = 300;
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
    parts = cardParts(view, frame, headParts(view, stage), stage);
    if (!hasPagerAbove(stage))
        add(parts, listPagerParts("showcase.pager", view.paging, Section::Future, stage));
    return columnPage(frame, std::move(column), stage);
}

} // namespace musubi::screens
