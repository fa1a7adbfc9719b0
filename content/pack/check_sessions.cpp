// Sessions that are there twice, and days that are called off although nothing would
// happen on them.
#include "content/model/recurrence.hpp"
#include "content/pack/checks.hpp"

#include <algorithm>
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

} // namespace

void checkSessions(const CheckedWorkspace& workspace, ProblemList& problems)
{
    for (const CheckedFile& file : workspace.json) {
        if (!file.entry || file.entry->id.kind != model::EntryKind::Event)
            continue;
        for (std::size_t i = 0; i < file.entry->as<model::Event>().sessions.size(); ++i) {
            checkTwice(file, i, problems);
            checkExcept(file, i, problems);
        }
    }
}

} // namespace musubi::pack
