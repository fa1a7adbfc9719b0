#include "content/model/recurrence.hpp"
#include "content/pack/checks.hpp"

#include <algorithm>

namespace musubi::pack {

namespace {

constexpr int kDaysLookedAt = 60;

bool fits(const model::Session& session, const std::vector<model::OpeningSpan>& spans)
{
    // Where a session runs into another day only its beginning is asked for.
    const int end = session.end.date == session.start.date ? session.end.minute : session.start.minute;
    return std::any_of(spans.begin(), spans.end(), [&](const model::OpeningSpan& span) {
        return span.open <= session.start.minute && end <= span.close;
    });
}

std::string hoursInWords(const std::vector<model::OpeningSpan>& spans)
{
    std::string words;
    for (const model::OpeningSpan& span : spans)
        words += (words.empty() ? "" : ", ") + clockText(span.open) + "–" + clockText(span.close);
    return words;
}

void checkEvent(const CheckedFile& file, const model::Institution& place, const std::set<Date>& holidays, Date today,
                ProblemList& problems)
{
    const auto& event = file.entry->as<model::Event>();
    for (std::size_t i = 0; i < event.sessions.size(); ++i) {
        for (const model::Session& session :
             model::sessionsOfRule(file.entry->id, event.sessions[i], today, today.plusDays(kDaysLookedAt - 1)))
        {
            const auto spans = place.hours->on(session.start.date, holidays);
            if (!file.entry->valid.holds(session.start.date) || fits(session, spans))
                continue;
            const std::string when = "On " + session.start.date.text() + " at " + session.start.clockText() + " ";
            const std::string where = event.venue->institution->text();
            problems.add(file, ProblemCode::OutsideOpeningHours, Severity::Warning, "/sessions/" + std::to_string(i),
                         when + where + (spans.empty() ? " is closed." : " is open only " + hoursInWords(spans) + "."));
            break;
        }
    }
}

} // namespace

void checkOpeningHours(const CheckedWorkspace& workspace, Date today, ProblemList& problems)
{
    if (!workspace.info)
        return;
    std::set<Date> holidays;
    for (const auto& [date, name] : workspace.info->holidays)
        holidays.insert(date);
    for (const CheckedFile& file : workspace.json) {
        if (!file.entry || file.entry->id.kind != model::EntryKind::Event)
            continue;
        const auto& venue = file.entry->as<model::Event>().venue;
        const model::Entry* place = venue && venue->institution ? workspace.find(*venue->institution) : nullptr;
        if (place == nullptr || place->id.kind != model::EntryKind::Institution)
            continue;
        const auto& institution = place->as<model::Institution>();
        if (institution.hours)
            checkEvent(file, institution, holidays, today, problems);
    }
}

} // namespace musubi::pack
