// Bookings in one file on this device: nothing has to be set up.
//
// Write-ahead log, synced at every commit; what is deleted is overwritten.
#pragma once

#include "content/store/bookings/sql_database.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace musubi::store::bookings {

class SqliteDatabase : public SqlDatabase
{
public:
    /// Makes the file and its tables when they are not there, and brings older tables up to date.
    /// Unwritable, Unreadable with the reason; Malformed when it is no database or is damaged; Invalid when a newer
    /// Musubi made it.
    [[nodiscard]] static Result<std::unique_ptr<SqliteDatabase>>
    open(const std::filesystem::path& file, std::span<const char* const> schema = bookingSchema());

    [[nodiscard]] SqlOutcome begin() override;
    [[nodiscard]] Instant now(Instant told) const override { return told; }
    [[nodiscard]] SqlOutcome commit() override;
    void rollBack() override;
    [[nodiscard]] SqlResult<SqlAnswer> run(Sql statement, std::span<const SqlValue> values) override;
    [[nodiscard]] SqlOutcome wipe() override;

private:
    struct Close
    {
        void operator()(sqlite3* connection) const;
    };
    struct Finalize
    {
        void operator()(sqlite3_stmt* statement) const;
    };
    using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

    explicit SqliteDatabase(sqlite3* connection);
    [[nodiscard]] SqlOutcome execute(const char* sql);
    [[nodiscard]] SqlResult<sqlite3_stmt*> prepared(Sql statement);
    [[nodiscard]] SqlResult<std::int64_t> schemaVersion();
    [[nodiscard]] SqlOutcome migrate(std::span<const char* const> schema);
    [[nodiscard]] SqlFailure failure() const;

    std::unique_ptr<sqlite3, Close> m_connection;
    std::vector<Prepared> m_prepared; ///< ends before the connection
};

} // namespace musubi::store::bookings
