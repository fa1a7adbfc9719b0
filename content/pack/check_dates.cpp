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

void checkEvent(const CheckedFile& file, Date today, ProblemList& problems)
{
    const auto& event = file.entry->as<model::Event>();
    bool allGood = true;
    for (std::size_t i = 0; i < event.sessions.size(); ++i) {
        const auto good = model::checkRecurrence(event.sessions[i]);
        const bool isEmpty = good && endsBeforeItBegins(file.entry->id, event.sessions[i]);
        if (good && !isEmpty)
            continue;
        allGood = false;
        problems.add(file, ProblemCode::RecurrenceInvalid, isEmpty ? Severity::Warning : Severity::Error,
                     "/sessions/" + std::to_string(i) + "/rrule",
                     isEmpty ? "The recurrence rule ends before a first day comes, so there is no session."
                             : good.error().message);
    }
    if (allGood && !event.sessions.empty() && !hasDateLeft(event, today) && !hasSessionLeft(*file.entry, today))
        problems.add(file, ProblemCode::PastOnly, Severity::Warning, "/sessions",
                     "Every session of this event is over.");
}

void checkValidity(const CheckedFile& file, Date today, ProblemList& problems)
{
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
