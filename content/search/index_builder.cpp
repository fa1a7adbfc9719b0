#include "content/search/index_builder.hpp"

#include "content/search/database.hpp"
#include "content/search/entry_texts.hpp"
#include "content/search/folded_text.hpp"
#include "content/search/grams.hpp"
#include "content/search/index_layout.hpp"
#include "content/search/mixed_writing.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <future>
#include <span>
#include <string>
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

/// Gathers the terms of one entry after the other.
class EntryTerms
{
public:
    explicit EntryTerms(std::size_t kind)
        : m_start(markOf(Depth::TitleStart, kind)),
          m_title(markOf(Depth::Title, kind)),
          m_page(markOf(Depth::Page, kind))
    {}

    /// Valid until the next one is gathered.
    [[nodiscard]] const std::string& gather(const model::Entry& entry, const model::Catalogue& catalogue)
    {
        m_terms.clear();
        for (const auto& [language, title] : entry.title.all()) {
            addTitle(title.base());
            if (!title.hasReadings())
                continue;
            addTitle(title.spoken());
            const MixedWriting mixed(title);
            mixed.addTerms(m_title, m_terms);
            mixed.addTerms(m_page, m_terms);
        }
        const EntryTexts texts = textsOf(entry, catalogue);
        for (const LocalisedText& text : texts.texts)
            add(text);
        for (const std::string& word : texts.words)
            add(word);
        return m_terms.text();
    }

private:
    void addTitle(const std::string& title)
    {
        const std::u32string letters = foldLetters(title);
        addStartTerms(letters, m_start, m_terms);
        addTerms(letters, m_title, m_terms);
        addTerms(letters, m_page, m_terms);
    }

    void add(const LocalisedText& text)
    {
        for (const auto& [language, words] : text.all()) {
            add(words.base());
            if (words.hasReadings())
                add(words.spoken());
        }
    }

    void add(const std::string& text) { addTerms(foldLetters(text), m_page, m_terms); }

    std::string m_start;
    std::string m_title;
    std::string m_page;
    TermSet m_terms;
};

using Entries = std::span<const model::Entry* const>;

/// One text an entry, as SQLite takes it in.
std::vector<std::string> termsOf(Entries entries, std::size_t kind, const model::Catalogue& catalogue)
{
    EntryTerms terms(kind);
    std::vector<std::string> texts;
    texts.reserve(entries.size());
    for (const model::Entry* const entry : entries)
        texts.push_back(terms.gather(*entry, catalogue));
    return texts;
}

/// All entries of one kind. While SQLite takes in the terms of some of them, another thread gathers those of the next.
Result<BuildEnd> fillKind(Statement& insert, std::size_t kind, const model::Catalogue& catalogue,
                          const std::stop_token& stop)
{
    constexpr std::size_t kAtOnce = 512;
    const auto all = catalogue.allOfKind(model::kTopicKinds[kind]);
    const auto gatherFrom = [&, kind](std::size_t first) {
        const Entries some = Entries(all).subspan(first, std::min(kAtOnce, all.size() - first));
        // Where no thread is to be had, it is done when it is asked for.
        return std::async(std::launch::async | std::launch::deferred, termsOf, some, kind, std::cref(catalogue));
    };
    std::future<std::vector<std::string>> next = gatherFrom(0);
    for (std::size_t position = 0; position < all.size();) {
        if (stop.stop_requested())
            return BuildEnd::Stopped;
        const std::vector<std::string> texts = next.get();
        if (position + texts.size() < all.size())
            next = gatherFrom(position + texts.size());
        for (const std::string& text : texts) {
            insert.bind(1, rowOf(kind, position++));
            insert.bind(2, text);
            if (const auto step = insert.step(); !step)
                return step.error();
            insert.reset();
        }
    }
    return BuildEnd::Complete;
}

Result<BuildEnd> fill(Database& database, const model::Catalogue& catalogue, const std::stop_token& stop)
{
    auto insert = database.prepare("INSERT INTO entries(rowid, terms) VALUES(?1, ?2)");
    if (!insert)
        return insert.error();
    for (std::size_t kind = 0; kind < model::kTopicKinds.size(); ++kind) {
        const auto end = fillKind(insert.value(), kind, catalogue, stop);
        if (!end || end.value() == BuildEnd::Stopped)
            return end;
    }
    return BuildEnd::Complete;
}

Outcome writeOrigin(Database& database, const model::Catalogue& catalogue)
{
    auto insert = database.prepare("INSERT INTO made_from VALUES(?1, ?2)");
    if (!insert)
        return insert.error();
    insert.value().bind(1, kLayoutVersion);
    insert.value().bind(2, originOf(catalogue));
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
    auto end = fill(database.value(), catalogue, stop);
    if (!end || end.value() == BuildEnd::Stopped)
        return end;
    if (auto done = writeOrigin(database.value(), catalogue); !done)
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
