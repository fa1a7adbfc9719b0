#include "kiosk/app/sign_up_books.hpp"

#include "content/base/time_zone.hpp"
#include "content/store/sealing/seal_form.hpp"
#include "content/trust/digest.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <utility>

namespace musubi::app {

namespace {

namespace bookings = store::bookings;
using present::Sent;
using present::SentAct;
using present::SentFailure;
using present::SentState;

booking::BookingKey newKey()
{
    booking::BookingKey key;
    randombytes_buf(key.bytes.data(), key.bytes.size());
    return key;
}

std::string newPin()
{
    constexpr std::uint32_t kPins = 10'000;
    return fmt::format("{:04}", randombytes_uniform(kPins));
}

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

} // namespace

SignUpBooks::SignUpBooks(BookingPlaces places) : m_places(std::move(places))
{}

std::optional<SignUpAnswer> SignUpBooks::carryOut(SignUpQuestion question)
{
    if (auto* const order = std::get_if<SignUpOrder>(&question))
        return book(std::move(*order));
    if (const auto* const order = std::get_if<LookUpOrder>(&question))
        return lookUp(*order);
    if (const auto* const order = std::get_if<CancelOrder>(&question))
        return cancel(*order);
    if (const auto* const order = std::get_if<SeatsOrder>(&question))
        return seats(*order);
    m_shown.reset();
    m_unanswered.reset();
    return std::nullopt;
}

std::optional<SignUpAnswer> SignUpBooks::seats(const SeatsOrder& order)
{
    const auto opened = store();
    if (!opened)
        return std::nullopt; // whoever books hears of it
    const auto seats = opened.value()->seats(order.session);
    if (!seats)
        return std::nullopt;
    const bookings::SessionSeats& now = seats.value();
    return present::SeatsNow{order.session.text(), (now.sold + now.offered + now.lent).count()};
}

Sent SignUpBooks::book(SignUpOrder order)
{
    const std::string what = trust::sha256(order.typed.view());
    if (!m_unanswered || m_unanswered->what != what) {
        Result<bookings::NewBooking> made = newBooking(order);
        if (!made)
            return failed(SentAct::Form, made.error());
        std::string pin = newPin();
        Result<std::string> hash = bookings::hashPin(pin, m_places.pinCost);
        if (!hash)
            return failed(SentAct::Form, hash.error());
        m_unanswered = Unanswered{what, std::move(made).value(), std::move(pin)};
        m_unanswered->booking.pinHash = std::move(hash).value();
    }
    const bookings::NewBooking& booking = m_unanswered->booking;
    order.facts.pin = m_unanswered->pin;
    const auto opened = store();
    auto booked = opened ? opened.value()->book(booking, order.terms, order.asked)
                         : Result<Result<bookings::Receipt, booking::BookingRefused>>(opened.error());
    if (!booked && booked.error().code == ErrorCode::Unreachable && !m_places.server.empty())
        return keepForLater(order, booking);
    if (!booked)
        return failed(SentAct::Form, booked.error());
    if (!booked.value()) {
        m_unanswered.reset();
        return refused(SentAct::Form, booked.value().error(), zoneNamed(order.zone));
    }
    const bookings::Receipt& receipt = booked.value().value();
    order.facts.number = receipt.number.text();
    order.facts.state = receipt.answer.state;
    order.facts.cause = receipt.answer.cause;
    order.facts.partiesBefore = receipt.answer.partiesBefore;
    m_shown = Shown{booking.request.key, order.facts.number};
    m_unanswered.reset();
    return received(SentAct::Form, std::move(order.facts));
}

/// The server does not answer: it is written down here, synced, before the visitor reads so.
Sent SignUpBooks::keepForLater(const SignUpOrder& order, const bookings::NewBooking& booking)
{
    bookings::WrittenBooking written{booking, order.terms, order.asked};
    written.booking.arrival = bookings::Arrival::Delayed;
    const auto box = outbox(order.session.organisation);
    if (!box)
        return failed(SentAct::Form, box.error());
    if (const Outcome kept = box.value()->keep(written, std::nullopt); !kept)
        return failed(SentAct::Form, kept.error());
    m_hasUndelivered = true;
    present::ReceiptFacts facts = order.facts;
    facts.number = booking::ReceiptNumber::of(booking.request.key).text();
    facts.state = booking::BookingState::ReceivedOffline;
    facts.cause = booking::Cause::NoNetwork;
    m_unanswered.reset();
    return received(SentAct::Form, std::move(facts));
}

Result<bookings::NewBooking> SignUpBooks::newBooking(const SignUpOrder& order)
{
    const auto key = device();
    if (!key)
        return key.error();
    const booking::BookingKey drawn = newKey();
    const Result<trust::SealedForm> sealed =
        store::sealing::sealForm(order.typed, order.key, *key.value(), drawn.text());
    if (!sealed)
        return sealed.error();
    return bookings::NewBooking{{drawn, order.session, order.party, {}, {}},
                                {},
                                trust::encode(sealed.value()),
                                order.purgeAfter,
                                bookings::Arrival::AtOnce,
                                {}};
}

Sent SignUpBooks::lookUp(const LookUpOrder& order)
{
    const auto number = booking::ReceiptNumber::parse(order.number);
    if (!number)
        return failure(SentAct::LookUp, SentFailure::NoSuch);
    const auto opened = store();
    if (!opened)
        return failed(SentAct::LookUp, opened.error());
    const auto found = opened.value()->find(order.organisation, number.value(), order.pin.view());
    if (!found && found.error().code == ErrorCode::NotFound)
        return failure(SentAct::LookUp, SentFailure::NoSuch);
    if (!found && found.error().code == ErrorCode::Invalid)
        return failure(SentAct::LookUp, SentFailure::Locked);
    if (!found)
        return failed(SentAct::LookUp, found.error());
    const bookings::Standing& standing = found.value();
    present::ReceiptFacts facts;
    facts.number = number.value().text();
    facts.state = standing.state;
    facts.cause = standing.cause;
    facts.session = standing.session;
    facts.heads = standing.party.heads();
    if (const auto session = booking::SessionKey::parse(standing.session)) {
        facts.of = session.value().event.text();
        if (session.value().start != LocalDateTime{})
            facts.at = session.value().start.text();
    }
    if (standing.offerEnds)
        facts.offerEnds = zoneNamed(order.zone).toLocal(*standing.offerEnds);
    m_shown = Shown{standing.key, facts.number};
    return received(SentAct::LookUp, std::move(facts));
}

Sent SignUpBooks::cancel(const CancelOrder& order)
{
    if (!m_shown || m_shown->number != order.facts.number)
        return failure(SentAct::Cancel, SentFailure::Unable);
    const auto opened = store();
    if (!opened)
        return failed(SentAct::Cancel, opened.error());
    const bookings::BookingAct act{m_shown->key, booking::Cause::CancelledByVisitor, {}};
    const auto done = opened.value()->apply(order.session, act, order.terms, order.asked);
    if (!done)
        return failed(SentAct::Cancel, done.error());
    if (!done.value())
        return refused(SentAct::Cancel, done.value().error(), zoneNamed(order.zone));
    present::ReceiptFacts facts = order.facts;
    facts.pin.clear();
    facts.state = done.value().value();
    facts.cause = booking::Cause::CancelledByVisitor;
    return received(SentAct::Cancel, std::move(facts));
}

Sent SignUpBooks::failed(SentAct act, const Error& error)
{
    m_problems.push_back(describe(error));
    return failure(act, error.code == ErrorCode::Unreachable ? SentFailure::Unreachable : SentFailure::Unable);
}

std::vector<std::string> SignUpBooks::takeProblems()
{
    return std::exchange(m_problems, {});
}

} // namespace musubi::app
