#include "content/store/bookings/sqlite_database.hpp"

#include "content/store/durable.hpp"

#include <sqlite3.h>

#include <cassert>
#include <string>
#include <type_traits>

namespace musubi::store::bookings {

namespace {

/// Longer than any transaction of ours takes, so that only a program that hangs is ever met.
constexpr int kPatienceMilliseconds = 10'000;

ErrorCode codeOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return ErrorCode::Malformed;
    case SQLITE_FULL:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
        return ErrorCode::Unwritable;
    default:
        return ErrorCode::Unavailable;
    }
}

std::string adviceFor(int code)
{
    switch (code & 0xff) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return " Move the file away and bring back its copy.";
    case SQLITE_FULL:
        return " The disk is full.";
    case SQLITE_BUSY:
        return " Another program holds it.";
    default:
        return {};
    }
}

/// SQLite takes "$2" for a name, and counts places by where they first appear.
int placeNamed(sqlite3_stmt* statement, std::size_t number)
{
    const int place = sqlite3_bind_parameter_index(statement, ("$" + std::to_string(number)).c_str());
    assert(place > 0);
    return place;
}

void bind(sqlite3_stmt* statement, int place, const SqlValue& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        sqlite3_bind_int64(statement, place, *number);
    else if (const auto* text = std::get_if<std::string>(&value))
        sqlite3_bind_text64(statement, place, text->data(), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    else if (const auto* bytes = std::get_if<Bytes>(&value))
        sqlite3_bind_blob64(statement, place, bytes->bytes.data(), bytes->bytes.size(), SQLITE_TRANSIENT);
    else
        sqlite3_bind_null(statement, place);
}

SqlValue valueAt(sqlite3_stmt* statement, int column)
{
    const auto bytesAt = [&] {
        const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
        return std::string(bytes == nullptr ? "" : bytes,
                           static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
    };
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return std::int64_t{sqlite3_column_int64(statement, column)};
    case SQLITE_TEXT:
        return bytesAt();
    case SQLITE_BLOB:
        return Bytes{bytesAt()};
    default:
        return {};
    }
}

} // namespace

void SqliteDatabase::Close::operator()(sqlite3* connection) const
{
    sqlite3_close_v2(connection);
}

void SqliteDatabase::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

SqliteDatabase::SqliteDatabase(sqlite3* connection) : m_connection(connection), m_prepared(sqlStatements().size())
{}

SqlFailure SqliteDatabase::failure() const
{
    const int code = sqlite3_errcode(m_connection.get());
    const char* const path = sqlite3_db_filename(m_connection.get(), "main");
    const int kind = code & 0xff;
    const bool isRefused = sqlite3_extended_errcode(m_connection.get()) == SQLITE_CONSTRAINT_FOREIGNKEY;
    const bool isHeld = kind == SQLITE_BUSY || kind == SQLITE_LOCKED;
    return {isHeld      ? SqlFault::Conflict
            : isRefused ? SqlFault::Refused
                        : SqlFault::Failed,
            {codeOf(code),
             std::string("The bookings cannot be read or written: ") + sqlite3_errmsg(m_connection.get()) + "." +
                 adviceFor(code),
             {path == nullptr ? "" : path, "", 0}}};
}

Result<std::unique_ptr<SqliteDatabase>> SqliteDatabase::open(const std::filesystem::path& file,
                                                             std::span<const char* const> schema)
{
    if (const Outcome made = makeFolder(file.parent_path()); !made)
        return made.error();
    sqlite3* connection = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW;
    const int code = sqlite3_open_v2(file.c_str(), &connection, flags, nullptr);
    std::unique_ptr<SqliteDatabase> database(new SqliteDatabase(connection));
    if (code != SQLITE_OK)
        return Error{codeOf(code),
                     std::string("The bookings cannot be opened: ") + sqlite3_errstr(code) + "." + adviceFor(code),
                     {file.string(), "", 0}};
    // The files beside it are made with the same rights.
    std::error_code refused;
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                                 refused);
    sqlite3_extended_result_codes(connection, 1);
    sqlite3_busy_timeout(connection, kPatienceMilliseconds);
    SqlOutcome ready =
        database->execute("PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; "
                          "PRAGMA synchronous = FULL");
    if (ready)
        ready = database->migrate(schema);
    if (!ready)
        return ready.error().error;
    return database;
}

SqlResult<std::int64_t> SqliteDatabase::schemaVersion()
{
    sqlite3_stmt* raw = nullptr;
    sqlite3_prepare_v2(m_connection.get(), "PRAGMA user_version", -1, &raw, nullptr);
    const Prepared asked(raw);
    if (!asked || sqlite3_step(asked.get()) != SQLITE_ROW)
        return failure();
    return std::int64_t{sqlite3_column_int64(asked.get(), 0)};
}

SqlOutcome SqliteDatabase::migrate(std::span<const char* const> schema)
{
    const auto newest = static_cast<std::int64_t>(schema.size());
    SqlResult<std::int64_t> version = schemaVersion();
    if (!version || version.value() == newest)
        return version ? SqlOutcome(Done{}) : version.error();
    if (SqlOutcome begun = begin(); !begun)
        return begun;
    version = schemaVersion(); // another program may have come first
    SqlOutcome done = version ? SqlOutcome(Done{}) : SqlOutcome(version.error());
    if (version && version.value() > newest)
        done = SqlFailure{SqlFault::Failed,
                          {ErrorCode::Invalid,
                           "The bookings were made by a newer Musubi; use that one.",
                           {sqlite3_db_filename(m_connection.get(), "main"), "", 0}}};
    for (auto step = version ? version.value() : newest; done && step < newest; ++step)
        done = execute(schema[static_cast<std::size_t>(step)]);
    if (done)
        done = execute(("PRAGMA user_version = " + std::to_string(newest)).c_str());
    if (done)
        done = commit();
    if (!done)
        rollBack();
    return done;
}

SqlOutcome SqliteDatabase::execute(const char* sql)
{
    if (sqlite3_exec(m_connection.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure();
    return Done{};
}

SqlOutcome SqliteDatabase::begin()
{
    // Writing is announced at once: a transaction that reads first and is then refused the lock would be in vain.
    return execute("BEGIN IMMEDIATE");
}

SqlOutcome SqliteDatabase::commit()
{
    return execute("COMMIT");
}

void SqliteDatabase::rollBack()
{
    if (sqlite3_get_autocommit(m_connection.get()) == 0)
        sqlite3_exec(m_connection.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

SqlResult<sqlite3_stmt*> SqliteDatabase::prepared(Sql statement)
{
    Prepared& kept = m_prepared.at(static_cast<std::size_t>(statement));
    if (!kept) {
        sqlite3_stmt* raw = nullptr;
        if (sqlite3_prepare_v3(m_connection.get(), statementOf(statement).text, -1, SQLITE_PREPARE_PERSISTENT, &raw,
                               nullptr) != SQLITE_OK)
            return failure();
        kept.reset(raw);
    }
    return kept.get();
}

SqlResult<SqlAnswer> SqliteDatabase::run(Sql statement, std::span<const SqlValue> values)
{
    const SqlResult<sqlite3_stmt*> ready = prepared(statement);
    if (!ready)
        return ready.error();
    sqlite3_stmt* const kept = ready.value();
    assert(sqlite3_bind_parameter_count(kept) == static_cast<int>(values.size()));
    for (std::size_t place = 0; place < values.size(); ++place)
        bind(kept, placeNamed(kept, place + 1), values[place]);
    SqlAnswer answer;
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(kept)) == SQLITE_ROW) {
        SqlRow& row = answer.rows.emplace_back();
        for (int column = 0; column < sqlite3_column_count(kept); ++column)
            row.push_back(valueAt(kept, column));
    }
    const bool isReading = sqlite3_stmt_readonly(kept) != 0;
    answer.changed = isReading ? 0 : sqlite3_changes(m_connection.get());
    SqlResult<SqlAnswer> result(std::move(answer));
    if (code != SQLITE_DONE)
        result = failure();
    sqlite3_reset(kept);
    sqlite3_clear_bindings(kept);
    return result;
}

SqlOutcome SqliteDatabase::wipe()
{
    // The log still has the pages as they were before.
    return execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace musubi::store::bookings
