#include "content/store/bookings/postgresql_database.hpp"

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <poll.h>
#include <string_view>

namespace musubi::store::bookings {

namespace {

// Type numbers that PostgreSQL never changes (pg_type.dat).
constexpr Oid kBytea = 17;
constexpr Oid kInt8 = 20;
constexpr Oid kInt2 = 21;
constexpr Oid kInt4 = 23;

// The time goes into what is written as a value: no statement that writes reads a clock. It comes with the beginning,
// so that it costs no way to the server and back.
constexpr const char* kBegin = "BEGIN ISOLATION LEVEL READ COMMITTED; "
                               "SELECT CAST(FLOOR(EXTRACT(EPOCH FROM now())) AS BIGINT)";

constexpr int kText = 0;
constexpr int kBinary = 1;

/// Source: PostgreSQL 15, appendix A. Clusters use 40001 for what they want to be tried again.
SqlFault faultOf(std::string_view state)
{
    constexpr std::array<std::string_view, 2> kAgain{"40001", "40P01"};
    constexpr std::array<std::string_view, 2> kHeld{"55P03", "57014"};
    constexpr std::array<std::string_view, 6> kGone{"25P03", "40003", "57P01", "57P02", "57P03", "53300"};
    if (std::ranges::find(kAgain, state) != kAgain.end())
        return SqlFault::Conflict;
    if (std::ranges::find(kHeld, state) != kHeld.end())
        return SqlFault::Held;
    if (state == "23503")
        return SqlFault::Refused;
    if (state.starts_with("08") || std::ranges::find(kGone, state) != kGone.end())
        return SqlFault::Lost;
    return SqlFault::Failed;
}

Error errorOf(std::string_view state, const std::string& said)
{
    if (state == "42P01" || state == "42703" || state == "3F000")
        return {ErrorCode::Invalid,
                "The server has no tables of bookings, or those of an older Musubi. For a new server run schema.sql "
                "and roles.sql of packaging/hosting/postgresql; for tables that are in use, run the upgrade files that "
                "came after them.",
                {}};
    if (state == "42501")
        return {ErrorCode::Invalid, "The server does not allow this to the role that was named: " + said, {}};
    if (state == "55P03" || state == "57014")
        return {ErrorCode::Unreachable,
                "Another program holds these bookings on the server for too long. Try again in a moment.",
                {}};
    if (state == "53100" || state == "53200")
        return {ErrorCode::Unwritable, "The server of the bookings is full: " + said, {}};
    return {ErrorCode::Unavailable, "The server of the bookings refuses: " + said, {}};
}

/// The first line: what follows repeats the statement.
std::string firstLine(const char* text)
{
    const std::string_view all = text == nullptr ? "" : text;
    return std::string(all.substr(0, all.find('\n')));
}

SqlValue valueAt(const PGresult* result, int row, int column)
{
    if (PQgetisnull(result, row, column) != 0)
        return {};
    const std::string_view text(PQgetvalue(result, row, column),
                                static_cast<std::size_t>(PQgetlength(result, row, column)));
    const Oid type = PQftype(result, column);
    if (type == kInt8 || type == kInt4 || type == kInt2) {
        std::int64_t number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    }
    if (type != kBytea)
        return std::string(text);
    std::size_t length = 0;
    const auto* const written = reinterpret_cast<const unsigned char*>(text.data()); // NOLINT(*-reinterpret-cast)
    const std::unique_ptr<unsigned char, void (*)(void*)> bytes(PQunescapeBytea(written, &length), PQfreemem);
    return Bytes{std::string(bytes.get(), bytes.get() + length)};
}

/// The values of a statement as libpq takes them.
struct Parameters
{
    explicit Parameters(std::span<const SqlValue> values)
    {
        texts.reserve(values.size()); // pointers into it stay
        for (const SqlValue& value : values) {
            const auto* const bytes = std::get_if<Bytes>(&value);
            const auto* const number = std::get_if<std::int64_t>(&value);
            const auto* const text = std::get_if<std::string>(&value);
            texts.push_back(number != nullptr  ? std::to_string(*number)
                            : bytes != nullptr ? bytes->bytes
                            : text != nullptr  ? *text
                                               : std::string());
            const bool isNull = bytes == nullptr && number == nullptr && text == nullptr;
            pointers.push_back(isNull ? nullptr : texts.back().c_str());
            lengths.push_back(static_cast<int>(texts.back().size()));
            formats.push_back(bytes != nullptr ? kBinary : kText);
        }
    }

    std::vector<std::string> texts;
    std::vector<const char*> pointers;
    std::vector<int> lengths;
    std::vector<int> formats;
};

} // namespace

void PostgresqlDatabase::Finish::operator()(pg_conn* connection) const
{
    PQfinish(connection);
}

void PostgresqlDatabase::Clear::operator()(pg_result* result) const
{
    PQclear(result);
}

PostgresqlDatabase::PostgresqlDatabase(pg_conn* connection, const ServerPatience& patience)
    : m_connection(connection), m_patience(patience)
{}

Result<std::unique_ptr<PostgresqlDatabase>> PostgresqlDatabase::open(const std::string& address,
                                                                     const ServerPatience& patience)
{
    // What the address says goes before these. A visitor does not wait for a server that has silently gone.
    constexpr std::array<const char*, 6> kNames{"connect_timeout", "tcp_user_timeout", "application_name",
                                                "client_encoding", "dbname",           nullptr};
    const std::array<const char*, 6> values{"5", "10000", "musubi", "UTF8", address.c_str(), nullptr};
    std::unique_ptr<PostgresqlDatabase> database(
        new PostgresqlDatabase(PQconnectdbParams(kNames.data(), values.data(), 1), patience));
    database->prepareConnection();
    SqlOutcome ready = database->begin();
    if (ready) {
        // Fails where the rights or the tables are missing, before anybody relies on them.
        const std::array<SqlValue, 2> nothing{std::string(), std::string()};
        const auto read = database->run(Sql::ReadSeats, nothing);
        ready = read ? database->commit() : SqlOutcome(read.error());
    }
    if (!ready)
        return ready.error().error;
    return database;
}

bool PostgresqlDatabase::isConnected() const
{
    return !m_isLost && PQstatus(m_connection.get()) == CONNECTION_OK;
}

PostgresqlDatabase::Answered PostgresqlDatabase::await()
{
    Answered answered;
    while (true) {
        while (PQisBusy(m_connection.get()) != 0) {
            pollfd server{PQsocket(m_connection.get()), POLLIN, 0};
            int ready = 0;
            while ((ready = poll(&server, 1, static_cast<int>(m_patience.silence.count()))) < 0 && errno == EINTR) {
            }
            if (ready <= 0 || PQconsumeInput(m_connection.get()) == 0)
                return {};
        }
        Answered next(PQgetResult(m_connection.get()));
        if (!next)
            return answered;
        answered = std::move(next);
    }
}

SqlFailure PostgresqlDatabase::failure(const pg_result* result)
{
    const char* const state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    // What has no number was not said by the server.
    const SqlFault fault = state == nullptr || !isConnected() ? SqlFault::Lost : faultOf(state);
    m_isLost = fault == SqlFault::Lost;
    if (m_isLost)
        return {fault, {ErrorCode::Unreachable, "The server of the bookings does not answer.", {}}};
    return {fault, errorOf(state, firstLine(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY)))};
}

SqlOutcome PostgresqlDatabase::execute(const char* sql)
{
    const Answered answered = PQsendQuery(m_connection.get(), sql) != 0 ? await() : Answered();
    if (PQresultStatus(answered.get()) != PGRES_COMMAND_OK)
        return failure(answered.get());
    return Done{};
}

void PostgresqlDatabase::prepareConnection()
{
    PQsetNoticeProcessor(
        m_connection.get(), [](void*, const char*) {}, nullptr);
    // A server may have been told to acknowledge before it has written: not what is promised to a visitor. Clusters
    // that do not know the setting never do that.
    static_cast<void>(execute("SET synchronous_commit = on"));
    // Nobody waits for ever behind a transaction that hangs, and nobody hangs for ever before others.
    for (const auto& [setting, most] :
         {std::pair("lock_timeout", m_patience.lock), std::pair("statement_timeout", m_patience.statement),
          std::pair("idle_in_transaction_session_timeout", m_patience.idle)})
        static_cast<void>(execute((std::string("SET ") + setting + " = " + std::to_string(most.count())).c_str()));
}

SqlOutcome PostgresqlDatabase::begin()
{
    if (!isConnected()) {
        m_prepared.clear();
        PQreset(m_connection.get());
        m_isLost = false;
        prepareConnection();
    }
    if (!isConnected())
        return failure(nullptr);
    const Answered answered = PQsendQuery(m_connection.get(), kBegin) != 0 ? await() : Answered();
    const SqlValue told = PQresultStatus(answered.get()) == PGRES_TUPLES_OK && PQntuples(answered.get()) == 1
                              ? valueAt(answered.get(), 0, 0)
                              : SqlValue();
    const auto* const seconds = std::get_if<std::int64_t>(&told);
    if (seconds == nullptr)
        return failure(answered.get());
    m_now = Instant(std::chrono::seconds(*seconds));
    return Done{};
}

SqlOutcome PostgresqlDatabase::commit()
{
    const Answered answered = PQsendQuery(m_connection.get(), "COMMIT") != 0 ? await() : Answered();
    // A transaction that had failed ends with ROLLBACK, and that is not an error to the server.
    if (PQresultStatus(answered.get()) == PGRES_COMMAND_OK && std::string_view(PQcmdStatus(answered.get())) == "COMMIT")
        return Done{};
    return failure(answered.get());
}

void PostgresqlDatabase::rollBack()
{
    if (isConnected() && PQtransactionStatus(m_connection.get()) != PQTRANS_IDLE)
        static_cast<void>(execute("ROLLBACK")); // a connection that does not even do this is made anew by begin()
}

SqlOutcome PostgresqlDatabase::prepare(Sql statement)
{
    if (std::ranges::find(m_prepared, statement) != m_prepared.end())
        return Done{};
    const SqlStatement& known = statementOf(statement);
    const bool isSent = PQsendPrepare(m_connection.get(), known.name, known.text, 0, nullptr) != 0;
    const Answered answered = isSent ? await() : Answered();
    if (PQresultStatus(answered.get()) != PGRES_COMMAND_OK)
        return failure(answered.get());
    m_prepared.push_back(statement);
    return Done{};
}

SqlResult<SqlAnswer> PostgresqlDatabase::run(Sql statement, std::span<const SqlValue> values)
{
    if (SqlOutcome ready = prepare(statement); !ready)
        return ready.error();
    const Parameters parameters(values);
    const int sent =
        PQsendQueryPrepared(m_connection.get(), statementOf(statement).name, static_cast<int>(values.size()),
                            parameters.pointers.data(), parameters.lengths.data(), parameters.formats.data(), kText);
    const Answered answered = sent != 0 ? await() : Answered();
    const ExecStatusType status = PQresultStatus(answered.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        return failure(answered.get());
    SqlAnswer answer;
    for (int row = 0; row < PQntuples(answered.get()); ++row) {
        SqlRow& read = answer.rows.emplace_back();
        for (int column = 0; column < PQnfields(answered.get()); ++column)
            read.push_back(valueAt(answered.get(), row, column));
    }
    const std::string_view changed = PQcmdTuples(answered.get());
    std::from_chars(changed.data(), changed.data() + changed.size(), answer.changed);
    return answer;
}

} // namespace musubi::store::bookings
