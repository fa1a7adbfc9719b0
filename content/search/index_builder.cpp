#include "content/search/index_builder.hpp"

#include "content/search/database.hpp"
#include "content/search/entry_terms.hpp"
#include "content/search/entry_texts.hpp"
#include "content/search/index_layout.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <future>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace musubi::search {

namespace {

namespace fs = std::filesystem;

/// `hashsize` is what SQLite gathers before it writes: few large pieces instead of many that must be merged.
constexpr const char* kTables =
    "CREATE VIRTUAL TABLE entries USING fts5(terms, content='', columnsize=0, detail=none, tokenize='ascii');"
    "CREATE TABLE made_from(version INTEGER NOT NULL, origin INTEGER NOT NULL);"
    "INSERT INTO entries(entries, rank) VALUES('hashsize', 100663296), ('automerge', 0);"
    "BEGIN";
constexpr const char* kFinish = "INSERT INTO entries(entries) VALUES('optimize');"
                                "COMMIT";

Error refused(const fs::path& file, const std::string& reason)
{
    return {ErrorCode::Unreadable, "The search index cannot be written: " + reason + ".", {file.string(), "", 0}};
}

/// What SQLite wrote is on the disk before the name says so. Also for folders, whose names a rename changes.
Outcome sync(const fs::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return refused(path, "it cannot be opened again");
    const bool isSynced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    if (!isSynced)
        return refused(path, "the disk does not take it");
    return Done{};
}

/// A file that vanishes unless it was finished.
class FileAside
{
public:
    explicit FileAside(const fs::path& file) : m_file(file), m_aside(file.string() + ".part") {}
    ~FileAside()
    {
        std::error_code error;
        fs::remove(m_aside, error);
    }
    FileAside(const FileAside&) = delete;
    FileAside& operator=(const FileAside&) = delete;

    [[nodiscard]] const fs::path& path() const { return m_aside; }

    [[nodiscard]] Outcome finish() const
    {
        if (auto synced = sync(m_aside); !synced)
            return synced;
        std::error_code error;
        fs::rename(m_aside, m_file, error);
        if (error)
            return refused(m_file, error.message());
        return sync(fs::absolute(m_file).parent_path());
    }

private:
    fs::path m_file;
    fs::path m_aside;
};

using Entries = std::span<const model::Entry* const>;

/// What SQLite takes in of some entries, one after the other. Filled again and again, in the memory it has.
struct Gathered
{
    std::string terms;
    std::vector<std::size_t> ends; ///< of each entry's terms
    std::vector<std::uint64_t> fingerprints;
};

void gather(Gathered& gathered, Entries entries, std::size_t kind, const model::Catalogue& catalogue)
{
    EntryTerms terms(kind);
    gathered.terms.clear();
    gathered.ends.clear();
    gathered.fingerprints.clear();
    for (const model::Entry* const entry : entries) {
        const EntryTexts texts = textsOf(*entry, catalogue);
        gathered.terms += terms.gather(*entry, texts);
        gathered.ends.push_back(gathered.terms.size());
        gathered.fingerprints.push_back(fingerprintOf(*entry, texts));
    }
}

/// Puts one kind after the other into the index. While SQLite takes in what was gathered of some entries, another
/// thread gathers the next.
class Filling
{
public:
    Filling(Statement insert, const model::Catalogue& catalogue) : m_insert(std::move(insert)), m_catalogue(&catalogue)
    {}

    [[nodiscard]] Result<BuildEnd> fill(std::size_t kind, const std::stop_token& stop)
    {
        const auto all = m_catalogue->allOfKind(model::kTopicKinds[kind]);
        std::future<void> next = gatherFrom(all, 0, kind);
        for (std::size_t position = 0; position < all.size();) {
            next.get();
            if (stop.stop_requested())
                return BuildEnd::Stopped;
            std::swap(m_taken, m_gathered);
            const std::size_t count = m_taken.ends.size();
            if (position + count < all.size())
                next = gatherFrom(all, position + count, kind);
            if (const Outcome taken = takeIn(rowOf(kind, position)); !taken)
                return taken.error();
            position += count;
        }
        m_origin.endKind();
        return BuildEnd::Complete;
    }

    /// Of what was filled in.
    [[nodiscard]] std::int64_t origin() const { return m_origin.number(); }

private:
    [[nodiscard]] std::future<void> gatherFrom(Entries all, std::size_t first, std::size_t kind)
    {
        constexpr std::size_t kAtOnce = 128;
        // Where no thread is to be had, it is done when it is asked for.
        return std::async(std::launch::async | std::launch::deferred, gather, std::ref(m_gathered),
                          all.subspan(first, std::min(kAtOnce, all.size() - first)), kind, std::cref(*m_catalogue));
    }

    [[nodiscard]] Outcome takeIn(std::int64_t row)
    {
        std::size_t from = 0;
        for (const std::size_t end : m_taken.ends) {
            m_insert.bind(1, row++);
            m_insert.bind(2, std::string_view(m_taken.terms).substr(from, end - from));
            if (const auto step = m_insert.step(); !step)
                return step.error();
            m_insert.reset();
            from = end;
        }
        for (const std::uint64_t fingerprint : m_taken.fingerprints)
            m_origin.add(fingerprint);
        return Done{};
    }

    Statement m_insert;
    const model::Catalogue* m_catalogue;
    Gathered m_gathered; ///< the other thread's while it gathers
    Gathered m_taken;
    Origin m_origin;
};

/// The number of what was filled in; nothing when it was stopped.
Result<std::optional<std::int64_t>> fill(Database& database, const model::Catalogue& catalogue,
                                         const std::stop_token& stop)
{
    auto insert = database.prepare("INSERT INTO entries(rowid, terms) VALUES(?1, ?2)");
    if (!insert)
        return insert.error();
    Filling filling(std::move(insert).value(), catalogue);
    for (std::size_t kind = 0; kind < model::kTopicKinds.size(); ++kind) {
        const auto end = filling.fill(kind, stop);
        if (!end)
            return end.error();
        if (end.value() == BuildEnd::Stopped)
            return std::optional<std::int64_t>();
    }
    return std::optional(filling.origin());
}

Outcome writeOrigin(Database& database, std::int64_t origin)
{
    auto insert = database.prepare("INSERT INTO made_from VALUES(?1, ?2)");
    if (!insert)
        return insert.error();
    insert.value().bind(1, kLayoutVersion);
    insert.value().bind(2, origin);
    if (const auto step = insert.value().step(); !step)
        return step.error();
    return Done{};
}

Result<BuildEnd> write(const fs::path& file, const model::Catalogue& catalogue, const std::stop_token& stop)
{
    auto database = Database::create(file);
    if (!database)
        return database.error();
    if (auto done = database.value().run(kTables); !done)
        return done.error();
    const auto origin = fill(database.value(), catalogue, stop);
    if (!origin)
        return origin.error();
    if (!origin.value())
        return BuildEnd::Stopped;
    if (auto done = writeOrigin(database.value(), *origin.value()); !done)
        return done.error();
    if (auto done = database.value().run(kFinish); !done)
        return done.error();
    return BuildEnd::Complete;
}

} // namespace

Result<BuildEnd> buildIndex(const model::Catalogue& catalogue, const fs::path& file, const std::stop_token& stop)
{
    for (const model::EntryKind kind : model::kTopicKinds) {
        if (catalogue.allOfKind(kind).size() >= kRowsOfKind)
            return Error{ErrorCode::TooLarge, "There are more entries of one kind than the search can number.", {}};
    }
    std::error_code error;
    fs::create_directories(fs::absolute(file).parent_path(), error);
    const FileAside aside(file);
    auto end = write(aside.path(), catalogue, stop);
    if (!end || end.value() == BuildEnd::Stopped)
        return end;
    if (auto done = aside.finish(); !done)
        return done.error();
    return BuildEnd::Complete;
}

} // namespace musubi::search
