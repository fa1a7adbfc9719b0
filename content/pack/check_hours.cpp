// Opening hours of one day that contradict each other: which of them is true, nobody can say.
#include "content/pack/checks.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace musubi::pack {

namespace {

using model::HoursException;
using model::WeeklyHours;

bool shareADay(const WeeklyHours& one, const WeeklyHours& other)
{
    return std::any_of(one.days.begin(), one.days.end(), [&other](unsigned day) {
        return std::find(other.days.begin(), other.days.end(), day) != other.days.end();
    });
}

bool shareAPartOfTheYear(const model::Season& one, const model::Season& other)
{
    constexpr int kDaysOfALeapYear = 366;
    const Date first = Date::of(2024, 1, 1).value_or(Date());
    for (int day = 0; day < kDaysOfALeapYear; ++day) {
        if (one.holds(first.plusDays(day)) && other.holds(first.plusDays(day)))
            return true;
    }
    return false;
}

/// Hours of a season replace those of the whole year, so only like can be at odds with like.
bool shareAPartOfTheYear(const WeeklyHours& one, const WeeklyHours& other)
{
    if (!one.season || !other.season)
        return one.season.has_value() == other.season.has_value();
    return shareAPartOfTheYear(*one.season, *other.season);
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

/// Dates of one year win over what happens every year, so only like can be at odds with like.
bool shareADay(const HoursException& one, const HoursException& other)
{
    if (one.everyYear && other.everyYear)
        return shareAPartOfTheYear(*one.everyYear, *other.everyYear);
    return one.fromDate && one.toDate && other.fromDate && other.toDate && *one.fromDate <= *other.toDate &&
           *other.fromDate <= *one.toDate;
}

/// An exception that is closed and says when it is open.
void checkClosedHours(const CheckedFile& file, const std::string& pointer, ProblemList& problems)
{
    const nlohmann::json& written = file.document->at(nlohmann::json::json_pointer(pointer));
    if (!written.contains("open") && !written.contains("close"))
        return;
    nlohmann::json open = written;
    open["closed"] = false;
    nlohmann::json closed = written;
    closed.erase("open");
    closed.erase("close");
    std::vector<Fix> fixes;
    if (written.contains("open") && written.contains("close"))
        fixes.push_back({"It is open at these hours.", pointer, open.dump()});
    fixes.push_back({"It is closed all day.", pointer, closed.dump()});
    problems.add(file, ProblemCode::HoursContradictory, Severity::Warning, pointer,
                 "These days are called closed and have opening hours; visitors are told that it is closed.", fixes);
}

void checkExceptions(const CheckedFile& file, const std::vector<HoursException>& exceptions, ProblemList& problems)
{
    std::vector<std::size_t> before;
    for (std::size_t i = 0; i < exceptions.size(); ++i) {
        const std::string pointer = fmt::format("/hours/exceptions/{}", i);
        if (!file.isSound(pointer))
            continue;
        if (exceptions[i].closed)
            checkClosedHours(file, pointer, problems);
        const auto first = std::find_if(before.begin(), before.end(),
                                        [&](std::size_t other) { return shareADay(exceptions[other], exceptions[i]); });
        if (first != before.end())
            problems.add(
                file, ProblemCode::HoursContradictory, Severity::Warning, pointer,
                fmt::format("Exception {} of these hours is about some of the same days and stands before this "
                            "one, so it is the one that visitors see. Keep one of them for each day.",
                            *first + 1));
        before.push_back(i);
    }
}

} // namespace

void checkHours(const CheckedWorkspace& workspace, ProblemList& problems)
{
    for (const CheckedFile& file : workspace.json) {
        if (!file.entry || file.entry->id.kind != model::EntryKind::Institution)
            continue;
        const auto& institution = file.entry->as<model::Institution>();
        if (!institution.hours)
            continue;
        checkWeek(file, institution.hours->weekly, problems);
        checkExceptions(file, institution.hours->exceptions, problems);
    }
}

} // namespace musubi::pack
