// The five years of the guideline as columns: pills above, review flags on their
// seams, and bars of initiatives in a row.
#pragma once

#include "kiosk/present/future_city_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <string>
#include <vector>

namespace musubi::screens {

/// Where the years lie: the left edge of year 1 and the width of a year.
struct YearScale
{
    float left = 0;
    float year = 200;

    [[nodiscard]] float at(double years) const { return left + static_cast<float>(years) * year; }
};

/// Pills of the years.
[[nodiscard]] Node yearHeader(const present::FutureCityView& view, const YearScale& scale, float top,
                              const Stage& stage);
/// Flags of the reviews on the lower edge of those pills; they lie over the first row.
[[nodiscard]] std::vector<Node> reviewFlags(const present::FutureCityView& view, const YearScale& scale, float top,
                                            const Stage& stage);
/// Thin lines between the years, dotted ones at reviews, a strong one for today.
[[nodiscard]] std::vector<Node> yearLines(const std::string& id, const present::FutureCityView& view,
                                          const YearScale& scale, float top, float bottom);
/// One bar: tinted pill, its done part in colour, the title inside it.
[[nodiscard]] Node roadBar(const std::string& id, const present::RoadBar& view, Section section, const YearScale& scale,
                           float top, const Stage& stage);
/// Whether the title stands in its bar; the bar is drawn without it where it does not.
[[nodiscard]] bool roadBarHoldsTitle(const present::RoadBar& view, const YearScale& scale, const Stage& stage);

inline constexpr float kRoadBarHeight = 44;

} // namespace musubi::screens
