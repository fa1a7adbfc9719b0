// The city's guideline as one picture: its pillars as rows, its years as columns,
// initiatives as bars of their roadmaps.
// Address: future-city, and future-city?pillar=p1 for one pillar (pillar_view.hpp)
#pragma once

#include "kiosk/present/paging.hpp"
#include "kiosk/theme/tokens.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::present {

inline constexpr int kGuidelineYears = 5;

/// One initiative's way through the years 0 … 5.
struct RoadBar
{
    Words title;
    double from = 0;
    double to = 0;
    double done = 0; ///< 0 … 1 of the bar; 0 where progress is withheld
};

struct PillarRow
{
    Words number;
    Words title;
    Words initiatives; ///< how many there are
    Words goals;       ///< how many five-year goals
    Words goalNumber;
    double done = 0; ///< mean of the roadmaps whose progress is shown, 0 … 1
    theme::Section section = theme::Section::Future;
    std::vector<RoadBar> bars; ///< at most three, of different measures first
    std::string address;
};

struct YearColumn
{
    Words words;
    Switch present = Switch::Off;
};

struct FutureCityView
{
    Words title;
    Words subtitle;
    Words pillarsHeading;
    Words goalsHeading;
    Words sampleNote; ///< roadmaps are illustrative; empty when every one is real
    Words showcase;
    std::string showcaseAddress;
    std::vector<YearColumn> years;
    Words review;
    std::vector<int> reviews;  ///< progress is confirmed at the end of these years
    std::optional<double> now; ///< where today lies, 0 … 5; none before and after the five years
    Words nowWords;
    std::vector<PillarRow> rows; ///< of this page
    Paging paging;
    Words nothing; ///< said when there is no guideline
};

[[nodiscard]] FutureCityView futureCityView(const Context& context);

/// The colours that a pillar wears.
[[nodiscard]] theme::Section sectionOf(model::PillarColour colour);
/// How much of a roadmap is done: finished years of all steps by all years of all steps.
[[nodiscard]] double doneShare(const model::Roadmap& roadmap);
/// Name and years of the guideline, for the top bar; once its last year is over, that it is.
[[nodiscard]] Words guidelineWords(const Context& context, const model::Guideline& guideline);

/// Whether progress along a roadmap is shown.
enum class Progress
{
    Shown,
    Withheld, ///< an illustrative roadmap of years that are over: nobody knows here what came of it
};
[[nodiscard]] Progress progressOf(const Context& context, const model::Roadmap& roadmap);
/// What an illustrative roadmap is marked with: its progress, or its steps where no progress is shown.
[[nodiscard]] Words sampleNoteWords(const Context& context);

} // namespace musubi::present
