#include "kiosk/screens/form_foot.hpp"

#include "kiosk/screens/pages/narrow_bars.hpp"

#include <utility>

namespace musubi::screens {

namespace {

constexpr float kPreviousShare = 0.36F;
constexpr float kNextAlone = 640; ///< a single button is no wider
constexpr float kLeastParts = 380;
constexpr float kBetween = 16;
constexpr float kAbovePeaks = 12; ///< so that the buttons end above the peaks of the bottom bar
constexpr float kButton = 300;    ///< least width of a button beside another one

} // namespace

Node formFoot(const ButtonSpec& next, const std::optional<ButtonSpec>& previous, Rect rect, const Stage& stage)
{
    Node foot = group("form.foot", rect);
    if (previous)
        foot.children.push_back(button(*previous, rect.cutLeft(rect.width * kPreviousShare, theme::kGutter), stage));
    else if (rect.width > kNextAlone)
        rect = Rect::around(rect.centre(), {kNextAlone, rect.height});
    foot.children.push_back(button(next, rect, stage));
    return foot;
}

void addFoot(Column& column, const ButtonSpec& next, const std::optional<ButtonSpec>& previous, const Stage& stage)
{
    Kept kept;
    kept.area = leafArea(stage);
    const float bottom = bandOf(stage).bottom - kAbovePeaks;
    const bool hasArrowsBelow = !hasArrowsBeside(stage) && stage.arrows != Arrows::Spared;
    const float arrows = hasArrowsBelow ? kArrowsBelow : 0;
    kept.area.height = bottom - kFootHeight - kBetween - arrows - kept.area.y;
    if (kept.area.height < kLeastParts) {
        if (previous)
            add(column.parts, buttonPart(*previous, kButton, stage));
        add(column.parts, buttonPart(next, kButton, stage));
        return;
    }
    const Rect foot{theme::kMargin, bottom - kFootHeight, kept.area.width, kFootHeight};
    kept.after.push_back(formFoot(next, previous, foot, stage));
    kept.leavesTitle = true;
    column.kept = std::move(kept);
}

} // namespace musubi::screens
