#include "content/store/bookings/session_book.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace musubi::store::bookings {

namespace {

using namespace booking;

SqlFailure cameLater()
{
    return {SqlFault::Conflict,
            {ErrorCode::Unreachable, "Others are booking the same session at this moment. Try again.", {}}};
}

std::string noteOf(const Promotion& promotion)
{
    std::string note(booking::nameOf(promotion.why));
    for (const BookingKey& passed : promotion.passed)
        note += " " + passed.text();
    if (!promotion.priority.reason().empty())
        note += " | " + promotion.priority.reason();
    return note;
}

} // namespace

SessionBook::SessionBook(SqlDatabase& database, const SessionKey& session, const SessionTerms& terms,
                         const Moment& moment)
    : m_database(&database),
      m_session(session),
      m_text(session.text()),
      m_terms(terms.terms),
      m_now(moment.now),
      m_isInDoubt(moment.word != ClockWord::Believed)
{}

SqlResult<SessionBook> SessionBook::hold(SqlDatabase& database, const SessionKey& session, const SessionTerms& terms,
                                         const Moment& moment)
{
    SessionBook book(database, session, terms, moment);
    if (SqlOutcome held = book.takeHold(terms.release); !held)
        return held.error();
    if (SqlOutcome loaded = book.loadLists(); !loaded)
        return loaded.error();
    return book;
}

SqlResult<SessionBook> SessionBook::open(SqlDatabase& database, const SessionKey& session, const SessionTerms& terms,
                                         const Moment& moment)
{
    auto book = hold(database, session, terms, moment);
    if (!book)
        return book;
    if (SqlOutcome expired = book.value().expireLeases(); !expired)
        return expired.error();
    if (SqlOutcome settled = book.value().settle(); !settled)
        return settled.error();
    return book;
}

SqlOutcome SessionBook::takeHold(std::int64_t release)
{
    const std::int64_t quota = m_terms.quota.value_or(Seats(kNoLimit)).count();
    const std::array<SqlValue, 2> which{organisation(), m_text};
    const std::array<SqlValue, 4> stated{organisation(), m_text, quota, release};
    auto held = m_database->run(Sql::LockSession, which);
    if (held && held.value().rows.empty()) {
        if (const auto added = m_database->run(Sql::AddSession, stated); !added)
            return added.error();
        held = m_database->run(Sql::LockSession, which);
    }
    if (!held)
        return held.error();
    if (held.value().rows.empty())
        return cameLater();
    const SqlRow& row = held.value().rows.front();
    Seats newest = seatsIn(row.at(0));
    const std::int64_t said = numberIn(row.at(1));
    if ((said < release || (said == release && m_terms.quota)) && newest.count() != quota) {
        if (const auto changed = m_database->run(Sql::ChangeQuota, stated); !changed)
            return changed.error();
        newest = Seats(static_cast<int>(quota));
    }
    m_terms.quota = newest.count() == kNoLimit ? std::nullopt : std::optional(newest);
    m_tally = {seatsIn(row.at(2)), seatsIn(row.at(3)), seatsIn(row.at(4)), {}, numberIn(row.at(5))};
    return Done{};
}

SqlOutcome SessionBook::loadLists()
{
    const std::array<SqlValue, 2> which{organisation(), m_text};
    const auto waiting = m_database->run(Sql::ReadWaiting, which);
    if (!waiting)
        return waiting.error();
    for (const SqlRow& row : waiting.value().rows) {
        const auto party = waitingPartyIn(row, 0);
        if (!party)
            return notOurs();
        m_tally.waiting.push_back(*party);
    }
    if (SqlOutcome undecided = loadUndecided(); !undecided)
        return undecided;
    if (m_tally.offered == Seats())
        return Done{};
    const auto offers = m_database->run(Sql::ReadOffers, which);
    if (!offers)
        return offers.error();
    for (const SqlRow& row : offers.value().rows) {
        const auto key = BookingKey::parse(textIn(row.at(0)));
        const auto party = Party::of(seatsIn(row.at(1)).count());
        const auto ends = instantIn(row.at(2));
        if (!key || !party || !ends)
            return notOurs();
        m_offers.push_back({key.value(), party.value(), *ends});
    }
    return Done{};
}

bool SessionBook::hasBegun(Instant at) const
{
    return at >= m_terms.starts && m_session.start != LocalDateTime{};
}

/// Only once nothing can be decided any more.
SqlOutcome SessionBook::loadUndecided()
{
    if (!hasBegun(m_now))
        return Done{};
    const std::array<SqlValue, 2> which{organisation(), m_text};
    const auto found = m_database->run(Sql::ReadUndecided, which);
    if (!found)
        return found.error();
    for (const SqlRow& row : found.value().rows) {
        const auto key = BookingKey::parse(textIn(row.at(0)));
        if (!key)
            return notOurs();
        m_tally.undecided.push_back(key.value());
    }
    return Done{};
}

SqlOutcome SessionBook::take(Seats seats)
{
    const std::array<SqlValue, 3> values{organisation(), m_text, std::int64_t{seats.count()}};
    const auto taken = m_database->run(Sql::TakeSeats, values);
    if (!taken)
        return taken.error();
    if (taken.value().changed != 1)
        return cameLater();
    m_tally.sold += seats;
    return Done{};
}

SqlOutcome SessionBook::saveSeats()
{
    const std::array<SqlValue, 5> values{organisation(), m_text, std::int64_t{m_tally.sold.count()},
                                         std::int64_t{m_tally.offered.count()}, std::int64_t{m_tally.lent.count()}};
    const auto moved = m_database->run(Sql::MoveSeats, values);
    if (!moved)
        return moved.error();
    return moved.value().changed == 1 ? SqlOutcome(Done{}) : SqlOutcome(cameLater());
}

SqlOutcome SessionBook::move(const BookingRow& row, const BookingAct& act, std::optional<Instant> offerEnds)
{
    const auto next = after(row.state, act.cause);
    if (!next)
        return notOurs();
    const std::array<SqlValue, 7> change{organisation(),
                                         row.party.key.text(),
                                         std::string(booking::nameOf(row.state)),
                                         std::string(booking::nameOf(*next)),
                                         std::string(booking::nameOf(act.cause)),
                                         valueOf(offerEnds),
                                         valueOf(std::min(act.said.value_or(m_now), m_now))};
    const auto changed = m_database->run(Sql::ChangeState, change);
    if (!changed)
        return changed.error();
    if (changed.value().rows.empty())
        return cameLater();
    const SqlRow& counted = changed.value().rows.front();
    const std::array<SqlValue, 8> step{change[0], change[1], counted.at(0), change[3],
                                       change[4], change[6], act.note,      counted.at(1)};
    if (const auto added = m_database->run(Sql::AddStep, step); !added)
        return added.error();
    forget(row.party.key);
    const auto bucket = [&](BookingState state) -> Seats* {
        return state == BookingState::Offered ? &m_tally.offered : holdsSeats(state) ? &m_tally.sold : nullptr;
    };
    const Seats seats = row.party.party.seats();
    Seats* const from = bucket(row.state);
    Seats* const to = bucket(*next);
    if (from == to)
        return Done{};
    if (from != nullptr)
        *from = from->without(seats);
    if (to != nullptr)
        *to += seats;
    return saveSeats();
}

void SessionBook::forget(const BookingKey& key)
{
    std::erase_if(m_offers, [&](const SeatOffer& offer) { return offer.key == key; });
    std::erase_if(m_tally.waiting, [&](const WaitingParty& party) { return party.key == key; });
    std::erase(m_tally.undecided, key);
}

SqlOutcome SessionBook::placeLast(WaitingParty party)
{
    party.asked = m_tally.nextPlace;
    const std::array<SqlValue, 3> values{organisation(), party.key.text(), party.asked};
    if (const auto placed = m_database->run(Sql::ChangePlace, values); !placed)
        return placed.error();
    m_tally.waiting.push_back(party);
    return Done{};
}

SqlOutcome SessionBook::moveByKey(const BookingKey& key, BookingAct act, std::optional<Instant> offerEnds)
{
    const auto row = findBooking(*m_database, organisation(), key);
    if (!row)
        return row.error();
    if (!row.value())
        return notOurs();
    act.key = key;
    return move(*row.value(), act, offerEnds);
}

SqlOutcome SessionBook::settle()
{
    if (m_isInDoubt)
        return Done{};
    const Settlement settlement = booking::settle(m_offers, m_terms, m_tally, m_now);
    SqlOutcome done = Done{};
    for (const BookingKey& key : settlement.lapsed) {
        if (done)
            done = moveByKey(key, {key, Cause::OfferLapsed, {}}, {});
    }
    for (const Promotion& promotion : settlement.promoted) {
        if (done)
            done = moveByKey(promotion.key, {promotion.key, Cause::SeatsCameFree, noteOf(promotion)}, promotion.ends);
        m_offers.push_back({promotion.key, promotion.party, promotion.ends});
    }
    for (const BookingKey& key : settlement.tooLate) {
        if (done)
            done = moveByKey(key, {key, Cause::SessionBegan, {}}, {});
    }
    return done;
}

} // namespace musubi::store::bookings
