// Every statement that is ever sent to a database of bookings, in one place, so that a test reads them all.
//
// They are the same for SQLite, PostgreSQL and the clusters that speak its protocol: no advisory locks, triggers,
// procedures, notifications, sequences, and neither clock nor chance in what is written. Every key and every predicate
// carries `org`, by which a cluster spreads its rows. Placeholders are $1, $2 …, none left out.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace musubi::store::bookings {

enum class Sql
{
    FindByKey,
    FindByReceipt,
    CountWrongPin,
    ForgetWrongPins,
    AddSession,
    LockSession,
    ChangeQuota,
    TakeSeats,
    MoveSeats,
    ReadSeats,
    ReadWaiting,
    ReadOffers,
    ReadUndecided,
    AddBooking,
    AddPin,
    GuessPin,
    AddForm,
    AddStep,
    ChangeState,
    ReadLeases,
    SaveLease,
    CoverFromLease,
    NoteLease,
    ReadSessions, ///< this and the next four are of the desk
    ReadBookings,
    ReadByReceipt,
    ReadForm,
    ChangePlace,
    PurgeForms,
    PurgePins,
    PurgeSteps,
    PurgeBookings,
    ReadBelievedTime,
    SaveBelievedTime,
    ReadNewestChange,
    KeepWritten, ///< this and what follows are of the outbox, which is always SQLite
    ReadWritten,
    ChangeWritten,
    DropWritten,
    CountOutboxPin,
    ForgetOutboxPins,
    SetAside,
    PurgeAside,
    ReadKeptLeases,
    SaveKeptLease,
    DropKeptLease,
};

struct SqlStatement
{
    Sql statement = Sql::FindByKey;
    const char* name = ""; ///< under which it is prepared
    const char* text = "";
};

[[nodiscard]] std::span<const SqlStatement> sqlStatements(); ///< in the order of `Sql`
[[nodiscard]] const SqlStatement& statementOf(Sql statement);

/// The tables, as what has to be run to come from version n to n + 1. The first element makes version 1 out of nothing.
[[nodiscard]] std::span<const char* const> bookingSchema();
/// The same for the outbox of a kiosk.
[[nodiscard]] std::span<const char* const> outboxSchema();

} // namespace musubi::store::bookings
