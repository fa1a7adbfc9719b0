#include "content/store/bookings/booking_store.hpp"

#include "content/store/bookings/booking_row.hpp"
#include "content/store/bookings/own_clock.hpp"
#include "content/store/bookings/pin_hash.hpp"
#include "content/store/bookings/session_book.hpp"
#include "content/store/bookings/transaction.hpp"
#include "content/trust/digest.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace musubi::store::bookings {

namespace {

using namespace booking;
using Answer = Result<Receipt, BookingRefused>;
using Change = Result<BookingState, BookingRefused>;

/// The form counts as it is, whatever the request says of it.
std::string bodyOf(const NewBooking& wanted)
{
    BookingRequest request = wanted.request;
    if (!wanted.sealed.empty())
        request.sealedDigest = trust::sha256(wanted.sealed);
    return bodyDigest(request);
}

/// What a repeat of a booking that is there is told.
Answer repeated(const BookingRow& row, const NewBooking& wanted)
{
    if (row.body != bodyOf(wanted))
        return BookingRefused{BookingRefusal::KeyUsedForOther, {}, {}};
    return Receipt{row.receipt, row.answer};
}

/// What becomes of a booking, and with which priority.
struct Decision
{
    BookingOutcome outcome;
    Priority priority;
};

/// A request as its decision needs it: by the clock that counts.
struct Asked
{
    NewBooking wanted;
    SessionTerms terms;
    Instant when; ///< the visitor asked
    Instant now;
};

/// A kiosk that was cut off is believed when a visitor asked, unless that is still to come; a visitor who waits for the
/// answer asks now. What is asked for without a day ends so many days after the asking: with that it moves, and a clock
/// at 1970 does not end it as it arrives.
Asked byClock(const NewBooking& wanted, const SessionTerms& terms, Instant asked, Instant now)
{
    Asked right{wanted, terms, wanted.arrival == Arrival::Delayed ? std::min(asked, now) : now, now};
    if (wanted.request.session.start != LocalDateTime{})
        return right;
    if (now - right.when > kOffForAWhile || wanted.purgeAfter <= now)
        right.when = now;
    const auto later = right.when - asked;
    right.wanted.purgeAfter += later;
    right.terms.terms.starts += later;
    right.terms.terms.closes += later;
    return right;
}

/// Sold from a lease that had come home before the kiosk was heard.
SqlResult<Decision> decideLate(SessionBook& book, const NewBooking& wanted, Instant now)
{
    const BookingRequest& request = wanted.request;
    const WaitingParty late{request.key, request.party, priorityOfLateSale(), book.tally().nextPlace};
    const Accepted accepted = decideLateSale(late, book.terms(), book.tally(), now);
    if (accepted.state != BookingState::Confirmed)
        return Decision{accepted, late.priority};
    const SqlOutcome taken = book.take(request.party.seats());
    return taken ? SqlResult<Decision>(Decision{accepted, request.priority}) : taken.error();
}

/// What the rules say, against what is in the database now; seats are taken with it.
SqlResult<Decision> decide(SessionBook& book, const Asked& asked)
{
    const NewBooking& wanted = asked.wanted;
    if (wanted.lease) {
        const auto covered = book.isCovered(*wanted.lease, wanted.request.party);
        if (!covered)
            return covered.error();
        if (covered.value())
            return Decision{Accepted{BookingState::Confirmed, Cause::SoldFromLease, 0}, wanted.request.priority};
        const auto late = book.isLateSale(*wanted.lease, wanted.request.party);
        if (!late)
            return late.error();
        if (late.value())
            return decideLate(book, wanted, asked.now);
    }
    BookingOutcome outcome = decideBooking(wanted.request, book.terms(), book.tally(), asked.when);
    if (!outcome && wanted.arrival == Arrival::Delayed)
        outcome = Accepted{BookingState::Declined, Cause::RefusedOnArrival, 0};
    if (outcome && outcome.value().state == BookingState::Confirmed) {
        if (SqlOutcome taken = book.take(wanted.request.party.seats()); !taken)
            return taken.error();
    }
    return Decision{outcome, wanted.request.priority};
}

enum class Placing
{
    Placed,
    Taken, ///< the key or the number of the receipt is there already
};

/// How a booking is written down that was decided.
struct Placed
{
    Receipt receipt;
    Priority priority;
};

SqlResult<Placing> add(SqlDatabase& database, const SessionBook& book, const Asked& asked, const Placed& placed)
{
    const Receipt& receipt = placed.receipt;
    const NewBooking& wanted = asked.wanted;
    const BookingRequest& request = wanted.request;
    const PinParts pin = partsOf(wanted.pinHash);
    const SqlValue purge = valueOf(std::max(wanted.purgeAfter, book.terms().starts));
    const std::array<SqlValue, 15> row{book.organisation(),
                                       request.key.text(),
                                       bodyOf(wanted),
                                       book.session(),
                                       receipt.number.letters(),
                                       std::int64_t{request.party.heads()},
                                       std::int64_t{placed.priority.rank()},
                                       placed.priority.reason(),
                                       book.tally().nextPlace,
                                       std::string(nameOf(receipt.answer.state)),
                                       std::string(nameOf(receipt.answer.cause)),
                                       std::int64_t{receipt.answer.partiesBefore},
                                       pin.how,
                                       purge,
                                       valueOf(asked.when)};
    const auto added = database.run(Sql::AddBooking, row);
    if (!added)
        return added.error();
    if (added.value().changed != 1)
        return Placing::Taken;
    const std::array<SqlValue, 4> secret{book.organisation(), request.key.text(), pin.verifier, purge};
    if (const auto kept = database.run(Sql::AddPin, secret); !kept)
        return kept.error();
    if (wanted.sealed.empty())
        return Placing::Placed;
    const std::array<SqlValue, 4> form{book.organisation(), request.key.text(), Bytes{wanted.sealed}, purge};
    const auto kept = database.run(Sql::AddForm, form);
    return kept ? SqlResult<Placing>(Placing::Placed) : SqlResult<Placing>(kept.error());
}

/// What the act makes of a booking that stands as `row`; the cause may become another one.
Change decideAct(const SessionBook& book, const BookingRow& row, BookingAct& act, Instant now)
{
    const auto tooLate = BookingRefused{BookingRefusal::TooLate, row.offerEnds, {}};
    if (act.cause == Cause::CancelledByVisitor && book.hasBegun(now))
        return BookingRefused{BookingRefusal::SessionBegan, book.terms().starts, {}};
    if (act.cause == Cause::OfferAccepted || act.cause == Cause::OfferDeclined) {
        if (row.state != BookingState::Offered || !row.offerEnds)
            return tooLate;
        const auto answer = act.cause == Cause::OfferAccepted ? OfferAnswer::Accept : OfferAnswer::Decline;
        const BookingOutcome outcome = answerOffer({act.key, row.party.party, *row.offerEnds}, answer, now);
        return outcome ? Change(outcome.value().state) : Change(outcome.error());
    }
    if (act.cause == Cause::Approved && row.state == BookingState::AwaitingApproval) {
        const BookingOutcome outcome = decideApproval(row.party, book.terms(), book.tally(), now);
        if (!outcome)
            return outcome.error();
        act.cause = outcome.value().cause;
        return outcome.value().state;
    }
    const auto next = after(row.state, act.cause);
    const Seats free = freeSeats(book.terms(), book.tally());
    const bool takesSeats = act.cause == Cause::PromotedByDesk || act.cause == Cause::DrawWon;
    if (next && takesSeats && !row.party.party.fits(free))
        return BookingRefused{BookingRefusal::Full, {}, free};
    return next ? Change(*next) : Change(tooLate);
}

SqlResult<Change> applyOnce(SqlDatabase& database, SessionBook& book, BookingAct act, Instant now)
{
    const auto found = findBooking(database, book.organisation(), act.key);
    if (!found)
        return found.error();
    if (!found.value() || found.value()->session != book.session())
        return notFound();
    const BookingRow& row = *found.value();
    if (row.cause == act.cause || (act.cause == Cause::Approved && row.cause == Cause::ApprovedWithoutSeats))
        return Change(row.state); // the answer to the first time was lost
    const Change change = decideAct(book, row, act, now);
    if (!change)
        return change;
    SqlOutcome done = book.move(row, act);
    if (done && act.cause == Cause::DrawWaits)
        done = book.placeLast(row.party);
    // What a kiosk brings after the start is often the first of several: none is ended before it is heard, too.
    if (done && !(act.said && book.hasBegun(book.now())))
        done = book.settle();
    return done ? SqlResult<Change>(change) : SqlResult<Change>(done.error());
}

} // namespace

BookingStore::BookingStore(std::unique_ptr<SqlDatabase> database, Pause pause, OwnClock clock)
    : m_database(std::move(database)), m_pause(std::move(pause)), m_clock(clock)
{}

Result<Answer> BookingStore::book(const NewBooking& wanted, const SessionTerms& terms, Instant asked)
{
    const BookingRequest& request = wanted.request;
    int attempt = 0;
    return transact<Answer>(*m_database, m_pause, [&](SqlDatabase& database) -> SqlResult<Answer> {
        const auto before = findBooking(database, request.session.organisation.value(), request.key);
        if (!before)
            return before.error();
        if (before.value())
            return repeated(*before.value(), wanted);
        // What has come free until an old request arrives is not offered as of the time when it was written down.
        const auto moment = momentOf(database, request.session.organisation, wanted.arrived.value_or(asked), m_clock);
        if (!moment)
            return moment.error();
        const Asked right = byClock(wanted, terms, asked, moment.value().now);
        auto book = SessionBook::open(database, request.session, right.terms, moment.value());
        if (!book)
            return book.error();
        const auto decided = decide(book.value(), right);
        if (!decided)
            return decided.error();
        const auto& [outcome, priority] = decided.value();
        if (!outcome)
            return Answer(outcome.error());
        const Receipt receipt{ReceiptNumber::of(request.key, attempt), outcome.value()};
        const auto added = add(database, book.value(), right, {receipt, priority});
        if (!added)
            return added.error();
        if (added.value() == Placing::Placed)
            return Answer(receipt);
        ++attempt; // or the key was there: then the next try finds its answer
        return SqlFailure{SqlFault::Conflict,
                          {ErrorCode::Unreachable, "The same booking arrives twice at this moment. Try again.", {}}};
    });
}

Result<Change> BookingStore::apply(const SessionKey& session, const BookingAct& act, const SessionTerms& terms,
                                   Instant now)
{
    return transact<Change>(*m_database, m_pause, [&](SqlDatabase& database) -> SqlResult<Change> {
        const auto moment = momentOf(database, session.organisation, now, m_clock);
        if (!moment)
            return moment.error();
        const Instant at = moment.value().now;
        // What was said before the session began, or an offer was over, is carried out before these end anything.
        auto book = act.said ? SessionBook::hold(database, session, terms, moment.value())
                             : SessionBook::open(database, session, terms, moment.value());
        if (!book)
            return book.error();
        return applyOnce(database, book.value(), act, std::min(act.said.value_or(at), at));
    });
}

Outcome BookingStore::settle(const SessionKey& session, const SessionTerms& terms, Instant now)
{
    return transact<Done>(*m_database, m_pause, [&](SqlDatabase& database) -> SqlOutcome {
        const auto moment = momentOf(database, session.organisation, now, m_clock);
        if (!moment)
            return moment.error();
        const auto settled = SessionBook::open(database, session, terms, moment.value());
        return settled ? SqlOutcome(Done{}) : SqlOutcome(settled.error());
    });
}

Result<SessionSeats> BookingStore::seats(const SessionKey& session)
{
    return transact<SessionSeats>(*m_database, m_pause, [&](SqlDatabase& database) -> SqlResult<SessionSeats> {
        const std::array<SqlValue, 2> which{session.organisation.value(), session.text()};
        const auto seats = database.run(Sql::ReadSeats, which);
        if (!seats)
            return seats.error();
        if (seats.value().rows.empty())
            return SessionSeats();
        const auto waiting = database.run(Sql::ReadWaiting, which);
        if (!waiting)
            return waiting.error();
        const SqlRow& row = seats.value().rows.front();
        return SessionSeats{seatsIn(row.at(0)), seatsIn(row.at(1)), seatsIn(row.at(2)), seatsIn(row.at(3)),
                            static_cast<int>(waiting.value().rows.size())};
    });
}

} // namespace musubi::store::bookings
