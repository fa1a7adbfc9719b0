#include "content/search/excerpt.hpp"

#include "content/base/utf8.hpp"
#include "content/search/entry_texts.hpp"
#include "content/search/match.hpp"
#include "content/search/word_starts.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace musubi::search {

namespace {

constexpr std::string_view kPhraseEnd = "\u200B";
constexpr int kMostBefore = 12; ///< halves of a kanji's width that are kept before the first mark
constexpr int kMost = 48;       ///< and in all

using Words = std::vector<std::u32string>;

/// What a text is never cut inside of: a letter, or letters with a reading.
struct Unit
{
    std::string text;
    std::string reading;
    ByteRange base;      ///< of the whole text
    int width = 0;       ///< in halves of a kanji
    bool begins = false; ///< a word, or in Japanese a phrase
};

bool isBetween(const Unit& unit)
{
    return unit.text == " " || unit.text == kPhraseEnd;
}

int widthOf(std::string_view text)
{
    constexpr char32_t kFirstWide = 0x1100; // Hangul, kana and kanji
    int width = 0;
    for (const char32_t letter : decodeUtf8(text))
        width += letter >= kFirstWide ? 2 : 1;
    return width;
}

void addUnit(std::vector<Unit>& units, std::string text, std::string reading)
{
    const std::string base = RubyText::plain(text).base(); // without allowed breaks
    const std::size_t from = units.empty() ? 0 : units.back().base.until;
    const int width = widthOf(base);
    units.push_back({std::move(text), std::move(reading), {from, from + base.size()}, width, false});
}

/// In easy Japanese the author puts a space between phrases, and U+200B says it anywhere; a line breaks there, too.
void markBeginnings(std::vector<Unit>& units, const RubyText& text, const Language& language)
{
    const bool isByAuthor = language.value() == "ja-easy" ||
                            std::ranges::any_of(units, [](const Unit& unit) { return unit.text == kPhraseEnd; });
    const bool asMarked = isByAuthor && language.value().starts_with("ja");
    const std::vector<bool> starts = phraseStarts(text.base(), language);
    for (std::size_t index = 0; index < units.size(); ++index)
        units[index].begins =
            index == 0 || isBetween(units[index - 1]) || (!asMarked && starts[units[index].base.from]);
}

std::vector<Unit> unitsOf(const RubyText& text, const Language& language)
{
    std::vector<Unit> units;
    for (const RubyRun& run : text.runs()) {
        if (!run.reading.empty()) {
            addUnit(units, run.base, run.reading);
            continue;
        }
        for (const char32_t letter : decodeUtf8(run.base))
            addUnit(units, letter == U'\n' ? " " : encodeUtf8({&letter, 1}), {});
    }
    markBeginnings(units, text, language);
    return units;
}

std::string escaped(std::string_view text)
{
    std::string markup;
    for (const char letter : text) {
        if (std::string_view("{|}\\").find(letter) != std::string_view::npos)
            markup += '\\';
        markup += letter;
    }
    return markup;
}

bool endsSentence(const Unit& unit)
{
    return unit.text == "。" || unit.text == "！" || unit.text == "？";
}

/// Nothing begins with it.
bool endsSomething(const Unit& unit)
{
    return std::u32string_view(U"、。・」』）").find(decodeUtf8(unit.text).front()) != std::u32string_view::npos;
}

/// The units from `first` to before `last` that stand around `marked`.
struct Window
{
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Back to the beginning of the sentence, or of a word where that is too far.
std::size_t beginBefore(const std::vector<Unit>& units, std::size_t marked, int room)
{
    std::size_t first = marked;
    for (int left = room; first > 0 && !endsSentence(units[first - 1]) && left >= units[first - 1].width; --first)
        left -= units[first - 1].width;
    while (first < marked && !units[first].begins)
        ++first;
    while (first < marked && (isBetween(units[first]) || endsSomething(units[first])))
        ++first;
    return first;
}

/// A word that is marked in its beginning is shown whole where there is room for it.
std::size_t endAfter(const std::vector<Unit>& units, std::size_t marked, int room)
{
    std::size_t farthest = marked;
    for (int left = room; farthest < units.size() && left >= units[farthest].width; ++farthest)
        left -= units[farthest].width;
    std::size_t last = farthest;
    while (last < units.size() && last > marked && !units[last].begins)
        --last;
    if (last == marked && last < units.size() && !units[last].begins)
        last = farthest; // one word that is longer than the room
    while (last < units.size() && last > marked && isBetween(units[last - 1]))
        --last;
    return last;
}

Window windowAround(const std::vector<Unit>& units, const ByteRange& mark)
{
    const auto unitAt = [&](std::size_t byte) {
        return static_cast<std::size_t>(
            std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.base.until > byte; }) -
            units.begin());
    };
    const std::size_t from = unitAt(mark.from);
    const std::size_t until = unitAt(mark.until - 1) + 1;
    const auto width = [&](std::size_t first, std::size_t last) {
        int sum = 0;
        for (std::size_t index = first; index < last; ++index)
            sum += units[index].width;
        return sum;
    };
    Window window{beginBefore(units, from, kMostBefore), until};
    window.last = endAfter(units, until, kMost - width(window.first, until));
    // What stands at the end of a text leaves room for more of what comes before.
    if (window.last == units.size())
        window.first = beginBefore(units, from, std::max(kMostBefore, kMost - width(from, window.last)));
    return window;
}

Excerpt cutOut(const Language& language, const RubyText& text, const std::vector<ByteRange>& marks)
{
    const std::vector<Unit> units = unitsOf(text, language);
    const Window window = windowAround(units, marks.front());
    std::string markup;
    const bool goesBefore = window.first > 0 && !endsSentence(units[window.first - 1]);
    const std::string before = goesBefore ? "…" : "";
    for (std::size_t index = window.first; index < window.last; ++index) {
        const Unit& unit = units[index];
        markup +=
            unit.reading.empty() ? escaped(unit.text) : "{" + escaped(unit.text) + "|" + escaped(unit.reading) + "}";
    }
    markup = before + markup + (window.last < units.size() ? "…" : "");
    Excerpt excerpt{{language, RubyText::parse(markup).valueOr(RubyText::plain(markup))}, {}};
    const std::size_t begin = units[window.first].base.from;
    const std::size_t end = units[window.last - 1].base.until;
    for (const ByteRange& mark : marks)
        if (mark.from >= begin && mark.from < end)
            excerpt.marks.push_back(
                {mark.from - begin + before.size(), std::min(mark.until, end) - begin + before.size()});
    return excerpt;
}

/// The text that shows most of the words; of several, the one that is looked at first.
class Best
{
public:
    explicit Best(const Words& words) : m_words(words) {}

    void look(const Language& language, const RubyText& text)
    {
        const auto shown =
            static_cast<std::size_t>(std::count_if(m_words.begin(), m_words.end(), [&](const std::u32string& word) {
                return !marksIn(text, std::span(&word, 1)).empty();
            }));
        if (shown <= m_shown)
            return;
        m_shown = shown;
        m_language = language;
        m_text = text;
    }

    [[nodiscard]] std::optional<Excerpt> excerpt() const
    {
        if (m_shown == 0)
            return std::nullopt;
        return cutOut(*m_language, m_text, marksIn(m_text, m_words));
    }

private:
    const Words& m_words;
    std::size_t m_shown = 0;
    std::optional<Language> m_language;
    RubyText m_text;
};

/// The words that the title in this language does not show.
Words hiddenIn(const RubyText& title, const Query& query)
{
    Words hidden = query.words();
    std::erase_if(hidden, [&](const std::u32string& word) { return !marksIn(title, std::span(&word, 1)).empty(); });
    return hidden;
}

/// The visitor's own, those that stand in for it, and then whatever the entry is written in.
std::vector<Language> languagesFor(const Language& wanted, const LocalisedText& title, const EntryTexts& texts,
                                   const LanguageFallback& fallback)
{
    std::vector<Language> order = fallback.order(wanted);
    const auto addAll = [&order](const LocalisedText& text) {
        for (const auto& [language, words] : text.all())
            if (std::ranges::find(order, language) == order.end())
                order.push_back(language);
    };
    addAll(title);
    for (const LocalisedText& text : texts.texts)
        addAll(text);
    return order;
}

} // namespace

std::optional<Excerpt> excerptOf(const model::Entry& entry, const model::Catalogue& catalogue, const Language& language,
                                 const Query& query)
{
    const LanguageFallback& fallback = catalogue.info().fallback;
    const Words hidden = hiddenIn(entry.title.in(language, fallback).text, query);
    if (hidden.empty())
        return std::nullopt;
    const EntryTexts texts = textsOf(entry, catalogue);
    for (const Language& one : languagesFor(language, entry.title, texts, fallback)) {
        Best best(hidden);
        const auto lookInto = [&](const LocalisedText& text) {
            if (const auto own = text.all().find(one); own != text.all().end())
                best.look(one, own->second);
        };
        lookInto(entry.title);
        for (const LocalisedText& text : texts.texts)
            lookInto(text);
        if (one == language)
            for (const std::string& word : texts.words)
                best.look(language, RubyText::plain(word));
        if (auto excerpt = best.excerpt())
            return excerpt;
    }
    return std::nullopt;
}

} // namespace musubi::search
