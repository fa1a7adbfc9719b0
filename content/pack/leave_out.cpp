#include "content/pack/leave_out.hpp"

#include "content/base/utf8.hpp"
#include "content/model/recurrence.hpp"
#include "content/pack/form_faults.hpp"
#include "content/pack/json_lines.hpp"
#include "content/pack/text_room.hpp"

#include <algorithm>
#include <cmath>

namespace musubi::pack {

namespace {

using namespace model;

/// What is wrong, and where.
struct Reason
{
    ProblemCode code = ProblemCode::Schema;
    std::string pointer;
    std::string sentence;
};

using Reasons = std::optional<Reason>;

bool isYear(int year)
{
    return year >= kFirstYear && year <= kLastYear;
}

Reasons ofPlace(const std::optional<Coordinates>& at, const std::string& pointer)
{
    constexpr double kPole = 90;
    constexpr double kDateLine = 180;
    if (!at || (std::abs(at->latitude) <= kPole && std::abs(at->longitude) <= kDateLine))
        return std::nullopt;
    return Reason{ProblemCode::Schema, pointer, "No place on earth has this latitude and longitude."};
}

Reasons ofEvent(const Event& event)
{
    for (std::size_t i = 0; i < event.sessions.size(); ++i) {
        const std::string pointer = "/sessions/" + std::to_string(i);
        if (event.sessions[i].duration < Minutes(1))
            return Reason{ProblemCode::Schema, pointer + "/minutes", "A session has to last for at least a minute."};
        if (!isYear(event.sessions[i].start.date.year()))
            return Reason{ProblemCode::YearImplausible, pointer + "/start", "A session in this year cannot be meant."};
    }
    return event.venue ? ofPlace(event.venue->coordinates, "/venue/coordinates") : std::nullopt;
}

Reasons ofAward(const Award& award)
{
    if (award.winners.empty() != award.noWinner)
        return Reason{ProblemCode::AwardWithoutWinner, award.noWinner ? "/noWinner" : "/winners",
                      "An award has to name its winners, or say that there were none."};
    if (award.year && !isYear(*award.year))
        return Reason{ProblemCode::YearImplausible, "/year", "An award of this year cannot be meant."};
    return std::nullopt;
}

Reasons ofInitiative(const Initiative& initiative)
{
    if (!initiative.roadmap)
        return std::nullopt;
    const auto& steps = initiative.roadmap->steps;
    const auto reversed =
        std::find_if(steps.begin(), steps.end(), [](const RoadmapStep& step) { return step.toYear <= step.fromYear; });
    if (reversed == steps.end())
        return std::nullopt;
    return Reason{ProblemCode::RoadmapReversed,
                  "/roadmap/steps/" + std::to_string(reversed - steps.begin()) + "/toYear",
                  "A step of the roadmap ends before it begins."};
}

Reasons ofQuiz(const Quiz& quiz)
{
    const auto right =
        std::count_if(quiz.choices.begin(), quiz.choices.end(), [](const Choice& one) { return one.correct; });
    if (right == 1 && quiz.choices.size() > 1)
        return std::nullopt;
    return Reason{ProblemCode::QuizAnswer, "/choices", "A question needs two choices or more, and one right answer."};
}

Reasons ofForm(const Form& form)
{
    std::vector<FormFault> faults = faultsOf(form);
    if (faults.empty())
        return std::nullopt;
    return Reason{faults.front().code, std::move(faults.front().pointer), std::move(faults.front().sentence)};
}

Reasons ofDetails(const Entry& entry)
{
    switch (entry.id.kind) {
    case EntryKind::Event:
        return ofEvent(entry.as<Event>());
    case EntryKind::Award:
        return ofAward(entry.as<Award>());
    case EntryKind::Geosite:
        return ofPlace(entry.as<Geosite>().coordinates, "/coordinates");
    case EntryKind::Institution:
        return ofPlace(entry.as<Institution>().coordinates, "/coordinates");
    case EntryKind::Initiative:
        return ofInitiative(entry.as<Initiative>());
    case EntryKind::Quiz:
        return ofQuiz(entry.as<Quiz>());
    case EntryKind::Form:
        return ofForm(entry.as<Form>());
    case EntryKind::Showcase:
    case EntryKind::Offer:
        break;
    }
    return std::nullopt;
}

Reasons ofEntry(const Entry& entry)
{
    if (entry.title.empty())
        return Reason{ProblemCode::TextBlank, "/title", "The entry has no title."};
    for (const auto& [language, title] : entry.title.all()) {
        const std::size_t letters = title.base().size() > kMostLettersOfTitle ? decodeUtf8(title.base()).size() : 0;
        if (letters > kMostLettersOfTitle)
            return Reason{ProblemCode::TextTooLong, "/title/" + pointerToken(language.value()),
                          sentenceAboutLength(letters, kMostLettersOfTitle)};
    }
    if (entry.valid.from && entry.valid.until && *entry.valid.until < *entry.valid.from)
        return Reason{ProblemCode::ValidityReversed, "/valid/until", "The entry would end before it begins."};
    return ofDetails(entry);
}

/// Sessions by a rule that names no day, or is none.
std::vector<Problem> droppedSessions(const Entry& entry, const std::string& path)
{
    std::vector<Problem> problems;
    if (entry.id.kind != EntryKind::Event)
        return problems;
    const auto& sessions = entry.as<Event>().sessions;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        const auto good = checkRecurrence(sessions[i]);
        if (!good)
            problems.push_back({ProblemCode::RecurrenceInvalid,
                                Severity::Error,
                                {path, "/sessions/" + std::to_string(i) + "/rrule", 0},
                                good.error().message,
                                {}});
    }
    return problems;
}

} // namespace

std::optional<Problem> reasonToLeaveOut(const Entry& entry, const std::string& path)
{
    const Reasons reason = ofEntry(entry);
    if (!reason)
        return std::nullopt;
    return Problem{reason->code, Severity::Error, {path, reason->pointer, 0}, reason->sentence, {}};
}

std::vector<Problem> leaveOutParts(Entry& entry, const std::string& path)
{
    std::vector<Problem> problems = droppedSessions(entry, path);
    for (std::size_t i = 0; i < entry.media.size(); ++i) {
        if (entry.media[i].alt.empty())
            problems.push_back({ProblemCode::AltTextMissing,
                                Severity::Error,
                                {path, "/media/" + std::to_string(i) + "/alt", 0},
                                std::string(kPictureWithoutWords),
                                {}});
    }
    std::erase_if(entry.media, [](const Media& medium) { return medium.alt.empty(); });
    return problems;
}

} // namespace musubi::pack
