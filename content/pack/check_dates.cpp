#include "content/model/recurrence.hpp"
#include "content/pack/checks.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

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

bool isCalledOff(const model::SessionRule& rule, Date date)
{
    return std::find(rule.except.begin(), rule.except.end(), date) != rule.except.end();
}

/// A session may lie further ahead than rules are followed.
bool hasDateLeft(const model::EntryId& id, const model::Event& event, Date today)
{
    return std::any_of(event.sessions.begin(), event.sessions.end(), [&](const model::SessionRule& rule) {
        const Date first = rule.start.date;
        return first >= today &&
               (rule.rrule.empty() ? !isCalledOff(rule, first)
                                   : !model::sessionsOfRule(id, rule, first, first.plusDays(kFarAhead)).empty());
    });
}

/// A rule that is over before it has begun. Those without an end are asked for their days by the model.
bool endsBeforeItBegins(const model::EntryId& event, model::SessionRule rule)
{
    rule.except.clear(); // days that are called off are another matter
    return rule.rrule.find("UNTIL=") != std::string::npos &&
           model::sessionsOfRule(event, rule, rule.start.date, rule.start.date.plusDays(kFarAhead)).empty();
}

/// A rule as a calendar file writes it, with the name of its line before it.
std::vector<Fix> withoutName(const std::string& rrule, const std::string& pointer)
{
    const std::size_t colon = rrule.find(':');
    model::SessionRule bare;
    bare.rrule = colon == std::string::npos ? std::string() : rrule.substr(colon + 1);
    if (bare.rrule.empty() || !model::checkRecurrence(bare))
        return {};
    return {{"Write only what stands behind the colon.", pointer, jsonText(bare.rrule)}};
}

/// The day that is given as the first has to be one of the rule's.
void checkStart(const CheckedFile& file, const model::SessionRule& written, const std::string& pointer,
                ProblemList& problems)
{
    model::SessionRule rule = written;
    rule.except.clear();
    const Date start = rule.start.date;
    if (!model::sessionsOfRule(file.entry->id, rule, start, start).empty())
        return;
    const auto sessions = model::sessionsOfRule(file.entry->id, rule, start, start.plusDays(kFarAhead));
    if (sessions.empty())
        return;
    const LocalDateTime& first = sessions.front().start;
    problems.add(file, ProblemCode::RecurrenceInvalid, Severity::Warning, pointer,
                 "The rule does not come on " + start.text() + "; its first session is on " + first.date.text() + ".",
                 {{"Begin on that day.", pointer, jsonText(first.text())}});
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
    if (good && !isEmpty) {
        checkStart(file, rule, pointer + "/start", problems);
        return file.areSound(pointer, {"minutes", "except"});
    }
    problems.add(
        file, ProblemCode::RecurrenceInvalid, isEmpty ? Severity::Warning : Severity::Error, pointer + "/rrule",
        isEmpty ? "The recurrence rule ends before a first day comes, so there is no session." : good.error().message,
        isEmpty ? std::vector<Fix>() : withoutName(rule.rrule, pointer + "/rrule"));
    return false;
}

/// A rule that comes after today, but only while its entry is not shown.
void checkShown(const CheckedFile& file, std::size_t index, Date today, ProblemList& problems)
{
    const model::Validity& valid = file.entry->valid;
    const auto& rule = file.entry->as<model::Event>().sessions[index];
    if (!file.isSound("/valid") || (!valid.from && !valid.until) || (valid.until && *valid.until < today))
        return;
    const Date first = std::max(today, rule.start.date);
    const auto sessions = model::sessionsOfRule(file.entry->id, rule, first, first.plusDays(kFarAhead));
    const auto isSeen = [&](const model::Session& session) { return valid.holds(session.start.date); };
    if (sessions.empty() || std::any_of(sessions.begin(), sessions.end(), isSeen))
        return;
    problems.add(file, ProblemCode::SessionNeverShown, Severity::Warning, "/sessions/" + std::to_string(index),
                 "The entry is shown" + (valid.from ? " from " + valid.from->text() : std::string()) +
                     (valid.until ? " until " + valid.until->text() : std::string()) + ", and this session " +
                     (sessions.size() > 1 ? "first " : "") + "comes on " + sessions.front().start.date.text() +
                     ", so visitors never see it.");
}

/// The last day of "2026-04-18", "2026-04-18/2026-04-19" or "2026-04"; sources also say it in other ways.
std::optional<Date> lastDayOf(const std::string& written)
{
    const std::string last = written.substr(written.rfind('/') + 1);
    if (const auto day = Date::parse(last))
        return day;
    const auto first = Date::parse(last + "-01");
    if (!first)
        return std::nullopt;
    const Date next = first->plusDays(31);
    return next.plusDays(-static_cast<int>(next.day()));
}

/// An event of which nothing is known but when it was.
void checkKnownDates(const CheckedFile& file, Date today, ProblemList& problems)
{
    const auto& event = file.entry->as<model::Event>();
    if (!event.sessions.empty() || !event.usualMonths.empty() ||
        !file.areSound("", {"sessions", "usualMonths", "knownDates"}))
        return;
    std::optional<Date> last;
    for (const std::string& written : event.knownDates)
        last = std::max(last, lastDayOf(written)); // a day is more than none
    if (last && *last < today)
        problems.add(file, ProblemCode::PastOnly, Severity::Warning, "/knownDates",
                     "Every known date of this event is over, the last on " + last->text() +
                         ". Give it sessions, or `usualMonths` if it comes back.");
}

void checkEvent(const CheckedFile& file, Date today, ProblemList& problems)
{
    const auto& event = file.entry->as<model::Event>();
    bool allGood = file.isRead("/sessions");
    for (std::size_t i = 0; i < event.sessions.size(); ++i) {
        const bool isGood = checkRule(file, i, problems);
        if (isGood)
            checkShown(file, i, today, problems);
        allGood = isGood && allGood;
    }
    if (!allGood || event.sessions.empty() || hasDateLeft(file.entry->id, event, today) ||
        hasSessionLeft(*file.entry, today))
        return;
    const bool hasException = std::any_of(event.sessions.begin(), event.sessions.end(),
                                          [](const model::SessionRule& rule) { return !rule.except.empty(); });
    problems.add(file, ProblemCode::PastOnly, Severity::Warning, "/sessions",
                 hasException ? "Every session of this event is over or called off."
                              : "Every session of this event is over.");
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
        if (file.entry->id.kind != model::EntryKind::Event)
            continue;
        checkEvent(file, today, problems);
        checkKnownDates(file, today, problems);
    }
}

} // namespace musubi::pack
