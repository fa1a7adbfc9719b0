#include "kiosk/present/opening.hpp"

#include "content/model/known_holidays.hpp"
#include "kiosk/present/dates.hpp"

#include <algorithm>

namespace musubi::present {

namespace {

constexpr int kDaysToLookAhead = 14;

std::string spanText(const model::OpeningSpan& span)
{
    return clockText(span.open) + " – " + clockText(span.close);
}

std::string spansText(const std::vector<model::OpeningSpan>& spans)
{
    std::string text;
    for (const model::OpeningSpan& span : spans)
        text += (text.empty() ? "" : " / ") + spanText(span);
    return text;
}

void addNextOpening(Opening& opening, const Context& context, const model::OpeningHours& hours)
{
    for (int days = 1; days <= kDaysToLookAhead; ++days) {
        const Date day = context.today().plusDays(days);
        if (!model::areCertainOn(hours, day,
                                 context.catalogue().holidays())) // it may be open before the next day that is certain
            return;
        const auto spans = hours.on(day, context.catalogue().holidays());
        if (spans.empty())
            continue;
        opening.nextDay = dayWords(context, day);
        opening.next = opening.nextDay;
        opening.next.text = opening.next.text + RubyText::plain(" " + spansText(spans));
        return;
    }
}

OpenState stateAt(int minute, const std::vector<model::OpeningSpan>& spans)
{
    if (spans.empty())
        return OpenState::ClosedToday;
    for (const model::OpeningSpan& span : spans) {
        if (minute < span.open)
            return OpenState::Later;
        if (minute < span.close)
            return OpenState::Open;
    }
    return OpenState::Over;
}

Words statusWords(const Context& context, const Opening& opening)
{
    switch (opening.state) {
    case OpenState::Open:
        return context.say("opening.open");
    case OpenState::Later: {
        const auto next =
            std::ranges::find_if(opening.spans, [&](const auto& span) { return context.now().minute < span.open; });
        return context.say("opening.later", {{"time", clockText(next->open)}});
    }
    case OpenState::Over:
        return context.say("opening.over");
    case OpenState::ClosedToday:
        return context.say("opening.closed");
    case OpenState::CheckFirst:
        return context.say("opening.check-first");
    case OpenState::Unknown:
        return context.say("opening.unknown");
    }
    return {};
}

/// The key of the sentence.
const char* whyToCheck(const model::OpeningHours& hours, Date today)
{
    if (hours.isCertainOn(today))
        return "opening.holidays-unknown";
    return hours.newYear == model::NewYear::ClosedSomeDays ? "opening.new-year-closed" : "opening.new-year-unsaid";
}

void addHoursOfToday(Opening& opening, const Context& context, const model::OpeningHours& hours)
{
    opening.spans = hours.on(context.today(), context.catalogue().holidays());
    opening.state = stateAt(context.now().minute, opening.spans);
    const bool lacksHolidays = model::lackHolidaysOn(hours, context.today(), context.catalogue().holidays());
    // A day that is closed in every week stays closed over the New Year; a holiday may open it.
    if (lacksHolidays || (!opening.spans.empty() && !hours.isCertainOn(context.today()))) {
        opening.spans.clear();
        opening.state = OpenState::CheckFirst;
        opening.note = context.say(whyToCheck(hours, context.today()));
    }
    if (!opening.spans.empty())
        opening.times = context.literal(spansText(opening.spans));
    if (opening.state == OpenState::Over || opening.state == OpenState::ClosedToday)
        addNextOpening(opening, context, hours);
}

} // namespace

Opening openingOf(const Context& context, const model::Institution& institution)
{
    Opening opening;
    if (institution.hours)
        addHoursOfToday(opening, context, *institution.hours);
    opening.status = statusWords(context, opening);
    return opening;
}

bool opensToday(const Context& context, const model::Institution& institution)
{
    return institution.hours &&
           model::areCertainOn(*institution.hours, context.today(), context.catalogue().holidays()) &&
           !institution.hours->on(context.today(), context.catalogue().holidays()).empty();
}

Words institutionTypeWords(const Context& context, model::InstitutionType type)
{
    using model::InstitutionType;
    switch (type) {
    case InstitutionType::Museum:
        return context.say("institution.type.museum");
    case InstitutionType::Laboratory:
        return context.say("institution.type.laboratory");
    case InstitutionType::University:
        return context.say("institution.type.university");
    case InstitutionType::Company:
        return context.say("institution.type.company");
    case InstitutionType::Venue:
        return context.say("institution.type.venue");
    case InstitutionType::Office:
        return context.say("institution.type.office");
    }
    return {};
}

std::string institutionTypeIcon(model::InstitutionType type)
{
    using model::InstitutionType;
    switch (type) {
    case InstitutionType::Museum:
        return "museum";
    case InstitutionType::Laboratory:
        return "science";
    case InstitutionType::University:
        return "menu_book";
    case InstitutionType::Company:
        return "precision_manufacturing";
    case InstitutionType::Venue:
        return "groups";
    case InstitutionType::Office:
        return "location_city";
    }
    return {};
}

std::string institutionIcon(const model::Institution& institution)
{
    return institution.icon.empty() ? institutionTypeIcon(institution.type) : institution.icon;
}

} // namespace musubi::present
