// Bookings of a fleet of kiosks, in PostgreSQL or in a cluster that speaks its protocol.
//
// Its tables and roles are made by packaging/hosting/postgresql, not here: a kiosk's role may not make any.
#pragma once

#include "content/store/bookings/sql_database.hpp"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

struct pg_conn;
struct pg_result;

namespace musubi::store::bookings {

/// How long nobody is made to wait for the server, or for what others do there.
struct ServerPatience
{
    std::chrono::milliseconds silence = std::chrono::seconds(10); ///< then a server that says nothing is taken for gone
    std::chrono::milliseconds lock = std::chrono::seconds(5);     ///< for rows that another transaction holds
    std::chrono::milliseconds statement = std::chrono::seconds(9); ///< before the silence is over
    std::chrono::milliseconds idle = std::chrono::seconds(10);     ///< then a transaction that stands still is ended
};

class PostgresqlDatabase : public SqlDatabase
{
public:
    /// \param address  postgresql://role@host/database?sslmode=verify-full; no sentence of ours repeats it, since it
    /// may
    ///                 hold a password
    /// Unreachable when nobody answers; Invalid when the tables or the role's rights are missing.
    [[nodiscard]] static Result<std::unique_ptr<PostgresqlDatabase>> open(const std::string& address,
                                                                          const ServerPatience& patience = {});

    [[nodiscard]] SqlOutcome begin() override;
    [[nodiscard]] Instant now(Instant /*told*/) const override { return m_now; }
    [[nodiscard]] SqlOutcome commit() override;
    void rollBack() override;
    [[nodiscard]] SqlResult<SqlAnswer> run(Sql statement, std::span<const SqlValue> values) override;
    /// The server overwrites what was deleted in its own time (VACUUM); it holds nothing in clear but counts and
    /// states.
    [[nodiscard]] SqlOutcome wipe() override { return Done{}; }

private:
    struct Finish
    {
        void operator()(pg_conn* connection) const;
    };
    struct Clear
    {
        void operator()(pg_result* result) const;
    };
    using Answered = std::unique_ptr<pg_result, Clear>;

    PostgresqlDatabase(pg_conn* connection, const ServerPatience& patience);
    void prepareConnection();
    [[nodiscard]] SqlOutcome execute(const char* sql);
    [[nodiscard]] SqlOutcome prepare(Sql statement);
    /// The answer to what was just sent; null when none comes.
    [[nodiscard]] Answered await();
    [[nodiscard]] SqlFailure failure(const pg_result* result);
    [[nodiscard]] bool isConnected() const;

    std::unique_ptr<pg_conn, Finish> m_connection;
    ServerPatience m_patience;
    Instant m_now;               ///< of the server, as the transaction began
    bool m_isLost = false;       ///< the server may still be there, but what it says next belongs to nothing
    std::vector<Sql> m_prepared; ///< on this connection
};

} // namespace musubi::store::bookings
