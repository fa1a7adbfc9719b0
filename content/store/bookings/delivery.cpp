#include "content/store/bookings/delivery.hpp"

#include <string>
#include <utility>
#include <variant>

namespace musubi::store::bookings {

namespace {

using namespace booking;

/// The server keeps what a lease covers by its number, so the next one begins when every booking from the last one has
/// arrived: those that came later would find their seats counted and belonging to nobody.
enum class NextLease
{
    MayBegin,
    Waits,
};

/// What is to be said about one lease, until the server has nothing left to answer.
Outcome settleLease(Outbox& outbox, BookingStore& store, KeptLease kept, Instant now, NextLease next)
{
    while (const auto message = toSend(kept.lease)) {
        if (next == NextLease::Waits && std::holds_alternative<booking::LeaseAsked>(*message))
            break;
        const auto answer = store.exchange(kept.session, {outbox.device(), *message}, kept.terms, now);
        if (!answer)
            return answer.error();
        const SeatLease before = kept.lease;
        if (answer.value())
            kept.lease = receive(kept.lease, *answer.value());
        if (kept.lease == before)
            break; // overtaken: nothing new to tell
        if (Outcome saved = outbox.save(kept); !saved)
            return saved;
    }
    return Done{};
}

Outcome settleLeases(Outbox& outbox, BookingStore& store, Instant now, NextLease next)
{
    const auto leases = outbox.leases();
    Outcome done = leases ? Outcome(Done{}) : Outcome(leases.error());
    for (std::size_t i = 0; done && i < leases.value().size(); ++i)
        done = settleLease(outbox, store, leases.value()[i], now, next);
    return done;
}

/// A refusal is an answer: what it is about can no longer happen, or has happened before.
Outcome takeBack(BookingStore& store, const WrittenBooking& written, const BookingAct& act, Instant now)
{
    const auto done = store.apply(written.booking.request.session, act, written.terms, now);
    const bool isAnswered = done || done.error().code == ErrorCode::NotFound;
    return isAnswered ? Outcome(Done{}) : Outcome(done.error());
}

Outcome deliverOne(Outbox& outbox, BookingStore& store, const WrittenBooking& written, Instant now)
{
    NewBooking arriving = written.booking;
    arriving.arrived = now;
    if (written.insteadOf) {
        if (Outcome gone =
                takeBack(store, written, {*written.insteadOf, Cause::CancelledByVisitor, {}, written.asked}, now);
            !gone)
            return gone;
    }
    if (const auto answer = store.book(arriving, written.terms, written.asked); !answer)
        return answer.error();
    if (written.cancelled) {
        if (Outcome gone =
                takeBack(store, written, {arriving.request.key, Cause::CancelledByVisitor, {}, written.cancelled}, now);
            !gone)
            return gone;
    }
    return outbox.drop(arriving.request.key);
}

} // namespace

Outcome exchangeLeases(Outbox& outbox, BookingStore& store, Instant clock)
{
    const auto written = outbox.undelivered();
    if (!written)
        return written.error();
    return settleLeases(outbox, store, clock, written.value().empty() ? NextLease::MayBegin : NextLease::Waits);
}

Delivery deliver(Outbox& outbox, BookingStore& store, Instant clock)
{
    Delivery delivery;
    const auto now = store.now(clock);
    const auto damaged = now ? outbox.setDamagedAside(now.value()) : Result<int>(now.error());
    const auto written = outbox.undelivered();
    delivery.left = written ? static_cast<int>(written.value().size()) : 0;
    if (!damaged || !written) {
        delivery.stopped = damaged ? written.error() : damaged.error();
        return delivery;
    }
    delivery.damaged = damaged.value();
    Outcome done = settleLeases(outbox, store, clock, delivery.left > 0 ? NextLease::Waits : NextLease::MayBegin);
    for (const WrittenBooking& each : written.value()) {
        if (!done)
            break;
        const Outcome one = deliverOne(outbox, store, each, clock);
        if (one) {
            ++delivery.delivered;
            --delivery.left;
        } else if (one.error().code == ErrorCode::Unreachable) {
            done = one;
        } else {
            delivery.stopped = one.error(); // what is wrong with one keeps none of the others back
        }
    }
    if (done && delivery.delivered > 0)
        done = exchangeLeases(outbox, store, clock);
    if (!done)
        delivery.stopped = done.error();
    return delivery;
}

} // namespace musubi::store::bookings
