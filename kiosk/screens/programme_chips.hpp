// The filters of the prizes, dark and golden as their page, and the arrows through the years.
#pragma once

#include "kiosk/present/awards_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

namespace musubi::screens {

/// How the chips of a row are set: one setting for all of them.
struct ChipSetting
{
    float size = theme::kLabel;
    float sides = 24;
    float gap = 14;
    float share = 1; ///< of its one-line width that a text may take; less than 1: in two lines
};

[[nodiscard]] float programmeChipWidth(const present::FilterChoice& view, const ChipSetting& setting,
                                       const Stage& stage);
[[nodiscard]] Node programmeChip(const present::FilterChoice& view, Rect rect, const ChipSetting& setting);
/// All of them in one row, as large as they fit.
[[nodiscard]] Node programmeChips(const present::AwardsView& view, Rect row, const Stage& stage);

/// Time runs to the right: the left arrow leads to older prizes, the right one to newer ones.
[[nodiscard]] PagerSpec yearsPager(const present::AwardsView& view);

} // namespace musubi::screens
