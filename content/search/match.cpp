#include "content/search/match.hpp"

#include "content/search/entry_texts.hpp"

#include <algorithm>
#include <string>

namespace musubi::search {

namespace {

constexpr std::size_t kNowhere = std::u32string::npos;

std::string withoutBreaks(const std::string& text)
{
    return RubyText::plain(text).base();
}

/// A title as it is read aloud, with the way back to what is printed.
class SpokenTitle
{
public:
    explicit SpokenTitle(const RubyText& title)
    {
        std::size_t printed = 0;
        for (const RubyRun& run : title.runs()) {
            const std::string base = withoutBreaks(run.base);
            const std::string said = run.reading.empty() ? base : withoutBreaks(run.reading);
            m_pieces.push_back(
                {{m_text.size(), m_text.size() + said.size()}, {printed, printed + base.size()}, !run.reading.empty()});
            m_text += said;
            printed += base.size();
        }
    }

    [[nodiscard]] const std::string& text() const { return m_text; }

    /// The printed bytes of some spoken ones.
    [[nodiscard]] ByteRange printed(ByteRange spoken) const
    {
        std::optional<ByteRange> whole;
        for (const Piece& piece : m_pieces) {
            if (piece.spoken.until <= spoken.from || piece.spoken.from >= spoken.until)
                continue;
            ByteRange part = piece.printed;
            if (!piece.isReading) {
                part.from += std::max(spoken.from, piece.spoken.from) - piece.spoken.from;
                part.until -= piece.spoken.until - std::min(spoken.until, piece.spoken.until);
            }
            whole = ByteRange{whole ? whole->from : part.from, part.until};
        }
        return whole.value_or(ByteRange{});
    }

private:
    struct Piece
    {
        ByteRange spoken;
        ByteRange printed;
        bool isReading = false;
    };

    std::string m_text;
    std::vector<Piece> m_pieces;
};

std::vector<ByteRange> placesOf(const FoldedText& text, const Query& query)
{
    std::vector<ByteRange> places;
    for (const std::u32string& word : query.words()) {
        for (std::size_t at = findWord(text.letters, word); at != kNowhere;
             at = findWord(text.letters, word, at + word.size()))
            places.push_back({text.sources[at].from, text.sources[at + word.size() - 1].until});
    }
    return places;
}

/// In order, and one where they touch.
std::vector<ByteRange> joined(std::vector<ByteRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(),
              [](const ByteRange& left, const ByteRange& right) { return left.from < right.from; });
    std::vector<ByteRange> marks;
    for (const ByteRange& range : ranges) {
        if (!marks.empty() && range.from <= marks.back().until)
            marks.back().until = std::max(marks.back().until, range.until);
        else
            marks.push_back(range);
    }
    return marks;
}

/// Ticks off the words of a query as texts are shown to it.
class WantedWords
{
public:
    explicit WantedWords(const Query& query) : m_missing(query.words().begin(), query.words().end()) {}

    [[nodiscard]] bool allFound() const { return m_missing.empty(); }

    void lookInto(std::string_view text)
    {
        if (allFound() || text.empty())
            return;
        const std::u32string letters = foldLetters(text);
        std::erase_if(m_missing, [&](std::u32string_view word) { return findWord(letters, word) != kNowhere; });
    }

    void lookIntoPrinted(const LocalisedText& text)
    {
        for (const auto& [language, words] : text.all())
            lookInto(words.base());
    }

    void lookIntoSpoken(const LocalisedText& text)
    {
        for (const auto& [language, words] : text.all()) {
            if (!allFound() && words.hasReadings())
                lookInto(words.spoken());
        }
    }

private:
    std::vector<std::u32string_view> m_missing;
};

} // namespace

std::vector<ByteRange> marksIn(const RubyText& title, const Query& query)
{
    std::vector<ByteRange> marks = placesOf(fold(title.base()), query);
    if (title.hasReadings()) {
        const SpokenTitle spoken(title);
        for (const ByteRange& place : placesOf(fold(spoken.text()), query))
            marks.push_back(spoken.printed(place));
    }
    return joined(std::move(marks));
}

std::optional<FoundIn> findInTitle(const LocalisedText& title, const Query& query)
{
    WantedWords wanted(query);
    wanted.lookIntoPrinted(title);
    if (wanted.allFound())
        return FoundIn::Title;
    wanted.lookIntoSpoken(title);
    if (wanted.allFound())
        return FoundIn::Reading;
    return std::nullopt;
}

bool holds(const model::Entry& entry, const model::Catalogue& catalogue, const Query& query)
{
    WantedWords wanted(query);
    const auto lookInto = [&wanted](const LocalisedText& text) {
        wanted.lookIntoPrinted(text);
        wanted.lookIntoSpoken(text);
    };
    lookInto(entry.title);
    if (wanted.allFound())
        return true;
    const EntryTexts texts = textsOf(entry, catalogue);
    for (const std::string& word : texts.words)
        wanted.lookInto(word);
    for (const LocalisedText& text : texts.texts) {
        lookInto(text);
        if (wanted.allFound())
            return true;
    }
    return wanted.allFound();
}

} // namespace musubi::search
