#include "content/model/recurrence.hpp"
#include "content/pack/checks.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace musubi::pack {

namespace {

// The longest session the schema allows is two weeks; a rule that comes less often than every five years is past.
constexpr int kLongestSession = 14;
constexpr int kFarAhead = 5 * 366;

bool hasSessionLeft(const model::Entry& entry, Date today)
{
    const auto sessions = model::sessionsBetween(entry.id, entry.as<model::Event>(), today.plusDays(-kLongestSession),
                                                 today.plusDays(kFarAhead));
    return std::any_of(sessions.begin(), sessions.end(), [today](const model::Session& session) {
        return session.end > LocalDateTime{today, 0};
    });
}

/// A single date may lie further ahead than rules are followed.
bool hasDateLeft(const model::Event& event, Date today)
{
    return std::any_of(event.sessions.begin(), event.sessions.end(),
                       [today](const model::SessionRule& rule) { return rule.start.date >= today; });
}

/// A rule that is over before it has begun. Those without an end are asked for their days by the model.
bool endsBeforeItBegins(const model::EntryId& event, model::SessionRule rule)
{
    rule.except.clear(); // days that are called off are another matter
    return rule.rrule.find("UNTIL=") != std::string::npos &&
           model::sessionsOfRule(event, rule, rule.start.date, rule.start.date.plusDays(kFarAhead)).empty();
}

/// The recurrence of one session; whether it is good.
bool checkRule(const CheckedFile& file, std::size_t index, ProblemList& problems)
{
    const auto& rule = file.entry->as<model::Event>().sessions[index];
    const std::string pointer = "/sessions/" + std::to_string(index);
    if (!file.areSound(pointer, {"start", "rrule"}))
        return false;
    const auto good = model::checkRecurrence(rule);
    const bool isEmpty = good && endsBeforeItBegins(file.entry->id, rule);
    if (good && !isEmpty)
        return file.areSound(pointer, {"minutes", "except"});
    problems.add(
        file, ProblemCode::RecurrenceInvalid, isEmpty ? Severity::Warning : Severity::Error, pointer + "/rrule",
        isEmpty ? "The recurrence rule ends before a first day comes, so there is no session." : good.error().message);
    return false;
}

void checkEvent(const CheckedFile& file, Date today, ProblemList& problems)
{
    const auto& event = file.entry->as<model::Event>();
    bool allGood = file.isRead("/sessions");
    for (std::size_t i = 0; i < event.sessions.size(); ++i)
        allGood = checkRule(file, i, problems) && allGood;
    if (allGood && !event.sessions.empty() && !hasDateLeft(event, today) && !hasSessionLeft(*file.entry, today))
        problems.add(file, ProblemCode::PastOnly, Severity::Warning, "/sessions",
                     "Every session of this event is over.");
}

void checkValidity(const CheckedFile& file, Date today, ProblemList& problems)
{
    if (!file.isSound("/valid"))
        return;
    const model::Validity& valid = file.entry->valid;
    if (valid.from && valid.until && *valid.until < *valid.from) {
        const nlohmann::json turned{{"from", valid.until->text()}, {"until", valid.from->text()}};
        problems.add(file, ProblemCode::ValidityReversed, Severity::Error, "/valid/until",
                     "The entry would end on " + valid.until->text() + ", before it begins on " + valid.from->text() +
                         ".",
                     {{"Exchange the two dates.", "/valid", turned.dump()}});
    } else if (valid.until && *valid.until < today) {
        problems.add(file, ProblemCode::PastOnly, Severity::Warning, "/valid/until",
                     "The entry has not been shown since " + valid.until->text() + ".");
    }
}

} // namespace

void checkDates(const CheckedWorkspace& workspace, Date today, ProblemList& problems)
{
    for (const CheckedFile& file : workspace.json) {
        if (!file.entry)
            continue;
        checkValidity(file, today, problems);
        if (file.entry->id.kind == model::EntryKind::Event)
            checkEvent(file, today, problems);
    }
}

} // namespace musubi::pack
