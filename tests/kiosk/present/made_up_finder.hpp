// Answers a search by hand, and keeps what it was asked.
#pragma once

#include "kiosk/present/finder.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace musubi::present {

class MadeUpFinder : public Finder
{
public:
    struct Asked
    {
        std::string text;
        std::string language;
        Date today;
        std::size_t limit = 0;
    };

    /// Whatever is asked for, this is what there is of a kind.
    void add(model::EntryKind kind, std::vector<FoundEntry> hits)
    {
        m_found.push_back({kind, hits.size(), false, std::move(hits)});
    }
    /// There are `count` of the kind that was added last, and perhaps more: those that were added, again and again.
    void countAs(std::size_t count, bool isMore)
    {
        std::vector<FoundEntry>& hits = m_found.back().hits;
        for (std::size_t again = 0; hits.size() < count; ++again)
            hits.push_back(FoundEntry(hits[again]));
        guessAs(count, isMore);
    }
    /// The index takes them for `count` and perhaps more, although there are only those that were added.
    void guessAs(std::size_t count, bool isMore)
    {
        m_found.back().count = count;
        m_found.back().isMore = isMore;
    }
    void addName(const std::string& reading, const std::string& text) { m_names.push_back({reading, text}); }

    [[nodiscard]] FoundEntries find(const std::string& text, const Language& language, Date today,
                                    std::size_t limitPerKind) const override
    {
        m_asked.push_back({text, language.value(), today, limitPerKind});
        FoundEntries found = m_found;
        for (FoundOfKind& kind : found)
            if (kind.hits.size() > limitPerKind)
                kind.hits.resize(limitPerKind);
        return found;
    }
    /// Whatever is found, this is why.
    void explainBy(FoundPiece piece) { m_piece = std::move(piece); }

    [[nodiscard]] std::optional<FoundPiece> pieceOf(const model::EntryId& /*id*/, const std::string& /*text*/,
                                                    const Language& /*language*/) const override
    {
        return m_piece;
    }
    [[nodiscard]] std::vector<Candidate> candidates(const std::string& kana, std::size_t limit) const override
    {
        std::vector<Candidate> names;
        for (const Candidate& name : m_names)
            if (name.reading.starts_with(kana) && names.size() < limit)
                names.push_back(name);
        return names;
    }

    [[nodiscard]] const std::vector<Asked>& asked() const { return m_asked; }

private:
    FoundEntries m_found;
    std::optional<FoundPiece> m_piece;
    std::vector<Candidate> m_names;
    mutable std::vector<Asked> m_asked;
};

inline FoundEntry hit(const std::string& id, FoundIn where = FoundIn::Title, std::vector<TextRange> marks = {})
{
    return {model::EntryId::parse(id).value(), where, std::move(marks)};
}

} // namespace musubi::present
