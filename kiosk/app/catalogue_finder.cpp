#include "kiosk/app/catalogue_finder.hpp"

#include "content/search/excerpt.hpp"
#include "content/search/index_builder.hpp"
#include "content/search/search_index.hpp"
#include "content/search/suggestion.hpp"
#include "content/store/temporary_folder.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace musubi::app {

namespace {

namespace fs = std::filesystem;
using FinderPointer = std::shared_ptr<const present::Finder>;

constexpr const char* kPrefix = "search-";
constexpr const char* kEnding = ".sqlite";

std::vector<present::TextRange> marksOf(const std::vector<search::ByteRange>& ranges)
{
    std::vector<present::TextRange> marks;
    marks.reserve(ranges.size());
    for (const search::ByteRange& range : ranges)
        marks.push_back({range.from, range.until});
    return marks;
}

present::FoundEntry foundEntry(const search::Hit& hit)
{
    const bool isTitle = hit.foundIn != search::FoundIn::Body;
    return {hit.id, isTitle ? present::FoundIn::Title : present::FoundIn::Page, marksOf(hit.marks)};
}

class CatalogueFinder final : public present::Finder
{
public:
    CatalogueFinder(std::shared_ptr<const model::Catalogue> catalogue, search::SearchIndex index,
                    search::Suggestions names)
        : m_catalogue(std::move(catalogue)), m_index(std::move(index)), m_names(std::move(names))
    {}

    [[nodiscard]] present::FoundEntries find(const std::string& text, const Language& language, Date today,
                                             std::size_t limitPerKind) const override
    {
        // An index that fails while it is open finds nothing; the screen then says so like for any other word.
        const auto answer = m_index.find({text, language, today, limitPerKind, {}});
        present::FoundEntries found;
        if (!answer)
            return found;
        for (const search::HitsOfKind& hits : answer.value()) {
            present::FoundOfKind kind;
            kind.kind = hits.kind;
            kind.count = hits.count;
            kind.isMore = hits.isMore;
            for (const search::Hit& hit : hits.hits)
                kind.hits.push_back(foundEntry(hit));
            found.push_back(std::move(kind));
        }
        return found;
    }

    [[nodiscard]] std::optional<present::FoundPiece> pieceOf(const model::EntryId& id, const std::string& text,
                                                             const Language& language) const override
    {
        const model::Entry* const entry = m_catalogue->find(id);
        const auto excerpt = entry == nullptr
                                 ? std::nullopt
                                 : search::excerptOf(*entry, *m_catalogue, language, search::Query::parse(text));
        if (!excerpt)
            return std::nullopt;
        return present::FoundPiece{excerpt->piece, marksOf(excerpt->marks)};
    }

    [[nodiscard]] std::vector<present::Candidate> candidates(const std::string& kana, std::size_t limit) const override
    {
        std::vector<present::Candidate> candidates;
        for (const search::Suggestion& name : m_names.beginningWith(kana, limit))
            candidates.push_back({name.reading, name.base});
        return candidates;
    }

private:
    std::shared_ptr<const model::Catalogue> m_catalogue;
    mutable search::SearchIndex m_index; ///< asking moves its statement on; only the drawing thread asks
    search::Suggestions m_names;
};

Result<FinderPointer> openFile(const std::shared_ptr<const model::Catalogue>& catalogue, const fs::path& file)
{
    auto index = search::SearchIndex::open(file, catalogue);
    if (!index)
        return index.error();
    return FinderPointer(
        std::make_shared<CatalogueFinder>(catalogue, std::move(index).value(), search::Suggestions::of(*catalogue)));
}

Result<FinderPointer> buildFile(const std::shared_ptr<const model::Catalogue>& catalogue, const fs::path& file,
                                const std::stop_token& stop)
{
    const auto built = search::buildIndex(*catalogue, file, stop);
    if (!built)
        return built.error();
    if (built.value() == search::BuildEnd::Stopped)
        return FinderPointer();
    return openFile(catalogue, file);
}

/// One file a pack folder, so that kiosks on several packs do not build in turn over each other.
fs::path fileFor(const model::Catalogue& catalogue, const fs::path& cache)
{
    return cache / (kPrefix + std::to_string(std::hash<std::string>()(catalogue.root())) + kEnding);
}

/// The open file outlives its name, so nothing stays behind.
Result<FinderPointer> buildWithoutCache(const std::shared_ptr<const model::Catalogue>& catalogue,
                                        const std::stop_token& stop)
{
    const Result<store::TemporaryFolder> folder = store::TemporaryFolder::make();
    return folder ? buildFile(catalogue, folder.value().path() / "search.sqlite", stop)
                  : Result<FinderPointer>(folder.error());
}

/// The index of a release is of no use when the release is gone: the newest few stay.
void forgetOld(const fs::path& cache)
{
    constexpr std::size_t kKept = 4;
    std::vector<std::pair<fs::file_time_type, fs::path>> files;
    std::error_code failed;
    for (fs::directory_iterator at(cache, failed); !failed && at != fs::directory_iterator(); at.increment(failed)) {
        std::error_code gone;
        if (at->path().filename().string().starts_with(kPrefix) && at->path().extension() == kEnding)
            files.emplace_back(at->last_write_time(gone), at->path());
    }
    std::sort(files.rbegin(), files.rend());
    for (std::size_t old = kKept; old < files.size(); ++old)
        fs::remove(files[old].second, failed); // who reads it still has it open
}

} // namespace

Result<FinderPointer> openFinder(const std::shared_ptr<const model::Catalogue>& catalogue, const fs::path& cache,
                                 const std::stop_token& stop)
{
    if (cache.empty())
        return buildWithoutCache(catalogue, stop);
    const fs::path file = fileFor(*catalogue, cache);
    auto finder = openFile(catalogue, file);
    if (!finder)
        finder = buildFile(catalogue, file, stop);
    if (finder)
        forgetOld(cache);
    return finder ? finder : buildWithoutCache(catalogue, stop);
}

} // namespace musubi::app
