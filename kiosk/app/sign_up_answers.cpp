#include "kiosk/app/sign_up_answers.hpp"

#include <utility>

namespace musubi::app {

using present::Sent;
using present::SentAct;
using present::SentFailure;
using present::SentState;

Sent received(SentAct act, present::ReceiptFacts facts)
{
    Sent sent;
    sent.act = act;
    sent.state = SentState::Received;
    sent.receipt = std::move(facts);
    return sent;
}

Sent refused(SentAct act, const booking::BookingRefused& why, const TimeZone& zone)
{
    Sent sent;
    sent.act = act;
    sent.state = SentState::Refused;
    sent.refused = present::Refusal{why.why, {}, why.seats.value_or(booking::Seats()).count()};
    if (why.when)
        sent.refused->when = zone.toLocal(*why.when);
    return sent;
}

Sent failure(SentAct act, SentFailure why)
{
    Sent sent;
    sent.act = act;
    sent.state = SentState::Failed;
    sent.failure = why;
    return sent;
}

TimeZone zoneNamed(const std::string& name)
{
    if (Result<TimeZone> zone = TimeZone::open(name))
        return std::move(zone).value();
    return TimeZone::open("UTC").value();
}

} // namespace musubi::app
