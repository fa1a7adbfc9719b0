// What a visitor with the number of a receipt and its PIN is told, and can take back.
#include "content/booking/lapse.hpp"
#include "kiosk/app/sign_up_answers.hpp"
#include "kiosk/app/sign_up_books.hpp"

#include <optional>
#include <utility>

namespace musubi::app {

namespace {

namespace bookings = store::bookings;
using present::Sent;
using present::SentAct;
using present::SentFailure;

/// Why nothing is shown to whoever asked with this number and PIN.
SentFailure whyNot(const Error& error)
{
    return error.code == ErrorCode::NotFound ? SentFailure::NoSuch : SentFailure::Locked;
}

bool isOfThePin(const Error& error)
{
    return error.code == ErrorCode::NotFound || error.code == ErrorCode::Invalid;
}

/// What time alone has made of it, whether or not anybody has recorded it.
void letTimePass(bookings::Standing& standing, const TimeZone& zone, Instant now)
{
    const auto session = booking::SessionKey::parse(standing.session);
    if (!session || session.value().start == LocalDateTime{})
        return; // what is asked for without a day never begins
    const Instant starts = zone.toInstant(session.value().start);
    const auto cause = booking::lapseOf(standing.state, standing.offerEnds, starts, now);
    const auto next = cause ? booking::after(standing.state, *cause) : std::nullopt;
    if (!next)
        return;
    standing.state = *next;
    standing.cause = *cause;
    standing.offerEnds.reset();
}

present::ReceiptFacts factsOf(const bookings::Standing& standing, const booking::ReceiptNumber& number,
                              const TimeZone& zone)
{
    present::ReceiptFacts facts;
    facts.number = number.text();
    facts.state = standing.state;
    facts.cause = standing.cause;
    facts.partiesBefore = standing.partiesBefore;
    facts.session = standing.session;
    facts.heads = standing.party.heads();
    if (const auto session = booking::SessionKey::parse(standing.session)) {
        facts.of = session.value().event.text();
        if (session.value().start != LocalDateTime{})
            facts.at = session.value().start.text();
    }
    if (standing.offerEnds)
        facts.offerEnds = zone.toLocal(*standing.offerEnds);
    return facts;
}

/// A booking that the server has not answered yet, as this kiosk can promise it.
bookings::Standing standingOf(const bookings::WrittenBooking& written)
{
    using booking::BookingState;
    using booking::Cause;
    const booking::BookingRequest& request = written.booking.request;
    bookings::Standing standing{
        request.key, request.session.text(), request.party, BookingState::ReceivedOffline, Cause::NoNetwork, {}};
    if (written.booking.lease) {
        standing.state = BookingState::Confirmed;
        standing.cause = Cause::SoldFromLease;
    }
    if (written.cancelled) {
        standing.state = BookingState::Cancelled;
        standing.cause = Cause::CancelledByVisitor;
    }
    return standing;
}

} // namespace

/// In the outbox of this kiosk; none where it does not wait there.
std::optional<Result<bookings::Standing>> SignUpBooks::findHere(const LookUpOrder& order,
                                                                const booking::ReceiptNumber& number)
{
    if (m_places.server.empty())
        return std::nullopt;
    const auto box = outbox(order.organisation);
    if (!box) {
        m_problems.push_back(describe(box.error()));
        return std::nullopt;
    }
    const auto found = box.value()->find(number, order.pin.view());
    if (found)
        return found.value() ? std::optional(Result<bookings::Standing>(standingOf(*found.value()))) : std::nullopt;
    if (isOfThePin(found.error()))
        return Result<bookings::Standing>(found.error());
    m_problems.push_back(describe(found.error()));
    return std::nullopt;
}

Sent SignUpBooks::lookUp(const LookUpOrder& order)
{
    const auto number = booking::ReceiptNumber::parse(order.number);
    if (!number)
        return failure(SentAct::LookUp, SentFailure::NoSuch);
    std::optional<Result<bookings::Standing>> found = findHere(order, number.value());
    Instant now = order.asked;
    if (!found) {
        const auto opened = store();
        found = opened ? opened.value()->find(order.organisation, number.value(), order.pin.view())
                       : Result<bookings::Standing>(opened.error());
        if (!opened || (!*found && !isOfThePin(found->error())))
            return failed(SentAct::LookUp, found->error());
        now = opened.value()->now(now).valueOr(now);
    }
    if (!*found)
        return failure(SentAct::LookUp, whyNot(found->error()));
    const TimeZone zone = zoneNamed(order.zone);
    bookings::Standing standing = std::move(*found).value();
    letTimePass(standing, zone, now);
    present::ReceiptFacts facts = factsOf(standing, number.value(), zone);
    m_shown = Shown{standing.key, facts.number};
    return received(SentAct::LookUp, std::move(facts));
}

/// Whether it waits in the outbox of this kiosk, and is taken back there.
Result<bookings::Waits> SignUpBooks::cancelHere(const CancelOrder& order)
{
    if (m_places.server.empty())
        return bookings::Waits::NoLonger;
    const auto box = outbox(order.session.organisation);
    return box ? box.value()->cancel(m_shown->key, order.asked) : box.error();
}

Sent SignUpBooks::cancel(const CancelOrder& order)
{
    if (!m_shown || m_shown->number != order.facts.number)
        return failure(SentAct::Cancel, SentFailure::Unable);
    present::ReceiptFacts facts = order.facts;
    facts.pin.clear();
    facts.state = booking::BookingState::Cancelled;
    facts.cause = booking::Cause::CancelledByVisitor;
    const auto here = cancelHere(order);
    if (!here)
        return failed(SentAct::Cancel, here.error());
    if (here.value() == bookings::Waits::TooLate)
        return refused(SentAct::Cancel, {booking::BookingRefusal::SessionBegan, order.terms.terms.starts, {}},
                       zoneNamed(order.zone));
    if (here.value() == bookings::Waits::Here)
        return received(SentAct::Cancel, std::move(facts));
    const auto opened = store();
    if (!opened)
        return failed(SentAct::Cancel, opened.error());
    const bookings::BookingAct act{m_shown->key, booking::Cause::CancelledByVisitor, {}};
    const auto done = opened.value()->apply(order.session, act, order.terms, order.asked);
    if (!done)
        return failed(SentAct::Cancel, done.error());
    if (!done.value())
        return refused(SentAct::Cancel, done.value().error(), zoneNamed(order.zone));
    facts.state = done.value().value();
    return received(SentAct::Cancel, std::move(facts));
}

} // namespace musubi::app
