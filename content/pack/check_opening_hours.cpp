#include "content/model/known_holidays.hpp"
#include "content/model/recurrence.hpp"
#include "content/pack/checks.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <vector>

namespace musubi::pack {

namespace {

constexpr int kDaysLookedAt = 366; ///< every season, the New Year among them

constexpr int kDay = 24 * 60;

/// Open without a pause from `from` to `to`, minutes of one day.
bool isOpenThrough(int from, int to, const std::vector<model::OpeningSpan>& spans)
{
    for (const model::OpeningSpan& span : spans) {
        if (span.open <= from && from < span.close)
            from = span.close;
    }
    return to <= from;
}

/// A session that lasts for days keeps the hours of each day, so only its beginning and its end are asked for.
/// \param hoursOn  the spans of a day, earliest first
bool fits(const model::Session& session, const std::function<std::vector<model::OpeningSpan>(Date)>& hoursOn)
{
    const int days = session.end.date.daysSince(session.start.date);
    const int start = session.start.minute;
    const int end = session.end.minute;
    if (days == 0)
        return isOpenThrough(start, end, hoursOn(session.start.date));
    const bool isOneNight = days == 1 && end < start;
    const bool begins = isOpenThrough(start, isOneNight ? kDay : start + 1, hoursOn(session.start.date));
    const bool ends = end == 0 || isOpenThrough(isOneNight ? 0 : end - 1, end, hoursOn(session.end.date));
    return begins && ends;
}

std::string hoursInWords(const std::vector<model::OpeningSpan>& spans)
{
    std::string words;
    for (const model::OpeningSpan& span : spans)
        words += (words.empty() ? "" : ", ") + clockText(span.open) + "–" + clockText(span.close);
    return words;
}

class DoorCheck
{
public:
    DoorCheck(const CheckedFile& file, const model::OpeningHours& hours, const std::set<Date>& holidays)
        : m_file(file), m_hours(hours), m_holidays(holidays)
    {}

    /// What is wrong with the doors, in words, and on which sessions.
    using Findings = std::map<std::string, std::vector<model::Session>>;

    /// The sessions of the rule for which the doors may be closed, in the days looked at.
    [[nodiscard]] Findings findingsAbout(const model::SessionRule& rule, Date today) const
    {
        Findings findings;
        const auto& event = m_file.entry->as<model::Event>();
        const std::string place = event.venue->institution->text();
        for (const model::Session& session :
             model::sessionsOfRule(m_file.entry->id, rule, today, lastDayLookedAt(rule, today))) {
            const Date date = session.start.date;
            if (!m_file.entry->valid.holds(date))
                continue;
            if (m_hours.newYear == model::NewYear::ClosedSomeDays && !m_hours.isCertainOn(date))
                findings[place + " may be closed over the New Year; its dates are not known. Ask there, and write them "
                                 "as exceptions of its hours."]
                    .push_back(session);
            else if (!fits(session, [this](Date day) { return m_hours.on(day, m_holidays); }))
                findings[place + closedWords(session)].push_back(session);
        }
        return findings;
    }

    /// Whether the place is closed all day.
    [[nodiscard]] bool isClosed(const model::Session& session) const
    {
        return m_hours.isCertainOn(session.start.date) && m_hours.on(session.start.date, m_holidays).empty();
    }

private:
    /// A date that somebody wrote is judged however far away it is.
    [[nodiscard]] static Date lastDayLookedAt(const model::SessionRule& rule, Date today)
    {
        return std::max(rule.start.date, today.plusDays(kDaysLookedAt - 1));
    }

    [[nodiscard]] std::string closedWords(const model::Session& session) const
    {
        const auto spans = m_hours.on(session.start.date, m_holidays);
        if (spans.empty())
            return " is closed.";
        const bool isPastMidnight = session.end.date > session.start.date;
        return " is open only " + hoursInWords(spans) +
               (isPastMidnight ? ", and the session goes on until " + session.end.clockText() + " on " +
                                     session.end.date.text() + "."
                               : ".");
    }

    const CheckedFile& m_file;
    const model::OpeningHours& m_hours;
    const std::set<Date>& m_holidays;
};

/// The hours of the place where the event happens; null when there are none that can be read.
const model::OpeningHours* hoursOfPlace(const CheckedFile& file, const CheckedWorkspace& workspace)
{
    const auto& venue = file.entry->as<model::Event>().venue;
    const bool isNamed = venue && venue->institution && file.isSound("/venue/institution");
    const CheckedFile* place = isNamed ? workspace.find(*venue->institution) : nullptr;
    if (place == nullptr || place->entry->id.kind != model::EntryKind::Institution || !place->isSound("/hours"))
        return nullptr;
    const auto& hours = place->entry->as<model::Institution>().hours;
    return hours ? &*hours : nullptr;
}

/// "On 2026-11-30 at 10:00 ", and the further days.
std::string whenInWords(const std::vector<model::Session>& sessions)
{
    constexpr std::size_t kNamed = 6;
    std::string words = "On " + sessions.front().start.date.text();
    for (std::size_t i = 1; i < std::min(kNamed, sessions.size()); ++i)
        words += ", " + sessions[i].start.date.text();
    if (sessions.size() > kNamed)
        words += " and " + std::to_string(sessions.size() - kNamed) + " more days until " +
                 sessions.back().start.date.text();
    return words + " at " + sessions.front().start.clockText() + " ";
}

/// Of a rule that repeats: to call off all days on which the place is closed.
std::vector<Fix> callingOff(const model::SessionRule& rule, const std::vector<model::Session>& sessions,
                            const std::string& pointer)
{
    if (rule.rrule.empty())
        return {};
    nlohmann::json days = nlohmann::json::array();
    for (const Date& day : rule.except)
        days.push_back(day.text());
    for (const model::Session& session : sessions)
        days.push_back(session.start.date.text());
    return {{"Call the session off on these days.", pointer + "/except", days.dump()}};
}

void checkDoors(const CheckedFile& file, const DoorCheck& check, Date today, ProblemList& problems)
{
    const auto& sessions = file.entry->as<model::Event>().sessions;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        const std::string pointer = "/sessions/" + std::to_string(i);
        if (!file.areSound(pointer, {"start", "minutes", "rrule", "except"}))
            continue;
        for (const auto& [words, days] : check.findingsAbout(sessions[i], today))
            problems.add(file, ProblemCode::OutsideOpeningHours, Severity::Warning, pointer, whenInWords(days) + words,
                         check.isClosed(days.front()) ? callingOff(sessions[i], days, pointer) : std::vector<Fix>());
    }
}

/// The published places whose hours nobody can tell without the holidays.
std::vector<std::string> placesWithHolidays(const CheckedWorkspace& workspace)
{
    std::vector<std::string> places;
    for (const CheckedFile& file : workspace.json) {
        if (!file.entry || file.entry->id.kind != model::EntryKind::Institution || !file.isSound("/hours") ||
            file.entry->state != model::EntryState::Published)
            continue;
        const auto& hours = file.entry->as<model::Institution>().hours;
        if (hours && model::dependOnHolidays(*hours))
            places.push_back(file.entry->id.text());
    }
    return places;
}

/// In time for whoever keeps the pack to write down those of another year.
void checkHolidaysLeft(const CheckedWorkspace& workspace, const std::set<Date>& holidays, Date today,
                       ProblemList& problems)
{
    constexpr int kYear = 365;
    const auto last = model::lastDayWithHolidays(holidays);
    if (last && last->daysSince(today) >= kYear)
        return;
    const std::vector<std::string> places = placesWithHolidays(workspace);
    if (places.empty())
        return;
    const std::string others = places.size() > 1 ? " and of " + std::to_string(places.size() - 1) +
                                                       (places.size() > 2 ? " other places" : " other place")
                                                 : std::string();
    const std::string known =
        last ? "The holidays are known until " + last->text() + " only" : "The pack has no holidays";
    problems.add(
        *workspace.packFile, ProblemCode::HolidaysEnd, Severity::Warning, "/holidays",
        known + ", and the hours of " + places.front() + others +
            " depend on them; on later days the kiosk cannot say whether these are open. Add the holidays of " +
            (last ? std::to_string(last->year() + 1) : std::to_string(today.year()) + " and the next year") + ".");
}

} // namespace

void checkOpeningHours(const CheckedWorkspace& workspace, Date today, ProblemList& problems)
{
    if (!workspace.packIsSound({"/holidays"}))
        return;
    std::set<Date> holidays;
    for (const auto& [date, name] : workspace.info->holidays)
        holidays.insert(date);
    checkHolidaysLeft(workspace, holidays, today, problems);
    for (const CheckedFile& file : workspace.json) {
        if (!file.entry || file.entry->id.kind != model::EntryKind::Event || !file.isSound("/valid"))
            continue;
        if (const model::OpeningHours* hours = hoursOfPlace(file, workspace))
            checkDoors(file, DoorCheck(file, *hours, holidays), today, problems);
    }
}

} // namespace musubi::pack
