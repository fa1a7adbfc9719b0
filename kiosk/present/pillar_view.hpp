// One pillar of the guideline: its goals, its measures, and the initiatives of each measure.
// Address: future-city?pillar=p1&page=2
#pragma once

#include "kiosk/present/future_city_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::present {

struct InitiativeCard
{
    Words title;
    std::string picture;
    std::string address;
};

/// A measure with at most three of its initiatives; a measure with more has several columns.
struct MeasureColumn
{
    Words title;
    std::vector<InitiativeCard> cards;
};

/// The way to a sibling.
struct PillarChoice
{
    Words number;
    Words spoken;
    Switch chosen = Switch::Off;
    theme::Section section = theme::Section::Future;
    std::string address;
};

struct PillarView
{
    Words title; ///< of the top bar
    Words subtitle;
    Words number;
    Words name;
    Words goalsHeading;
    std::vector<Words> goals;
    Words initiativesHeading;
    theme::Section section = theme::Section::Future;
    std::vector<MeasureColumn> columns; ///< of this page, at most four
    std::vector<PillarChoice> choices;
    Paging paging;
    Words nothing; ///< said when the pillar has no measures
};

/// None when the address names no pillar of the pack.
[[nodiscard]] std::optional<PillarView> pillarView(const Context& context);

} // namespace musubi::present
