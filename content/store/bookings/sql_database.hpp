// A database behind values: what SQLite and PostgreSQL have in common, and no more.
//
// Threads: a database belongs to one thread at a time; every thread and every process opens its own.
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/result.hpp"
#include "content/store/bookings/sql_statements.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace musubi::store::bookings {

/// Bytes that are no text.
struct Bytes
{
    std::string bytes;
    friend bool operator==(const Bytes&, const Bytes&) = default;
};
using SqlValue = std::variant<std::monostate, std::int64_t, std::string, Bytes>; ///< monostate is NULL
using SqlRow = std::vector<SqlValue>;

struct SqlAnswer
{
    std::vector<SqlRow> rows;
    std::int64_t changed = 0; ///< rows inserted, updated or deleted
};

enum class SqlFault
{
    Conflict, ///< another transaction came first: the whole of this one is to be tried again
    Held,     ///< another one holds the rows for longer than any transaction of ours takes
    Refused,  ///< what a row refers to is not there: with Sql::GuessPin a wrong guess
    Lost,     ///< the connection is gone; whether a commit took place is not known
    Failed,   ///< trying again changes nothing
};

struct SqlFailure
{
    SqlFault fault = SqlFault::Failed;
    Error error; ///< a sentence for staff
};

template <typename T>
using SqlResult = Result<T, SqlFailure>;
using SqlOutcome = SqlResult<Done>;

class SqlDatabase
{
public:
    SqlDatabase() = default;
    SqlDatabase(const SqlDatabase&) = delete;
    SqlDatabase& operator=(const SqlDatabase&) = delete;
    virtual ~SqlDatabase() = default;

    /// Begins a transaction that sees and makes everything or nothing. A lost connection is made anew here.
    [[nodiscard]] virtual SqlOutcome begin() = 0;
    /// What time it is in the transaction that has begun: by the server's clock, which is one for all who share it.
    /// \param told  by whoever asks, which counts where there is no server
    [[nodiscard]] virtual Instant now(Instant told) const = 0;
    /// When it returns Done, a power cut changes nothing any more.
    [[nodiscard]] virtual SqlOutcome commit() = 0;
    /// Ends the transaction, if there is one, as if it had never begun.
    virtual void rollBack() = 0;
    /// \param values  for $1, $2 …
    [[nodiscard]] virtual SqlResult<SqlAnswer> run(Sql statement, std::span<const SqlValue> values) = 0;
    /// After rows were deleted: what was in them does not stay readable in files beside the database, as far as that
    /// is in the hands of this device.
    [[nodiscard]] virtual SqlOutcome wipe() = 0;
};

} // namespace musubi::store::bookings
