// Opening hours of one day that overlap: which of them is true, nobody can say.
#include "content/pack/checks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace musubi::pack {

namespace {

using model::WeeklyHours;

bool shareADay(const WeeklyHours& one, const WeeklyHours& other)
{
    return std::any_of(one.days.begin(), one.days.end(), [&other](unsigned day) {
        return std::find(other.days.begin(), other.days.end(), day) != other.days.end();
    });
}

/// Hours of a season replace those of the whole year, so only like can be at odds with like.
bool shareAPartOfTheYear(const WeeklyHours& one, const WeeklyHours& other)
{
    if (!one.season || !other.season)
        return one.season.has_value() == other.season.has_value();
    constexpr int kDaysOfALeapYear = 366;
    const Date first = Date::of(2024, 1, 1).value_or(Date());
    for (int day = 0; day < kDaysOfALeapYear; ++day) {
        if (one.season->holds(first.plusDays(day)) && other.season->holds(first.plusDays(day)))
            return true;
    }
    return false;
}

bool overlap(const WeeklyHours& one, const WeeklyHours& other)
{
    return one.span.open < other.span.close && other.span.open < one.span.close && shareADay(one, other) &&
           shareAPartOfTheYear(one, other);
}

std::string inWords(const model::OpeningSpan& span)
{
    return clockText(span.open) + "–" + clockText(span.close);
}

void checkWeek(const CheckedFile& file, const std::vector<WeeklyHours>& weekly, ProblemList& problems)
{
    std::vector<const WeeklyHours*> before;
    for (std::size_t i = 0; i < weekly.size(); ++i) {
        const std::string pointer = fmt::format("/hours/weekly/{}", i);
        if (!file.isSound(pointer))
            continue;
        const auto first = std::find_if(before.begin(), before.end(),
                                        [&](const WeeklyHours* other) { return overlap(*other, weekly[i]); });
        if (first != before.end())
            problems.add(file, ProblemCode::HoursOverlap, Severity::Warning, pointer,
                         fmt::format("The hours {} overlap with {} of the same day. Make one span of them, or leave a "
                                     "pause between the two.",
                                     inWords(weekly[i].span), inWords((*first)->span)));
        before.push_back(&weekly[i]);
    }
}

} // namespace

void checkHours(const CheckedWorkspace& workspace, ProblemList& problems)
{
    for (const CheckedFile& file : workspace.json) {
        if (!file.entry || file.entry->id.kind != model::EntryKind::Institution)
            continue;
        const auto& institution = file.entry->as<model::Institution>();
        if (institution.hours)
            checkWeek(file, institution.hours->weekly, problems);
    }
}

} // namespace musubi::pack
