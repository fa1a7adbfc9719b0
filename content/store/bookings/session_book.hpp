// The seats of one session while a transaction holds them: nobody else changes anything about this session meanwhile.
// Internal to this folder.
#pragma once

#include "content/booking/seat_ledger.hpp"
#include "content/booking/seat_offer.hpp"
#include "content/store/bookings/booking_row.hpp"
#include "content/store/bookings/booking_store.hpp"
#include "content/store/bookings/own_clock.hpp"

#include <cstdint>
#include <string>

namespace musubi::store::bookings {

/// How "no limit" stands in a row: more than any session has.
inline constexpr int kNoLimit = 1'000'000'000;

/// A row of Sql::ReadLeases.
[[nodiscard]] SqlResult<LeaseLine> leaseLineIn(const SqlRow& row);

class SessionBook
{
public:
    /// Takes hold of the session as it was left.
    [[nodiscard]] static SqlResult<SessionBook> hold(SqlDatabase& database, const booking::SessionKey& session,
                                                     const SessionTerms& terms, const Moment& moment);
    /// The same, and brings home what is over (leases, offers) and offers what came free.
    [[nodiscard]] static SqlResult<SessionBook> open(SqlDatabase& database, const booking::SessionKey& session,
                                                     const SessionTerms& terms, const Moment& moment);

    /// With the quota that the newest release gave this session.
    [[nodiscard]] const booking::BookingTerms& terms() const { return m_terms; }
    [[nodiscard]] Instant now() const { return m_now; }
    /// What is asked for without a day never begins.
    [[nodiscard]] bool hasBegun(Instant at) const;
    [[nodiscard]] const booking::Tally& tally() const { return m_tally; }
    [[nodiscard]] const std::string& organisation() const { return m_session.organisation.value(); }
    [[nodiscard]] const std::string& session() const { return m_text; }

    /// Seats for a booking that has just been confirmed. Conflict when they are not there after all.
    [[nodiscard]] SqlOutcome take(booking::Seats seats);
    /// A party whose seats a kiosk has reported as sold from its lease: whether it has.
    [[nodiscard]] SqlResult<bool> isCovered(const LeaseUsed& lease, booking::Party party);
    /// A party that a kiosk was sure of, and whose lease has come home before it was reported.
    [[nodiscard]] SqlResult<bool> isLateSale(const LeaseUsed& lease, booking::Party party);
    /// The desk's word about a kiosk: the seats that come home. NotFound, or Invalid while it may still sell.
    [[nodiscard]] SqlResult<booking::Seats> settleLost(const LostKiosk& lost);
    /// Moves one booking along the table of what may become of it, with its seats and its line in the record.
    [[nodiscard]] SqlOutcome move(const BookingRow& row, const BookingAct& act, std::optional<Instant> offerEnds = {});
    /// Lets a booking that waits from now on do so behind everybody who has asked or was placed so far.
    [[nodiscard]] SqlOutcome placeLast(booking::WaitingParty party);
    /// Offers what has come free to those who wait, and ends what is over; neither while the clock is in doubt.
    [[nodiscard]] SqlOutcome settle();
    [[nodiscard]] SqlResult<std::optional<booking::ServerMessage>> receive(const LeaseWord& word);

private:
    SessionBook(SqlDatabase& database, const booking::SessionKey& session, const SessionTerms& terms,
                const Moment& moment);

    [[nodiscard]] SqlOutcome takeHold(std::int64_t release);
    [[nodiscard]] SqlOutcome loadLists();
    [[nodiscard]] SqlOutcome loadUndecided();
    [[nodiscard]] SqlResult<booking::SeatLedger> ledger();
    [[nodiscard]] SqlOutcome expireLeases();
    [[nodiscard]] SqlOutcome saveLedger(const booking::SeatLedger& before, const booking::SeatLedger& after);
    [[nodiscard]] SqlOutcome saveSeats();
    /// That the lists held a booking which has just become something else.
    void forget(const booking::BookingKey& key);
    [[nodiscard]] SqlOutcome moveByKey(const booking::BookingKey& key, BookingAct act,
                                       std::optional<Instant> offerEnds);

    SqlDatabase* m_database;
    booking::SessionKey m_session;
    std::string m_text;
    booking::BookingTerms m_terms;
    Instant m_now;
    bool m_isInDoubt; ///< what time it is
    booking::Tally m_tally;
    std::vector<booking::SeatOffer> m_offers;
};

} // namespace musubi::store::bookings
