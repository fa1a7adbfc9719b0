// One question on its way through the index: kind by kind, from the titles' starts to the whole pages. Words are looked
// for where words begin, and inside of them only where nothing at all is found so.
// Internal to this folder.
#pragma once

#include "content/model/catalogue.hpp"
#include "content/search/answer.hpp"
#include "content/search/database.hpp"
#include "content/search/index_layout.hpp"
#include "content/search/query.hpp"

#include <cstddef>
#include <vector>

namespace musubi::search {

class Inquiry
{
public:
    /// All three outlive it; the query is not empty.
    Inquiry(const model::Catalogue& catalogue, const Question& question, const Query& query);

    /// `rows` gives the rows of an FTS5 expression (?1) in order.
    [[nodiscard]] Result<Answer> answer(Statement& rows);

private:
    [[nodiscard]] Result<Answer> answerWith(Fit least, Statement& rows);

    /// What was found of the kind that is being looked at.
    struct Found
    {
        std::size_t kind = 0; ///< place in kTopicKinds
        HitsOfKind hits;
        std::vector<std::size_t> positions; ///< of the hits
        std::size_t looked = 0;             ///< rows seen at the present depth
        std::size_t readings = 0;           ///< entries that were read again to be sure that they hold the words
    };

    [[nodiscard]] Outcome look(Statement& rows, Depth depth, Found& found);
    [[nodiscard]] std::string expression(Depth depth, std::size_t kind) const;
    void take(std::size_t position, Depth depth, Found& found);
    void takeTitle(const model::Entry& entry, std::size_t position, Found& found);
    void takePage(const model::Entry& entry, std::size_t position, Found& found);
    void addHit(const model::Entry& entry, std::size_t position, FoundIn foundIn, Found& found) const;
    [[nodiscard]] bool hasEnough(const Found& found, Depth depth) const;

    const model::Catalogue& m_catalogue;
    const Question& m_question;
    const Query& m_query;
    bool m_isExact;
    std::size_t m_hitLimit;
    Fit m_least = Fit::Word; ///< how well words have to stand
};

} // namespace musubi::search
