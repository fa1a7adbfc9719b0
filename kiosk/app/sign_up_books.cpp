#include "kiosk/app/sign_up_books.hpp"

#include "content/store/bookings/lease_errands.hpp"
#include "content/store/sealing/seal_form.hpp"
#include "kiosk/app/sign_up_answers.hpp"

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
    const booking::Seats held = now.sold + now.offered + now.lent;
    // What was lent to this kiosk is for whoever stands before it.
    return present::SeatsNow{order.session.text(), held.without(lentHere(order.session)).count()};
}

/// Key, form and PIN are made once: sent again, it is the same booking, however much later.
Outcome SignUpBooks::begin(const SignUpOrder& order)
{
    if (m_unanswered && m_unanswered->what == order.what)
        return Done{};
    Result<bookings::NewBooking> made = newBooking(order);
    if (!made)
        return made.error();
    std::string pin = newPin();
    Result<std::string> hash = bookings::hashPin(pin, m_places.pinCost);
    if (!hash)
        return hash.error();
    m_unanswered = Unanswered{order.what, std::move(made).value(), std::move(pin), {}};
    m_unanswered->booking.pinHash = std::move(hash).value();
    return Done{};
}

Sent SignUpBooks::book(SignUpOrder order)
{
    if (const Outcome begun = begin(order); !begun)
        return failed(SentAct::Form, begun.error());
    order.facts.pin = m_unanswered->pin;
    const Booked booked = askStore(order);
    if (!booked && !m_places.server.empty()) {
        // Also where the server cannot take it, as with tables of an older Musubi: whoever mends that finds it here.
        if (booked.error().code != ErrorCode::Unreachable)
            m_problems.push_back(describe(booked.error()));
        return keepForLater(order);
    }
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
    m_shown = Shown{m_unanswered->booking.request.key, order.facts.number};
    m_unanswered.reset();
    return received(SentAct::Form, std::move(order.facts));
}

booking::Seats SignUpBooks::lentHere(const booking::SessionKey& session)
{
    if (m_places.server.empty())
        return {};
    const auto box = outbox(session.organisation);
    return box ? bookings::seatsLentHere(*box.value(), session).valueOr({}) : booking::Seats();
}

/// What this kiosk was lent is given back before somebody books more seats than everybody else has left.
Outcome SignUpBooks::makeRoom(const SignUpOrder& order, bookings::BookingStore& store)
{
    if (lentHere(order.session) == booking::Seats())
        return Done{};
    const auto seats = store.seats(order.session);
    if (!seats)
        return seats.error();
    const bookings::SessionSeats& now = seats.value();
    if (order.party.fits(now.quota.without(now.sold + now.offered + now.lent)))
        return Done{};
    return bookings::giveBack(*m_outbox, store, order.session, order.asked);
}

SignUpBooks::Booked SignUpBooks::askStore(const SignUpOrder& order)
{
    const auto opened = store();
    if (!opened)
        return opened.error();
    // Nobody waits a second time for a server that has just not answered.
    if (const Outcome room = makeRoom(order, *opened.value()); !room && room.error().code == ErrorCode::Unreachable)
        return room.error();
    return opened.value()->book(m_unanswered->booking, order.terms, order.asked);
}

/// The server does not answer: it is written down here, synced, before the visitor reads so. Seats that this kiosk was
/// lent are sold for certain.
Sent SignUpBooks::keepForLater(const SignUpOrder& order)
{
    const auto box = outbox(order.session.organisation);
    if (!box)
        return failed(SentAct::Form, box.error());
    const auto lease = bookings::soldFromLease(*box.value(), m_unanswered->booking.request, order.terms, order.asked);
    if (!lease)
        return failed(SentAct::Form, lease.error());
    const auto written = lease.value() ? writtenWith(*lease.value(), order)
                                       : bookings::WrittenBooking{m_unanswered->booking, order.terms, order.asked};
    if (!written)
        return failed(SentAct::Form, written.error());
    if (const Outcome kept = box.value()->keep(written.value(), lease.value()); !kept)
        return failed(SentAct::Form, kept.error());
    m_hasUndelivered = true;
    const booking::BookingKey& key = written.value().booking.request.key;
    present::ReceiptFacts facts = order.facts;
    facts.number = booking::ReceiptNumber::of(key).text();
    facts.state = lease.value() ? booking::BookingState::Confirmed : booking::BookingState::ReceivedOffline;
    facts.cause = lease.value() ? booking::Cause::SoldFromLease : booking::Cause::NoNetwork;
    m_shown = Shown{key, facts.number};
    m_unanswered.reset();
    return received(SentAct::Form, std::move(facts));
}

/// The server may have heard the first try and put it on the waiting list, or given it other seats. So what is sold
/// from a lease has a key of its own and stands instead of that try.
Result<bookings::WrittenBooking> SignUpBooks::writtenWith(const bookings::KeptLease& lease, const SignUpOrder& order)
{
    if (!m_unanswered->fromLease) {
        Result<bookings::NewBooking> made = newBooking(order);
        if (!made)
            return made.error();
        made.value().pinHash = m_unanswered->booking.pinHash;
        m_unanswered->fromLease = std::move(made).value();
    }
    bookings::WrittenBooking written{*m_unanswered->fromLease, order.terms, order.asked};
    written.booking.lease = bookings::LeaseUsed{m_outbox->device(), lease.lease.number};
    written.insteadOf = m_unanswered->booking.request.key;
    return written;
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
