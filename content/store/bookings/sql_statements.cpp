#include "content/store/bookings/sql_statements.hpp"

#include <cassert>
#include <cstddef>

namespace musubi::store::bookings {

namespace {

#define MUSUBI_STATEMENT(name, text)                                                                                   \
    SqlStatement                                                                                                       \
    {                                                                                                                  \
        Sql::name, #name, text                                                                                         \
    }

constexpr std::array kStatements{
    MUSUBI_STATEMENT(FindByKey,
                     "SELECT body, receipt, answer_state, answer_cause, answer_before, session, heads, state, "
                     "cause, offer_ends, rank, reason, place FROM booking WHERE org = $1 AND booking = $2"),
    MUSUBI_STATEMENT(FindByReceipt, "SELECT booking FROM booking WHERE org = $1 AND receipt = $2"),
    // Decides whether there is one more guess: many who guess at once have no more of them than one.
    MUSUBI_STATEMENT(CountWrongPin, "UPDATE booking SET wrong_pins = wrong_pins + 1 WHERE org = $1 AND receipt = $2 "
                                    "AND wrong_pins < $3 RETURNING booking, pin"),
    MUSUBI_STATEMENT(ForgetWrongPins, "UPDATE booking SET wrong_pins = 0 WHERE org = $1 AND booking = $2"),
    MUSUBI_STATEMENT(AddSession,
                     "INSERT INTO session_seats (org, session, quota, release, sold, offered, lent, next_place) "
                     "VALUES ($1, $2, $3, $4, 0, 0, 0, 0) ON CONFLICT DO NOTHING"),
    // Holds every other transaction about this session back until this one has ended, and gives a place in its order.
    MUSUBI_STATEMENT(LockSession,
                     "UPDATE session_seats SET next_place = next_place + 1 WHERE org = $1 AND session = $2 "
                     "RETURNING quota, release, sold, offered, lent, next_place"),
    // By the same release too: it may be a workspace that somebody edits.
    MUSUBI_STATEMENT(ChangeQuota, "UPDATE session_seats SET quota = $3, release = $4 WHERE org = $1 AND session = $2 "
                                  "AND release <= $4"),
    // Decides: whatever the rules thought before, seats that are not there are not sold.
    MUSUBI_STATEMENT(TakeSeats, "UPDATE session_seats SET sold = sold + $3 WHERE org = $1 AND session = $2 "
                                "AND sold + offered + lent + $3 <= quota"),
    // Seats go from one of the three to another, come free, or are taken: never beyond the quota, unless fewer are held
    // than before.
    MUSUBI_STATEMENT(MoveSeats,
                     "UPDATE session_seats SET sold = $3, offered = $4, lent = $5 WHERE org = $1 AND session = $2 AND "
                     "(CAST($3 AS BIGINT) + CAST($4 AS BIGINT) + CAST($5 AS BIGINT) <= quota OR CAST($3 AS BIGINT) + "
                     "CAST($4 AS BIGINT) + CAST($5 AS BIGINT) <= sold + offered + lent)"),
    MUSUBI_STATEMENT(ReadSeats, "SELECT quota, sold, offered, lent FROM session_seats WHERE org = $1 AND session = $2"),
    MUSUBI_STATEMENT(ReadWaiting, "SELECT booking, heads, rank, reason, place FROM booking WHERE org = $1 "
                                  "AND session = $2 AND state = 'waiting'"),
    MUSUBI_STATEMENT(ReadOffers, "SELECT booking, heads, offer_ends FROM booking WHERE org = $1 AND session = $2 "
                                 "AND state = 'offered'"),
    MUSUBI_STATEMENT(ReadUndecided, "SELECT booking FROM booking WHERE org = $1 AND session = $2 "
                                    "AND state IN ('in-draw', 'awaiting-approval')"),
    MUSUBI_STATEMENT(
        AddBooking,
        "INSERT INTO booking (org, booking, body, session, receipt, heads, rank, reason, place, state, "
        "cause, answer_state, answer_cause, answer_before, steps, pin, wrong_pins, purge_after, asked, changed) VALUES "
        "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $10, $11, $12, 0, $13, 0, $14, $15, $15) ON CONFLICT DO "
        "NOTHING"),
    MUSUBI_STATEMENT(AddPin, "INSERT INTO booking_pin (org, booking, verifier, purge_after) VALUES ($1, $2, $3, $4)"),
    // Nobody who asks may read the verifier. The key of this table refers to it, and the database looks for whoever
    // adds a row: only the right one can be added, and may be there already.
    MUSUBI_STATEMENT(GuessPin, "INSERT INTO pin_guess (org, booking, verifier) VALUES ($1, $2, $3) "
                               "ON CONFLICT DO NOTHING"),
    MUSUBI_STATEMENT(AddForm, "INSERT INTO sealed_form (org, booking, sealed, purge_after) VALUES ($1, $2, $3, $4)"),
    MUSUBI_STATEMENT(AddStep, "INSERT INTO booking_step (org, booking, step, state, cause, at, note, purge_after) "
                              "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"),
    MUSUBI_STATEMENT(ChangeState,
                     "UPDATE booking SET state = $4, cause = $5, offer_ends = $6, changed = $7, steps = steps + 1 "
                     "WHERE org = $1 AND booking = $2 AND state = $3 RETURNING steps, purge_after"),
    MUSUBI_STATEMENT(ReadLeases, "SELECT device, number, granted, sold, stand, ends, note FROM lease WHERE org = $1 "
                                 "AND session = $2 ORDER BY device"),
    MUSUBI_STATEMENT(SaveLease,
                     "INSERT INTO lease (org, session, device, number, granted, sold, booked, stand, ends) VALUES "
                     "($1, $2, $3, $4, $5, $6, 0, $7, $8) ON CONFLICT (org, session, device) DO UPDATE SET booked = "
                     "CASE WHEN lease.number = excluded.number THEN lease.booked ELSE 0 END, note = CASE WHEN "
                     "lease.number = excluded.number THEN lease.note ELSE NULL END, number = excluded.number, "
                     "granted = excluded.granted, sold = excluded.sold, stand = excluded.stand, ends = excluded.ends"),
    // A party whose seats the kiosk has already reported as sold from this lease.
    MUSUBI_STATEMENT(CoverFromLease, "UPDATE lease SET booked = booked + $5 WHERE org = $1 AND session = $2 "
                                     "AND device = $3 AND number = $4 AND booked + $5 <= sold"),
    // Why the desk has settled it.
    MUSUBI_STATEMENT(NoteLease, "UPDATE lease SET note = $4 WHERE org = $1 AND session = $2 AND device = $3"),
    MUSUBI_STATEMENT(ReadSessions, "SELECT session, quota, sold, offered, lent FROM session_seats WHERE org = $1 "
                                   "AND session > $2 ORDER BY session"),
    MUSUBI_STATEMENT(ReadBookings,
                     "SELECT booking, heads, rank, reason, place, receipt, session, state, cause, offer_ends, asked, "
                     "changed FROM booking WHERE org = $1 AND session = $2 ORDER BY place, booking"),
    MUSUBI_STATEMENT(ReadByReceipt,
                     "SELECT booking, heads, rank, reason, place, receipt, session, state, cause, offer_ends, asked, "
                     "changed FROM booking WHERE org = $1 AND receipt = $2"),
    MUSUBI_STATEMENT(ReadForm, "SELECT sealed FROM sealed_form WHERE org = $1 AND booking = $2"),
    // Who waits after a draw stands where the draw has put them, not where they asked.
    MUSUBI_STATEMENT(ChangePlace, "UPDATE booking SET place = $3 WHERE org = $1 AND booking = $2"),
    MUSUBI_STATEMENT(PurgeForms, "DELETE FROM sealed_form WHERE org = $1 AND purge_after <= $2"),
    MUSUBI_STATEMENT(PurgePins, "DELETE FROM booking_pin WHERE org = $1 AND purge_after <= $2"),
    MUSUBI_STATEMENT(PurgeSteps, "DELETE FROM booking_step WHERE org = $1 AND purge_after <= $2"),
    MUSUBI_STATEMENT(PurgeBookings, "DELETE FROM booking WHERE org = $1 AND purge_after <= $2"),
    MUSUBI_STATEMENT(ReadBelievedTime, "SELECT at FROM believed_time WHERE org = $1 AND clock = $2"),
    MUSUBI_STATEMENT(SaveBelievedTime, "INSERT INTO believed_time (org, clock, at) VALUES ($1, $2, $3) "
                                       "ON CONFLICT (org, clock) DO UPDATE SET at = excluded.at"),
    MUSUBI_STATEMENT(ReadNewestChange, "SELECT max(changed) FROM booking WHERE org = $1 AND changed >= $2"),
    MUSUBI_STATEMENT(KeepWritten, "INSERT INTO outbox (org, booking, asked, record) VALUES ($1, $2, $3, $4) "
                                  "ON CONFLICT DO NOTHING"),
    MUSUBI_STATEMENT(ReadWritten, "SELECT record, booking FROM outbox WHERE org = $1 AND asked >= $2 "
                                  "ORDER BY asked, booking"),
    MUSUBI_STATEMENT(ChangeWritten, "UPDATE outbox SET record = $3 WHERE org = $1 AND booking = $2"),
    MUSUBI_STATEMENT(DropWritten, "DELETE FROM outbox WHERE org = $1 AND booking = $2"),
    MUSUBI_STATEMENT(CountOutboxPin, "UPDATE outbox SET wrong_pins = wrong_pins + 1 WHERE org = $1 AND booking = $2 "
                                     "AND wrong_pins < $3"),
    MUSUBI_STATEMENT(ForgetOutboxPins, "UPDATE outbox SET wrong_pins = 0 WHERE org = $1 AND booking = $2"),
    MUSUBI_STATEMENT(SetAside, "INSERT INTO set_aside (org, name, record, purge_after) VALUES ($1, $2, $3, $4) "
                               "ON CONFLICT (org, name) DO UPDATE SET record = excluded.record, "
                               "purge_after = excluded.purge_after"),
    MUSUBI_STATEMENT(PurgeAside, "DELETE FROM set_aside WHERE org = $1 AND purge_after <= $2"),
    MUSUBI_STATEMENT(ReadKeptLeases, "SELECT record, session FROM kept_lease WHERE org = $1 AND device = $2"),
    MUSUBI_STATEMENT(SaveKeptLease, "INSERT INTO kept_lease (org, device, session, record) VALUES ($1, $2, $3, $4) "
                                    "ON CONFLICT (org, device, session) DO UPDATE SET record = excluded.record"),
    MUSUBI_STATEMENT(DropKeptLease, "DELETE FROM kept_lease WHERE org = $1 AND device = $2 AND session = $3"),
};

#undef MUSUBI_STATEMENT

constexpr std::array<const char*, 4> kSchema{
    R"(CREATE TABLE session_seats (
  org TEXT NOT NULL,
  session TEXT NOT NULL,
  quota BIGINT NOT NULL,
  release BIGINT NOT NULL,
  sold BIGINT NOT NULL CHECK (sold >= 0),
  offered BIGINT NOT NULL CHECK (offered >= 0),
  lent BIGINT NOT NULL CHECK (lent >= 0),
  next_place BIGINT NOT NULL,
  PRIMARY KEY (org, session)
);
CREATE TABLE booking (
  org TEXT NOT NULL,
  booking TEXT NOT NULL,
  body TEXT NOT NULL,
  session TEXT NOT NULL,
  receipt TEXT NOT NULL,
  heads BIGINT NOT NULL CHECK (heads >= 1),
  rank BIGINT NOT NULL,
  reason TEXT NOT NULL,
  place BIGINT NOT NULL,
  state TEXT NOT NULL,
  cause TEXT NOT NULL,
  offer_ends BIGINT,
  answer_state TEXT NOT NULL,
  answer_cause TEXT NOT NULL,
  answer_before BIGINT NOT NULL,
  steps BIGINT NOT NULL,
  pin TEXT NOT NULL,
  wrong_pins BIGINT NOT NULL,
  purge_after BIGINT NOT NULL,
  asked BIGINT NOT NULL,
  changed BIGINT NOT NULL,
  PRIMARY KEY (org, booking),
  UNIQUE (org, receipt)
);
CREATE INDEX booking_by_session ON booking (org, session, state);
CREATE INDEX booking_by_purge ON booking (org, purge_after);
CREATE TABLE booking_step (
  org TEXT NOT NULL,
  booking TEXT NOT NULL,
  step BIGINT NOT NULL,
  state TEXT NOT NULL,
  cause TEXT NOT NULL,
  at BIGINT NOT NULL,
  note TEXT NOT NULL,
  purge_after BIGINT NOT NULL,
  PRIMARY KEY (org, booking, step)
);
CREATE TABLE sealed_form (
  org TEXT NOT NULL,
  booking TEXT NOT NULL,
  sealed BYTEA NOT NULL,
  purge_after BIGINT NOT NULL,
  PRIMARY KEY (org, booking)
);
CREATE TABLE lease (
  org TEXT NOT NULL,
  session TEXT NOT NULL,
  device TEXT NOT NULL,
  number BIGINT NOT NULL,
  granted BIGINT NOT NULL,
  sold BIGINT NOT NULL,
  booked BIGINT NOT NULL CHECK (booked <= sold),
  stand TEXT NOT NULL,
  comes_home BIGINT,
  PRIMARY KEY (org, session, device)
);
)",
    R"(ALTER TABLE lease RENAME COLUMN comes_home TO ends;
ALTER TABLE lease ADD COLUMN note TEXT)",
    // When the clock of a machine that stands alone was last believed; empty where a server has the bookings.
    R"(CREATE TABLE believed_time (
  org TEXT NOT NULL,
  clock TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (org, clock)
))",
    // What shows that a PIN is right goes where a kiosk can write and not read; beside the booking stays with what it
    // is made from a PIN ("$argon2id$…$salt", then "$" and 43 letters).
    R"(CREATE TABLE booking_pin (
  org TEXT NOT NULL,
  booking TEXT NOT NULL,
  verifier TEXT NOT NULL,
  purge_after BIGINT NOT NULL,
  PRIMARY KEY (org, booking),
  UNIQUE (org, booking, verifier)
);
CREATE TABLE pin_guess (
  org TEXT NOT NULL,
  booking TEXT NOT NULL,
  verifier TEXT NOT NULL,
  PRIMARY KEY (org, booking, verifier),
  FOREIGN KEY (org, booking, verifier) REFERENCES booking_pin (org, booking, verifier) ON DELETE CASCADE
);
INSERT INTO booking_pin (org, booking, verifier, purge_after)
  SELECT org, booking, substr(pin, length(pin) - 42), purge_after FROM booking
  WHERE pin LIKE '$argon2id$%$%$%$%' AND NOT EXISTS (
    SELECT 1 FROM booking_pin WHERE booking_pin.org = booking.org AND booking_pin.booking = booking.booking);
UPDATE booking SET pin = substr(pin, 1, length(pin) - 44)
  WHERE pin LIKE '$argon2id$%$%$%$%' AND EXISTS (
    SELECT 1 FROM booking_pin WHERE booking_pin.org = booking.org AND booking_pin.booking = booking.booking
    AND booking_pin.verifier = substr(pin, length(pin) - 42)))"};

constexpr std::array<const char*, 3> kOutboxSchema{
    R"(CREATE TABLE outbox (
  org TEXT NOT NULL,
  booking TEXT NOT NULL,
  asked BIGINT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (org, booking)
);
CREATE TABLE kept_lease (
  org TEXT NOT NULL,
  device TEXT NOT NULL,
  session TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (org, device, session)
))",
    R"(ALTER TABLE outbox ADD COLUMN wrong_pins BIGINT NOT NULL DEFAULT 0;
CREATE TABLE set_aside (
  org TEXT NOT NULL,
  name TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (org, name)
))",
    // What was set aside before nobody knows since when: it goes with the next delivery.
    "ALTER TABLE set_aside ADD COLUMN purge_after BIGINT NOT NULL DEFAULT 0"};

} // namespace

std::span<const char* const> outboxSchema()
{
    return kOutboxSchema;
}

std::span<const SqlStatement> sqlStatements()
{
    return kStatements;
}

const SqlStatement& statementOf(Sql statement)
{
    const SqlStatement& found = kStatements.at(static_cast<std::size_t>(statement));
    assert(found.statement == statement);
    return found;
}

std::span<const char* const> bookingSchema()
{
    return kSchema;
}

} // namespace musubi::store::bookings
