#include "content/search/match.hpp"

#include "content/search/entry_texts.hpp"
#include "content/search/mixed_writing.hpp"

#include <algorithm>
#include <string>

namespace musubi::search {

namespace {

constexpr std::size_t kNowhere = std::u32string::npos;

/// Whether what ends before `until` leaves the rest of a syllable behind: し of しょ.
bool splitsSyllable(const FoldedText& folded, std::size_t until)
{
    constexpr std::u32string_view kSmall = U"ゃゅょぁぃぅぇぉゎ";
    return until < folded.letters.size() && kSmall.find(folded.letters[until]) != kNowhere;
}

std::string withoutBreaks(const std::string& text)
{
    return RubyText::plain(text).base();
}

/// A text as it is read aloud, with the way back to what is printed.
class SpokenText
{
public:
    explicit SpokenText(const RubyText& text)
    {
        std::size_t printed = 0;
        for (const RubyRun& run : text.runs()) {
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

    /// Somebody hears words, not letters: what begins inside of a reading ends inside of it, too, and ends with a
    /// whole syllable. うちゅう is not in しょう・ちゅうがく, nor いし in しょうれいしょう.
    [[nodiscard]] bool soundsLikeWords(const FoldedText& folded, std::size_t at, std::size_t length) const
    {
        const ByteRange heard{folded.sources[at].from, folded.sources[at + length - 1].until};
        const auto inside = std::find_if(m_pieces.begin(), m_pieces.end(), [&](const Piece& piece) {
            return piece.isReading && piece.spoken.from < heard.from && heard.from < piece.spoken.until;
        });
        if (inside == m_pieces.end())
            return true;
        return heard.until <= inside->spoken.until && !splitsSyllable(folded, at + length);
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

enum class Script
{
    Hiragana,
    Katakana,
    Other,
};

/// By the bytes of UTF-8 that a letter begins with: U+3041–U+309F, U+30A0–U+30FF.
Script scriptAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t offset) {
        return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
    };
    if (byte(0) != 0xE3 || byte(1) < 0x81 || byte(1) > 0x83)
        return Script::Other;
    return byte(1) == 0x83 || (byte(1) == 0x82 && byte(2) >= 0xA0) ? Script::Katakana : Script::Hiragana;
}

/// What goes on behind a middle dot or a space begins with a word: ナノテク is in ナノ・テクノロジー, うちゅう is not
/// in きょう・ちゅうがく.
bool beginsWhereItMay(std::string_view text, const FoldedText& folded, std::size_t at, std::size_t length)
{
    const auto isGapBefore = [&](std::size_t letter) {
        return folded.sources[letter].from > folded.sources[letter - 1].until;
    };
    bool runsOn = false;
    for (std::size_t letter = at + 1; letter < at + length && !runsOn; ++letter)
        runsOn = isGapBefore(letter);
    if (!runsOn || at == 0 || isGapBefore(at))
        return true;
    return scriptAt(text, folded.sources[at].from) != scriptAt(text, folded.sources[at - 1].from);
}

/// The same of words that are printed in kana: there, a word begins where the script changes or behind a gap.
bool readsLikeWords(std::string_view text, const FoldedText& folded, std::size_t at, std::size_t length)
{
    const bool begins = at == 0 || folded.sources[at].from > folded.sources[at - 1].until ||
                        scriptAt(text, folded.sources[at].from) != scriptAt(text, folded.sources[at - 1].from);
    return begins || !splitsSyllable(folded, at + length);
}

std::vector<ByteRange> placesOf(std::string_view text, const SpokenText* spoken, std::u32string_view word)
{
    std::vector<ByteRange> places;
    const FoldedText folded = fold(text);
    for (std::size_t at = findWord(folded.letters, word); at != kNowhere;) {
        const bool isThere = beginsWhereItMay(text, folded, at, word.size()) &&
                             (spoken == nullptr ? readsLikeWords(text, folded, at, word.size())
                                                : spoken->soundsLikeWords(folded, at, word.size()));
        if (isThere)
            places.push_back({folded.sources[at].from, folded.sources[at + word.size() - 1].until});
        at = findWord(folded.letters, word, at + (isThere ? word.size() : 1));
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

    void lookInto(std::string_view text) { lookInto(text, nullptr); }

    void lookIntoPrinted(const LocalisedText& text)
    {
        for (const auto& [language, words] : text.all())
            lookInto(words.base());
    }

    void lookIntoSpoken(const LocalisedText& text)
    {
        for (const auto& [language, words] : text.all()) {
            if (allFound() || !words.hasReadings())
                continue;
            const SpokenText spoken(words);
            lookInto(spoken.text(), &spoken);
        }
    }

    /// A name that is half printed and half said.
    void lookIntoMixed(const LocalisedText& name)
    {
        for (const auto& [language, words] : name.all()) {
            if (!words.hasReadings() || std::none_of(m_missing.begin(), m_missing.end(), isMixed))
                continue;
            const MixedWriting mixed(words);
            std::erase_if(m_missing, [&](std::u32string_view word) { return isMixed(word) && mixed.find(word); });
        }
    }

private:
    void lookInto(std::string_view text, const SpokenText* spoken)
    {
        if (allFound() || text.empty())
            return;
        const std::u32string letters = foldLetters(text);
        std::erase_if(m_missing, [&](std::u32string_view word) {
            return findWord(letters, word) != kNowhere && !placesOf(text, spoken, word).empty();
        });
    }

    std::vector<std::u32string_view> m_missing;
};

} // namespace

std::vector<ByteRange> marksIn(const RubyText& title, const Query& query)
{
    return marksIn(title, query.words());
}

std::vector<ByteRange> marksIn(const RubyText& text, std::span<const std::u32string> words)
{
    std::vector<ByteRange> marks;
    const std::string printed = text.base();
    const SpokenText spoken(text);
    for (const std::u32string& word : words) {
        const std::vector<ByteRange> places = placesOf(printed, nullptr, word);
        marks.insert(marks.end(), places.begin(), places.end());
        if (!text.hasReadings())
            continue;
        for (const ByteRange& place : placesOf(spoken.text(), &spoken, word))
            marks.push_back(spoken.printed(place));
        if (const auto place = isMixed(word) ? MixedWriting(text).find(word) : std::nullopt)
            marks.push_back(*place);
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
    wanted.lookIntoMixed(title);
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
    wanted.lookIntoMixed(entry.title);
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
