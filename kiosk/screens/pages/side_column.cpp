#include "kiosk/screens/pages/side_column.hpp"

#include "kiosk/screens/pages/side_card.hpp"
#include "kiosk/screens/pages/tie_strip.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kTieHeight = 112;
constexpr float kTieGap = 12;
constexpr float kTieHeading = 48;
constexpr float kTallestCard = 560;

} // namespace

std::vector<Node> sideColumn(const SideColumnSpec& spec, Rect rect, const Stage& stage)
{
    std::vector<Node> parts;
    const auto count = static_cast<float>(spec.ties.size());
    const float ties = spec.ties.empty() ? 0 : kTieHeading + count * (kTieHeight + kTieGap) - kTieGap;
    const float card = std::min(kTallestCard, rect.height - (spec.ties.empty() ? 0 : ties + 20));
    parts.push_back(sideCard(spec.id + ".side", spec.side, spec.section, rect.cutTop(card, 20), stage));
    if (spec.ties.empty())
        return parts;
    TieColumnSpec column;
    column.id = spec.id + ".ties";
    column.heading = spec.tiesHeading;
    column.cards = spec.ties;
    column.rect = rect.cutTop(ties);
    column.cardHeight = kTieHeight;
    column.from = {column.rect.x + 14, column.rect.y + kTieHeading - 4};
    column.start = theme::coloursOf(spec.section).fill;
    parts.push_back(tieColumn(column, stage));
    return parts;
}

} // namespace musubi::screens
