#include "content/search/database.hpp"

#include <sqlite3.h>

#include <system_error>

namespace musubi::search {

namespace {

/// SQLite's own words about the last failure of a connection.
Error failure(sqlite3* connection)
{
    const int code = sqlite3_errcode(connection);
    const char* path = sqlite3_db_filename(connection, "main");
    const bool isForeign = code == SQLITE_NOTADB || code == SQLITE_CORRUPT || code == SQLITE_ERROR;
    return {isForeign ? ErrorCode::Malformed : ErrorCode::Unreadable,
            std::string("The search index fails: ") + sqlite3_errmsg(connection) + ".",
            {path == nullptr ? "" : path, "", 0}};
}

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

void Statement::bind(int place, std::int64_t value)
{
    sqlite3_bind_int64(m_statement.get(), place, value);
}

void Statement::bind(int place, std::string_view value)
{
    sqlite3_bind_text64(m_statement.get(), place, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

Result<Step> Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return Step::Row;
    if (code == SQLITE_DONE)
        return Step::End;
    return failure(sqlite3_db_handle(m_statement.get()));
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

std::int64_t Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

void Database::Close::operator()(sqlite3* connection) const
{
    sqlite3_close_v2(connection);
}

Result<Database> Database::open(const std::filesystem::path& file, int flags)
{
    sqlite3* connection = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &connection, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database;
    database.m_connection.reset(connection); // it is there even when opening failed, to tell why
    if (code != SQLITE_OK)
        return Error{ErrorCode::Unreadable,
                     std::string("The search index cannot be opened: ") + sqlite3_errstr(code) + ".",
                     {file.string(), "", 0}};
    return database;
}

Result<Database> Database::create(const std::filesystem::path& file)
{
    std::error_code error;
    std::filesystem::remove(file, error);
    auto database = open(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!database)
        return database;
    const auto done = database.value().run("PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; "
                                           "PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE");
    if (!done)
        return done.error();
    return database;
}

Result<Database> Database::openToRead(const std::filesystem::path& file)
{
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return Error{ErrorCode::NotFound, "There is no search index " + file.string() + ".", {file.string(), "", 0}};
    auto database = open(file, SQLITE_OPEN_READONLY);
    if (!database)
        return database;
    // Nobody changes a finished index, so that locks need not be asked for with every question.
    const auto done = database.value().run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -4096");
    if (!done)
        return done.error();
    return database;
}

Outcome Database::run(const std::string& sql)
{
    if (sqlite3_exec(m_connection.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure(m_connection.get());
    return Done{};
}

Result<Statement> Database::prepare(std::string_view sql)
{
    sqlite3_stmt* prepared = nullptr;
    const int code = sqlite3_prepare_v3(m_connection.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
    Statement statement;
    statement.m_statement.reset(prepared);
    if (code != SQLITE_OK)
        return failure(m_connection.get());
    return statement;
}

} // namespace musubi::search
