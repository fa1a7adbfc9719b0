#include "kiosk/screens/institutions.hpp"

#include "kiosk/screens/city_map.hpp"
#include "kiosk/screens/place_card.hpp"

#include <utility>

namespace musubi::screens {

namespace {

constexpr float kFilterHeight = 80;
constexpr float kPagerWidth = 254;
constexpr float kCardWidth = 432;
constexpr float kCardGap = 14;
constexpr float kChipGap = 12;

/// Chips and the switch in one row, narrower where a language needs more room.
Node filters(const present::InstitutionsView& view, Rect row, const Stage& stage)
{
    Node node = group("institutions.filters", row);
    std::vector<float> widths;
    float wanted = 0;
    for (const present::FilterChoice& choice : view.types) {
        widths.push_back(chipWidth(choice.words, choice.icon, stage));
        wanted += widths.back() + kChipGap;
    }
    widths.push_back(extentOf(view.openOnly.words, bold(theme::kBody), 0, stage).width + 92 + 52);
    wanted += widths.back();
    const float shrink = std::min(1.0F, row.width / wanted);
    float x = row.x;
    const auto next = [&](std::size_t index) {
        const Rect rect{x, row.y, widths[index] * shrink, row.height};
        x += rect.width + kChipGap * shrink;
        return rect;
    };
    for (std::size_t index = 0; index < view.types.size(); ++index) {
        const present::FilterChoice& choice = view.types[index];
        node.children.push_back(chip("institutions.chip." + choice.id, next(index), choice.words, choice.icon,
                                     choice.on, Section::Labs, scene::Change{choice.address}, stage));
    }
    node.children.push_back(switchRow("institutions.open", next(view.types.size()), view.openOnly.words,
                                      view.openOnly.on, scene::Change{view.openOnly.address}, stage));
    return node;
}

Node cards(const present::InstitutionsView& view, const present::FrameView& frame, Rect rect, const Stage& stage)
{
    Node node = group("institutions.cards", rect);
    const auto cells = rect.grid(2, 4, theme::kGutter, kCardGap);
    for (std::size_t index = 0; index < view.cards.size() && index < cells.size(); ++index) {
        Node one = placeCardNode("institutions.card." + std::to_string(index), cells[index], view.cards[index],
                                 frame.sample, stage);
        one.motion = scene::Motion::Rise;
        one.motionStep = static_cast<int>(index % 6);
        node.children.push_back(std::move(one));
    }
    if (view.cards.empty())
        node.children.push_back(centredText("institutions.nothing", view.nothing,
                                            bold(theme::kBody, theme::kInk2, Align::Centre), rect.inset(40)));
    return node;
}

} // namespace

scene::Scene institutionsScreen(const present::InstitutionsView& view, const present::FrameView& frame,
                                const Stage& stage)
{
    if (!stage.isSpacious())
        return institutionsColumn(view, frame, stage);
    Rect area = contentArea(stage);
    static_cast<void>(area.cutTop(12));
    static_cast<void>(area.cutBottom(50));
    Rect row = area.cutTop(kFilterHeight, 16);
    const Rect pagerRect = row.cutRight(kPagerWidth, theme::kGutter);
    const Rect left = area.cutLeft(2 * kCardWidth + theme::kGutter, theme::kGutter);
    PagerSpec spec{"institutions.pager",
                   view.paging.page,
                   view.paging.pages,
                   view.paging.previousAddress,
                   view.paging.nextAddress,
                   view.paging.previous,
                   view.paging.next,
                   theme::coloursOf(Section::Labs).solid,
                   theme::kInk};
    std::vector<Node> parts{pageGround(Ground::Paper, stage),
                            topBar(frame, {view.title, view.subtitle, Section::Labs, "science"}, Tone::OnLight, stage),
                            filters(view, row, stage)};
    if (view.paging.pages > 1)
        parts.push_back(pager(spec, pagerRect, stage));
    parts.push_back(cards(view, frame, left, stage));
    parts.push_back(cityMap(view, area, stage));
    parts.push_back(bottomBar(frame, stage));
    return page(frame, view.title, std::move(parts), stage);
}

} // namespace musubi::screens
