#include "kiosk/screens/pages/entry_parts.hpp"
#include "kiosk/screens/pages/flow_items.hpp"
#include "kiosk/screens/pages/seam_card.hpp"
#include "kiosk/screens/pillar.hpp"

#include <utility>

namespace musubi::screens {

namespace {

constexpr float kCardWidth = 370;

std::vector<Part> choiceParts(const present::PillarView& view, const Stage& stage)
{
    std::vector<FlowItem> items;
    for (std::size_t i = 0; i < view.choices.size(); ++i)
        items.push_back(fixedItem({theme::kTouchMinimum, theme::kTouchMinimum},
                                  [choice = view.choices[i], id = "pillar.choice." + std::to_string(i)](Rect rect) {
                                      return pillarChoice(id, choice, rect);
                                  }));
    return flowRows("pillar.choices", items, stage);
}

BannerSpec nameOf(const present::PillarView& view)
{
    BannerSpec name;
    name.id = "pillar.name";
    name.number = view.number;
    name.words = view.name;
    name.size = theme::kH3;
    name.section = view.section;
    return name;
}

/// The measure's title, white on the colour of the pillar; stays with its cards.
Part measurePart(const std::string& id, const Words& title, Section section, const Stage& stage)
{
    constexpr float kSides = 22;
    constexpr float kEnds = 14;
    const TextStyle style = bold(theme::kBody, theme::kWhite);
    Part part;
    part.height = [=](float width) { return extentOf(title, style, width - 2 * kSides, stage).height + 1 + 2 * kEnds; };
    part.draw = [=](Rect rect) {
        BoxContent content;
        content.radius = theme::kChipRadius;
        content.fill = theme::coloursOf(section).solid;
        Node node = box(id, rect, content);
        node.role = Role::Group;
        node.children.push_back(centredText(id + ".title", title, style, rect.inset(kSides, kEnds), Role::Heading));
        return node;
    };
    part.keep = Keep::WithNext;
    return part;
}

/// Measures with their initiatives; a long measure has several columns there, but its cards go on here.
std::vector<Part> measureParts(const present::PillarView& view, const Stage& stage)
{
    std::vector<Part> parts;
    std::vector<SeamCard> cards;
    for (std::size_t i = 0; i < view.columns.size(); ++i) {
        const present::MeasureColumn& measure = view.columns[i];
        const std::string id = "pillar.measure." + std::to_string(i);
        if (i == 0 || view.columns[i - 1].title.text != measure.title.text)
            add(parts, measurePart(id, measure.title, view.section, stage));
        for (std::size_t j = 0; j < measure.cards.size(); ++j) {
            SeamCard card;
            card.id = id + ".card." + std::to_string(j);
            card.address = measure.cards[j].address;
            card.label = measure.cards[j].title.text.spoken();
            card.picture = measure.cards[j].picture;
            card.section = view.section;
            card.title = measure.cards[j].title;
            cards.push_back(std::move(card));
        }
        if (i + 1 == view.columns.size() || view.columns[i + 1].title.text != measure.title.text) {
            add(parts, seamCardParts(cards, kCardWidth, 0, 0, stage));
            cards.clear();
        }
    }
    return parts;
}

} // namespace

scene::Scene pillarColumn(const present::PillarView& view, const present::FrameView& frame, const Stage& stage)
{
    Column column;
    column.title = {view.title, view.subtitle, Section::Future, "location_city"};
    column.ground = pageGround(Ground::Paper, stage);
    std::vector<Part>& parts = column.parts;
    add(parts, subtitleParts("pillar.subtitle", view.subtitle, stage));
    add(parts, choiceParts(view, stage));
    add(parts, bannerPart(nameOf(view), stage));
    if (!view.goals.empty()) {
        const Colour ink = theme::coloursOf(view.section).solid;
        add(parts, headingPart("pillar.goals", view.goalsHeading, theme::kBody, ink, stage));
        add(parts, goalParts("pillar.goal", view.goals, view.section, stage));
    }
    add(parts, headingPart("pillar.initiatives", view.initiativesHeading, theme::kH3, theme::kInk, stage));
    if (view.columns.empty())
        add(parts, nothingPart("pillar.nothing", view.nothing, stage));
    add(parts, measureParts(view, stage));
    add(parts, listPagerParts("pillar.pager", view.paging, view.section, stage));
    return columnPage(frame, std::move(column), stage);
}

} // namespace musubi::screens
