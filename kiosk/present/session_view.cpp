#include "kiosk/present/session_view.hpp"

#include "kiosk/present/dates.hpp"
#include "kiosk/present/tie_view.hpp"

#include <cassert>

namespace musubi::present {

SeatState seatStateOf(const model::SessionRule& rule)
{
    switch (rule.signUp) {
    case model::SignUpMode::None:
        return SeatState::NoSignUp;
    case model::SignUpMode::FirstCome:
        return SeatState::Limited;
    case model::SignUpMode::Lottery:
        return SeatState::Drawn;
    case model::SignUpMode::Approval:
        return SeatState::Asked;
    }
    return SeatState::NoSignUp;
}

Words seatWords(const Context& context, const model::SessionRule& rule)
{
    const int quota = rule.quota.value_or(0);
    switch (seatStateOf(rule)) {
    case SeatState::NoSignUp:
        return context.say("seats.none");
    case SeatState::Limited:
    case SeatState::FewLeft:
        return quota > 0 ? context.say("seats.quota", {{"count", quota}}) : context.say("seats.sign-up");
    case SeatState::Drawn:
        return quota > 0 ? context.say("seats.draw", {{"count", quota}}) : context.say("seats.draw-open");
    case SeatState::Asked:
        return context.say("seats.approval");
    case SeatState::Unknown:
        return context.say("seats.official");
    }
    return {};
}

Words venueWords(const Context& context, const model::Event& event)
{
    if (!event.venue)
        return {};
    if (event.venue->institution)
        if (const model::Entry* place = context.catalogue().find(*event.venue->institution))
            return context.words(place->title);
    return context.words(event.venue->text);
}

Words audienceWords(const Context& context, const model::Event& event)
{
    if (!event.audienceText.empty())
        return context.words(event.audienceText);
    if (event.audience.empty() || event.audience.size() == 4)
        return context.say("audience.everybody");
    RubyText joined;
    for (const model::Audience audience : event.audience) {
        if (!joined.empty())
            joined = joined + RubyText::plain(context.language().value() == "en" ? ", " : "・");
        joined = joined + context.say("audience." + std::string(model::nameOf(audience))).text;
    }
    Words words = context.say("audience.everybody");
    words.text = joined;
    return words;
}

Words usualMonthsWords(const Context& context, const model::Event& event)
{
    if (event.usualMonths.size() == 12)
        return context.say("when.all-year");
    RubyText joined;
    Words words = context.say("when.all-year");
    for (const int month : event.usualMonths) {
        if (!joined.empty())
            joined = joined + RubyText::plain(context.language().value() == "en" ? ", " : "・");
        joined = joined + monthNameWords(context, month).text;
    }
    words.text = joined;
    return words;
}

Words feeWords(const Context& context, const model::Fee& fee)
{
    switch (fee.kind) {
    case model::FeeKind::Free:
        return context.say("fee.free");
    case model::FeeKind::Paid:
        return fee.text.empty() ? context.say("fee.paid") : context.words(fee.text);
    case model::FeeKind::Unknown:
        return context.say("fee.unknown");
    }
    return {};
}

SessionCard yearlyCard(const Context& context, const model::Entry& entry)
{
    const auto& event = entry.as<model::Event>();
    SessionCard card;
    card.session.event = entry.id;
    card.times = usualMonthsWords(context, event);
    if (card.times.empty())
        card.times = context.say("when.unknown");
    card.title = context.words(entry.title);
    card.place = venueWords(context, event);
    card.audience = audienceWords(context, event);
    card.sampleMark = context.say("mark.sample");
    card.seats = context.say("seats.official");
    card.state = SeatState::Unknown;
    card.picture = pictureOf(entry);
    card.alternative = altOf(context, entry);
    card.address = Address::of(entry.id).text();
    card.sample = entry.sample;
    return card;
}

SessionCard sessionCard(const Context& context, const model::Session& session)
{
    const model::Entry* entry = context.catalogue().find(session.event);
    assert(entry != nullptr);
    const auto& event = entry->as<model::Event>();
    SessionCard card;
    card.session = session;
    card.day = dayWords(context, session.start.date);
    card.start = context.literal(session.start.clockText());
    card.times = context.literal(rangeText(session.start, session.end));
    card.title = context.words(entry->title);
    card.place = venueWords(context, event);
    card.audience = audienceWords(context, event);
    card.sampleMark = context.say("mark.sample");
    card.picture = pictureOf(*entry);
    card.alternative = altOf(context, *entry);
    card.address = Address::of(session.event).with("date", session.start.date.text()).text();
    card.sample = entry->sample;
    card.over = session.end <= context.now();
    if (session.start <= context.now() && !card.over) {
        card.day = context.say("event.now");
        card.times.text = card.day.text + RubyText::plain(" ") + card.times.text;
    }
    if (const model::SessionRule* rule = context.catalogue().ruleOf(session)) {
        card.seats = seatWords(context, *rule);
        card.state = seatStateOf(*rule);
        card.sample = card.sample || rule->sample;
    }
    if (card.over) {
        card.seats = context.say("seats.over");
        card.state = SeatState::Unknown;
    }
    return card;
}

} // namespace musubi::present
