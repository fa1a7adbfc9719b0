// The bookings of all sessions, and who holds their seats.
//
// Every act is one transaction that decides again what the rules of content/booking decided before, against what is in
// the database at that moment: the store's answer is the one that counts. An act that met another one is tried again
// as a whole; one whose reply was lost can be repeated by anybody who has its key, and is carried out once.
//
// Times that are told to it are those of whoever asks. On a server its own clock decides instead, read as each act
// begins: a kiosk whose clock is months off closes, ends and deletes nothing for the others. Of what a kiosk says, only
// when a visitor asked is kept, where it was written down without a network, and never as later than its arrival.
//
// Threads: a store belongs to one thread at a time; many stores, here and on other machines, may share a database.
#pragma once

#include "content/base/result.hpp"
#include "content/booking/booking_request.hpp"
#include "content/booking/decide_booking.hpp"
#include "content/booking/lease_message.hpp"
#include "content/booking/receipt_number.hpp"
#include "content/booking/seat_ledger.hpp"
#include "content/store/bookings/sql_database.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::store::bookings {

/// What the pack says about a session, and in which release: an older release never takes back what a newer one said.
struct SessionTerms
{
    booking::BookingTerms terms;
    std::int64_t release = 0;

    friend bool operator==(const SessionTerms&, const SessionTerms&) = default;
};

/// The lease from which a kiosk sold, without a network.
struct LeaseUsed
{
    booking::DeviceId device;
    booking::LeaseNumber number = 0;

    friend bool operator==(const LeaseUsed&, const LeaseUsed&) = default;
};

enum class Arrival
{
    AtOnce,  ///< the visitor waits for the answer: a refusal leaves nothing behind
    Delayed, ///< a kiosk had written it down without a network: a refusal is kept, for whoever asks by the receipt
};

struct NewBooking
{
    booking::BookingRequest request;
    std::string pinHash; ///< hashPin()
    std::string sealed;  ///< trust::encode(SealedForm); empty when nothing was typed
    Instant purgeAfter;  ///< by what the form promised; never before the session starts. Without a day it is told by
                         ///< the same clock as when the visitor asked, and corrected with it
    Arrival arrival = Arrival::AtOnce;
    std::optional<LeaseUsed> lease;
    std::optional<Instant> arrived = {}; ///< of Delayed: when; the session is settled as of then

    friend bool operator==(const NewBooking&, const NewBooking&) = default;
};

/// What stands on the paper that a visitor takes home.
struct Receipt
{
    booking::ReceiptNumber number;
    booking::Accepted answer;

    friend bool operator==(const Receipt&, const Receipt&) = default;
};

/// A booking as it is now. It has no names: those are sealed, and not even read here.
struct Standing
{
    booking::BookingKey key;
    std::string session; ///< SessionKey::text
    booking::Party party;
    booking::BookingState state = booking::BookingState::Confirmed;
    booking::Cause cause = booking::Cause::SeatsWereFree;
    std::optional<Instant> offerEnds;      ///< while seats are held for it
    std::optional<int> partiesBefore = {}; ///< while it waits

    friend bool operator==(const Standing&, const Standing&) = default;
};

/// Something that happens to a booking after it was made.
struct BookingAct
{
    booking::BookingKey key;
    booking::Cause cause = booking::Cause::CancelledByVisitor;
    std::string note; ///< the reason, of an act of the desk that is out of turn
    /// Of what a kiosk wrote down without a network: when the visitor said it. It counts as of then, though never as of
    /// later than its arrival.
    std::optional<Instant> said = {};

    friend bool operator==(const BookingAct&, const BookingAct&) = default;
};

struct SessionSeats
{
    booking::Seats quota;
    booking::Seats sold;
    booking::Seats offered;
    booking::Seats lent;
    int waiting = 0; ///< parties

    friend bool operator==(const SessionSeats&, const SessionSeats&) = default;
};

/// What a kiosk says about the seats it was lent.
struct LeaseWord
{
    booking::DeviceId device;
    booking::KioskMessage message;
};

/// A kiosk that gives back nothing any more.
struct LostKiosk
{
    booking::DeviceId device;
    std::string note; ///< how the desk knows, without names
};

/// Seats of one session that were lent to one kiosk, as the desk lists them.
struct LeaseLine
{
    booking::DeviceId device;
    booking::LentSeats lent;
    std::string note; ///< the desk's reason, of one that it settled

    friend bool operator==(const LeaseLine&, const LeaseLine&) = default;
};

/// A booking as the desk lists it: without names, and with when it was made and last changed.
struct BookingLine
{
    booking::WaitingParty party;
    booking::ReceiptNumber receipt;
    std::string session; ///< SessionKey::text
    booking::BookingState state = booking::BookingState::Confirmed;
    booking::Cause cause = booking::Cause::SeatsWereFree;
    std::optional<Instant> offerEnds;
    Instant asked{};
    Instant changed{};

    friend bool operator==(const BookingLine&, const BookingLine&) = default;
};

struct SessionLine
{
    std::string session; ///< SessionKey::text
    SessionSeats seats;  ///< waiting is not counted: the bookings say it
};

/// Rows that are gone.
struct PurgeReport
{
    std::int64_t forms = 0;
    std::int64_t bookings = 0;
    std::int64_t steps = 0;

    friend bool operator==(const PurgeReport&, const PurgeReport&) = default;
};

/// Of a store without a server.
enum class OwnClock
{
    AsTold,     ///< whoever asks is right
    Remembered, ///< only as content/booking/clock_memory.hpp says
};

class BookingStore
{
public:
    /// How often an act is tried before the visitor is asked to try later.
    static constexpr int kTries = 8;
    /// The same where each try waits long for rows that somebody holds.
    static constexpr int kTriesOfHeld = 2;
    /// Wrong PINs after which a receipt opens at the desk only.
    static constexpr int kWrongPins = 10;
    /// Waits before the next try: longer each time, and not as long as the others do.
    using Pause = std::function<void(int tries)>;

    /// \param clock  AsTold beside a server, whose own counts
    BookingStore(std::unique_ptr<SqlDatabase> database, Pause pause, OwnClock clock = OwnClock::AsTold);

    /// The time that counts here: the server's, or where there is none the one that is told.
    [[nodiscard]] Result<Instant> now(Instant told);

    /// The answer to a booking, always the same for the same key and body.
    /// \param asked  when the visitor asked; of one that waits for the answer that is now
    [[nodiscard]] Result<Result<Receipt, booking::BookingRefused>> book(const NewBooking& wanted,
                                                                        const SessionTerms& terms, Instant asked);

    /// NotFound for a number or a PIN that is wrong: which of the two is not told. Invalid after kWrongPins.
    [[nodiscard]] Result<Standing> find(const booking::OrganisationId& organisation,
                                        const booking::ReceiptNumber& receipt, std::string_view pin);

    /// What becomes of the booking; seats that come free are offered to those who wait. The same act again, after a
    /// lost reply, has the same answer. TooLate when the booking has changed since, so that this can no longer happen.
    [[nodiscard]] Result<Result<booking::BookingState, booking::BookingRefused>>
    apply(const booking::SessionKey& session, const BookingAct& act, const SessionTerms& terms, Instant now);

    [[nodiscard]] Result<SessionSeats> seats(const booking::SessionKey& session);

    /// What becomes of a session as time passes, although nobody acts on it: an offer that has run out goes to whoever
    /// waits next.
    [[nodiscard]] Outcome settle(const booking::SessionKey& session, const SessionTerms& terms, Instant now);

    /// The server's side of what a kiosk says about lent seats (content/booking/lease_message.hpp). A lease that begins
    /// with it ends as content/booking/lease_policy.hpp says.
    [[nodiscard]] Result<std::optional<booking::ServerMessage>>
    exchange(const booking::SessionKey& session, const LeaseWord& word, const SessionTerms& terms, Instant now);

    /// For the desk, whose role alone may read forms. All sessions that anybody has booked, by their names.
    [[nodiscard]] Result<std::vector<SessionLine>> sessions(const booking::OrganisationId& organisation);
    /// In the order of their places. \param session SessionKey::text
    [[nodiscard]] Result<std::vector<BookingLine>> bookings(const booking::OrganisationId& organisation,
                                                            const std::string& session);
    /// NotFound when there is no such number.
    [[nodiscard]] Result<BookingLine> lookUp(const booking::OrganisationId& organisation,
                                             const booking::ReceiptNumber& receipt);
    /// Every kiosk's latest lease of the session. \param session SessionKey::text
    [[nodiscard]] Result<std::vector<LeaseLine>> leases(const booking::OrganisationId& organisation,
                                                        const std::string& session);
    /// The desk says that a kiosk will not be heard: the seats that came home. What comes free is offered to those who
    /// wait. NotFound when nothing is lent to it, Invalid while it may still sell.
    [[nodiscard]] Result<booking::Seats> settleLost(const booking::SessionKey& session, const LostKiosk& lost,
                                                    const SessionTerms& terms, Instant now);
    /// trust::encode(SealedForm); none when nothing was typed, or it was purged.
    [[nodiscard]] Result<std::optional<std::string>> sealedForm(const booking::OrganisationId& organisation,
                                                                const booking::BookingKey& key);

    /// Deletes what nobody needs any more. Invalid, with what to do, while the clock of a device that stands alone is
    /// in doubt; a clock that is believed is remembered here.
    [[nodiscard]] Result<PurgeReport> purge(const booking::OrganisationId& organisation, Instant now);
    /// A person says that `now` is right, whatever the device remembers.
    [[nodiscard]] Outcome trustClock(const booking::OrganisationId& organisation, Instant now);

private:
    std::unique_ptr<SqlDatabase> m_database;
    Pause m_pause;
    OwnClock m_clock;
};

} // namespace musubi::store::bookings
