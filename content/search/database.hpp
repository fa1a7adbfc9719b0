// SQLite behind values: a connection, a statement, and a sentence when something fails.
// Internal to this folder. A connection and its statements belong to one thread at a time.
#pragma once

#include "content/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace musubi::search {

enum class Step
{
    Row,
    End,
};

/// Prepared once, run many times. Ends before the database that made it.
class Statement
{
public:
    void bind(int place, std::int64_t value); ///< places count from 1
    void bind(int place, std::string_view value);
    /// Unreadable when the disk or the file fails.
    [[nodiscard]] Result<Step> step();
    /// Ready to be run again; values stay bound.
    void reset();
    [[nodiscard]] std::int64_t number(int column) const; ///< columns count from 0

private:
    friend class Database;
    struct Finalize
    {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

class Database
{
public:
    /// A new, empty file, written without a journal: a half-written one is thrown away. Unreadable when refused.
    [[nodiscard]] static Result<Database> create(const std::filesystem::path& file);
    /// NotFound when there is no such file, Malformed when it is no database.
    [[nodiscard]] static Result<Database> openToRead(const std::filesystem::path& file);

    [[nodiscard]] Outcome run(const std::string& sql);
    [[nodiscard]] Result<Statement> prepare(std::string_view sql);

private:
    struct Close
    {
        void operator()(sqlite3* connection) const;
    };
    [[nodiscard]] static Result<Database> open(const std::filesystem::path& file, int flags);

    std::unique_ptr<sqlite3, Close> m_connection;
};

} // namespace musubi::search
