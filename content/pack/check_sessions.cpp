// Sessions that are there twice, and days that are called off although nothing would
// happen on them.
#include "content/model/recurrence.hpp"
#include "content/pack/checks.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace musubi::pack {

namespace {

/// What a visitor sees of a session; its id is only for the desk.
bool looksLike(const model::SessionRule& one, const model::SessionRule& other)
{
    return one.start == other.start && one.rrule == other.rrule && one.text == other.text;
}

void checkTwice(const CheckedFile& file, std::size_t index, ProblemList& problems)
{
    const auto& sessions = file.entry->as<model::Event>().sessions;
    const auto last = sessions.begin() + static_cast<std::ptrdiff_t>(index);
    const auto first =
        std::find_if(sessions.begin(), last, [&](const model::SessionRule& other) { return looksLike(other, *last); });
    const auto isSound = [&](std::ptrdiff_t at) {
        return file.areSound("/sessions/" + std::to_string(at), {"start", "rrule", "text"});
    };
    if (first == last || !isSound(first - sessions.begin()) || !isSound(last - sessions.begin()))
        return;
    const std::string pointer = "/sessions/" + std::to_string(index);
    problems.add(file, ProblemCode::DuplicateSession, Severity::Warning, pointer,
                 "The session \"" + first->id +
                     "\" begins at the same time, by the same rule, so visitors would see it "
                     "twice. If both are meant, say in \"text\" what tells them apart.",
                 {{"Take the second one out.", pointer, ""}});
}

/// A moment, within a year of the later start, at which both rules have a session that reads the same.
std::optional<LocalDateTime> sharedMoment(const model::EntryId& event, const model::SessionRule& one,
                                          const model::SessionRule& other)
{
    constexpr int kDaysLookedAt = 366;
    if (one.text != other.text)
        return std::nullopt;
    const Date first = std::max(one.start.date, other.start.date);
    const auto mine = model::sessionsOfRule(event, one, first, first.plusDays(kDaysLookedAt));
    const auto others = model::sessionsOfRule(event, other, first, first.plusDays(kDaysLookedAt));
    for (const model::Session& session : mine)
        if (std::any_of(others.begin(), others.end(),
                        [&](const model::Session& o) { return o.start == session.start; }))
            return session.start;
    return std::nullopt;
}

/// Rules that are not the same, but meet: a single date on a day of the weekly session.
void checkMeeting(const CheckedFile& file, std::size_t index, ProblemList& problems)
{
    const auto& sessions = file.entry->as<model::Event>().sessions;
    const auto isGood = [&](std::size_t at) {
        return file.areSound("/sessions/" + std::to_string(at), {"start", "rrule", "text", "except"}) &&
               model::checkRecurrence(sessions[at]);
    };
    for (std::size_t before = 0; isGood(index) && before < index; ++before) {
        if (!isGood(before) || looksLike(sessions[before], sessions[index]))
            continue;
        const auto moment = sharedMoment(file.entry->id, sessions[before], sessions[index]);
        if (!moment)
            continue;
        problems.add(file, ProblemCode::DuplicateSession, Severity::Warning, "/sessions/" + std::to_string(index),
                     "On " + moment->date.text() + " at " + moment->clockText() + " the session \"" +
                         sessions[before].id +
                         "\" begins too, so visitors see two. Call the day off in one of them (\"except\"), or say in "
                         "\"text\" what tells them apart.");
        return; // the one before has been told of its own
    }
}

void checkExcept(const CheckedFile& file, std::size_t index, ProblemList& problems)
{
    model::SessionRule rule = file.entry->as<model::Event>().sessions[index];
    const std::vector<Date> days = std::exchange(rule.except, {});
    const std::string pointer = "/sessions/" + std::to_string(index);
    if (!file.areSound(pointer, {"start", "rrule"}) || !model::checkRecurrence(rule))
        return;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const std::string place = pointer + "/except/" + std::to_string(i);
        if (file.isSound(place) && model::sessionsOfRule(file.entry->id, rule, days[i], days[i]).empty())
            problems.add(file, ProblemCode::ExceptNeverMet, Severity::Warning, place,
                         "No session would be on " + days[i].text() +
                             ", so nothing is called off. Write the day of a session, or take this one out.");
    }
}

/// Seats that are given out without saying how many. Approval is asked of a person, who knows.
void checkQuota(const CheckedFile& file, std::size_t index, ProblemList& problems)
{
    const model::SessionRule& rule = file.entry->as<model::Event>().sessions[index];
    const std::string pointer = "/sessions/" + std::to_string(index);
    if (rule.quota || !file.areSound(pointer, {"quota", "signUp"}))
        return;
    if (rule.signUp == model::SignUpMode::Lottery)
        problems.add(file, ProblemCode::QuotaMissing, Severity::Warning, pointer,
                     "A draw gives out seats, and nothing says how many. Write them as \"quota\".");
    else if (rule.signUp == model::SignUpMode::FirstCome)
        problems.add(file, ProblemCode::QuotaMissing, Severity::Hint, pointer,
                     "Whoever comes first gets a seat, and nothing says how many there are: nobody is ever refused. "
                     "Write them as \"quota\", if there is a limit.");
}

} // namespace

void checkSessions(const CheckedWorkspace& workspace, ProblemList& problems)
{
    for (const CheckedFile& file : workspace.json) {
        if (!file.entry || file.entry->id.kind != model::EntryKind::Event)
            continue;
        for (std::size_t i = 0; i < file.entry->as<model::Event>().sessions.size(); ++i) {
            checkTwice(file, i, problems);
            checkMeeting(file, i, problems);
            checkExcept(file, i, problems);
            checkQuota(file, i, problems);
        }
    }
}

} // namespace musubi::pack
