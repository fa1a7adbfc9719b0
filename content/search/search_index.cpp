#include "content/search/search_index.hpp"

#include "content/search/index_layout.hpp"
#include "content/search/inquiry.hpp"

#include <utility>

namespace musubi::search {

namespace {

Outcome checkOrigin(Database& database, const model::Catalogue& catalogue, const std::filesystem::path& file)
{
    auto origin = database.prepare("SELECT version, origin FROM made_from");
    if (!origin)
        return origin.error();
    const auto step = origin.value().step();
    if (!step)
        return step.error();
    const bool isOfThisLayout = step.value() == Step::Row && origin.value().number(0) == kLayoutVersion;
    if (!isOfThisLayout || origin.value().number(1) != originOf(catalogue))
        return Error{ErrorCode::Invalid, "The search index was built from other content.", {file.string(), "", 0}};
    return Done{};
}

} // namespace

SearchIndex::SearchIndex(std::shared_ptr<const model::Catalogue> catalogue, Database database, Statement rows)
    : m_catalogue(std::move(catalogue)), m_database(std::move(database)), m_rows(std::move(rows))
{}

Result<SearchIndex> SearchIndex::open(const std::filesystem::path& file,
                                      std::shared_ptr<const model::Catalogue> catalogue)
{
    auto database = Database::openToRead(file);
    if (!database)
        return database.error();
    if (auto done = checkOrigin(database.value(), *catalogue, file); !done)
        return done.error();
    auto rows = database.value().prepare("SELECT rowid FROM entries WHERE entries MATCH ?1 ORDER BY rowid");
    if (!rows)
        return rows.error();
    return SearchIndex(std::move(catalogue), std::move(database).value(), std::move(rows).value());
}

Result<Answer> SearchIndex::find(const Question& question)
{
    const Query query = Query::parse(question.text);
    if (query.empty())
        return Answer{};
    return Inquiry(*m_catalogue, question, query).answer(m_rows);
}

} // namespace musubi::search
