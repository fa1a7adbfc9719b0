#include "kiosk/screens/offers.hpp"
#include "kiosk/screens/pages/entry_parts.hpp"
#include "kiosk/screens/pages/flow_items.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pages/seam_card.hpp"
#include "kiosk/screens/pages/sign_up_button.hpp"
#include "kiosk/screens/pieces/page_arrows.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kCardWidth = 370;
constexpr float kWideRow = 900;

struct NamedRow
{
    const char* id;
    const present::FilterRow& row;
};

/// A list that finds room on one leaf has its arrows over it, a longer one at its end.
bool hasPagerAbove(const Stage& stage)
{
    return !hasArrowsBeside(stage) && leafArea(stage).width >= kWideRow;
}

/// Where rows are wide the headings stand before their chips, all equally wide; else over them.
std::vector<Part> filterParts(const present::OffersView& view, const Stage& stage)
{
    const std::array rows{NamedRow{"offers.subject", view.subjects}, NamedRow{"offers.grade", view.grades},
                          NamedRow{"offers.length", view.lengths}, NamedRow{"offers.format", view.formats}};
    const TextStyle style = bold(theme::kLabel);
    const bool hasHeadingsBefore = leafArea(stage).width >= kWideRow;
    float widest = 0;
    for (const NamedRow& named : rows)
        widest = std::max(widest, extentOf(named.row.heading, style, 0, stage).width + 2);
    std::vector<Part> parts;
    for (const NamedRow& named : rows) {
        if (named.row.choices.empty())
            continue;
        std::vector<FlowItem> items;
        if (hasHeadingsBefore)
            items.push_back(wordsItem(named.id, named.row.heading, style, widest, stage, Role::Heading));
        else
            add(parts, headingPart(named.id, named.row.heading, theme::kLabel, theme::kInk, stage));
        for (const present::FilterChoice& choice : named.row.choices)
            items.push_back(chipItem("offers.chip." + choice.id, choice, Section::SignUp, stage));
        add(parts, flowRows(std::string(named.id) + ".chips", items, stage));
    }
    return parts;
}

/// How many there are, and what is switched on; touching that takes it away.
/// \param frame  with a way to the filters on the last leaf; null: they stand above
std::vector<Part> headParts(const present::OffersView& view, const present::FrameView* frame, const Stage& stage)
{
    std::vector<FlowItem> items{wordsItem("offers.count", view.count, bold(theme::kH3), 0, stage, Role::Heading)};
    for (const present::FilterChoice& active : view.active) {
        const ButtonSpec spec{
            "offers.active." + active.id,  active.words,  {}, "close", ButtonLook::Tinted, Section::SignUp,
            scene::Change{active.address}, theme::kLabel, {}};
        items.push_back(buttonItem(spec, stage));
    }
    const theme::SectionColours colours = theme::coloursOf(Section::Geopark);
    items.push_back(tagItem({"offers.check", view.check, "verified", colours.tint, colours.solid}, stage));
    if (frame != nullptr)
        items.push_back(filtersItem("offers.filters", view.narrow, Section::SignUp, *frame, stage));
    if (hasPagerAbove(stage) && view.paging.pages > 1)
        items.push_back(pagerItem("offers.pager", view.paging, Section::SignUp, stage));
    std::vector<Part> parts = flowRows("offers.head", items, stage);
    for (Part& part : parts)
        part.keep = Keep::WithNext;
    return parts;
}

SeamCard cardOf(const std::string& id, const present::OfferCard& view, const present::FrameView& frame,
                const Stage& stage)
{
    SeamCard card;
    card.id = id;
    card.address = view.address;
    card.label = view.title.text.spoken() + ", " + view.subject.text.spoken() + " " + view.grades.text.spoken();
    card.picture = view.picture;
    card.pill = view.subject;
    card.pillMore = view.grades;
    card.section = Section::SignUp;
    card.title = view.title;
    card.text = view.organiser;
    if (!view.length.empty())
        card.foot.push_back(factItem(id + ".length", "schedule", view.length, Section::SignUp, stage));
    if (!view.fee.empty())
        card.foot.push_back(factItem(id + ".fee", "payments", view.fee, Section::SignUp, stage));
    if (!view.way.empty())
        card.foot.push_back(factItem(id + ".way", view.wayIcon, view.way, Section::SignUp, stage));
    if (view.sample)
        card.foot.push_back(tagItem({id + ".sample", frame.sample, {}, theme::kS100, theme::kS700}, stage));
    return card;
}

std::vector<SeamCard> cardsOf(const present::OffersView& view, const present::FrameView& frame, const Stage& stage)
{
    std::vector<SeamCard> cards;
    for (std::size_t i = 0; i < view.cards.size(); ++i)
        cards.push_back(cardOf("offers.card." + std::to_string(i), view.cards[i], frame, stage));
    return cards;
}

/// Of a row of cards, at least.
float rowHeight(const std::vector<SeamCard>& cards, const Stage& stage)
{
    return cards.empty() ? 0 : std::min(leafArea(stage).height, seamCardsHeight({cards.front()}, kCardWidth, stage));
}

/// Below `above`.
std::vector<Part> cardParts(const present::OffersView& view, const std::vector<SeamCard>& cards,
                            const std::vector<Part>& above, const Stage& stage)
{
    if (cards.empty())
        return {nothingPart("offers.nothing", view.nothing, stage)};
    const float least = rowHeight(cards, stage);
    const float tail = view.paging.pages > 1 && !hasPagerAbove(stage) ? kPagerSize.height : 0;
    return seamCardParts(cards, kCardWidth, roomBelow(above, least, stage), tail, stage);
}

} // namespace

scene::Scene offersColumn(const present::OffersView& view, const present::FrameView& frame, const Stage& stage)
{
    Column column;
    column.title = {view.title, view.subtitle, Section::SignUp, "menu_book"};
    column.ground = pageGround(Ground::Paper, stage);
    std::vector<Part>& parts = column.parts;
    const std::vector<SeamCard> cards = cardsOf(view, frame, stage);
    const std::vector<Part> filters = filterParts(view, stage);
    add(parts, subtitleParts("offers.subtitle", view.subtitle, stage));
    std::vector<Part> above = parts;
    add(above, filters);
    add(above, headParts(view, nullptr, stage));
    const bool hasFiltersAbove = standOnOneLeaf(above, rowHeight(cards, stage), stage);
    if (hasFiltersAbove)
        parts = std::move(above);
    else
        add(parts, headParts(view, &frame, stage));
    add(parts, cardParts(view, cards, parts, stage));
    if (!hasPagerAbove(stage))
        add(parts, listPagerParts("offers.pager", view.paging, Section::SignUp, stage));
    add(parts, signUpParts("offers", std::nullopt, view.need, stage));
    if (!hasFiltersAbove)
        add(parts, filters);
    return columnPage(frame, std::move(column), stage);
}

} // namespace musubi::screens
