#include "content/search/match.hpp"

#include "content/search/entry_texts.hpp"
#include "content/search/mixed_writing.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace musubi::search {

namespace {

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

/// Of one word: where it stands best.
std::vector<ByteRange> bestPlaces(const RubyText& text, std::u32string_view word)
{
    std::vector<WordPlace> places = placesInPrint(text.base(), word);
    if (text.hasReadings()) {
        std::ranges::move(placesInSpeech(text, word), std::back_inserter(places));
        if (const auto place = isMixed(word) ? MixedWriting(text).find(word) : std::nullopt)
            places.push_back({*place, Fit::Word});
    }
    Fit best = Fit::Inside;
    for (const WordPlace& place : places)
        best = std::max(best, place.fit);
    std::vector<ByteRange> marks;
    for (const WordPlace& place : places)
        if (place.fit == best)
            marks.push_back(place.printed);
    return marks;
}

/// Ticks off the words of a query as texts are shown to it.
class WantedWords
{
public:
    WantedWords(const Query& query, Fit least) : m_least(least), m_missing(query.words().begin(), query.words().end())
    {}

    [[nodiscard]] bool allFound() const { return m_missing.empty(); }

    void lookInto(std::string_view text)
    {
        lookInto(text, [&](std::u32string_view word) { return placesInPrint(text, word); });
    }

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
            const RubyText& said = words;
            lookInto(words.spoken(), [&](std::u32string_view word) { return placesInSpeech(said, word); });
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
    template <typename PlacesOf>
    void lookInto(std::string_view text, const PlacesOf& placesOf)
    {
        if (allFound() || text.empty())
            return;
        const std::u32string letters = foldLetters(text);
        std::erase_if(m_missing, [&](std::u32string_view word) {
            return findWord(letters, word) != std::u32string::npos &&
                   std::ranges::any_of(placesOf(word), [&](const WordPlace& place) { return place.fit >= m_least; });
        });
    }

    Fit m_least;
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
    for (const std::u32string& word : words)
        std::ranges::move(bestPlaces(text, word), std::back_inserter(marks));
    return joined(std::move(marks));
}

std::optional<FoundIn> findInTitle(const LocalisedText& title, const Query& query, Fit least)
{
    WantedWords wanted(query, least);
    wanted.lookIntoPrinted(title);
    if (wanted.allFound())
        return FoundIn::Title;
    wanted.lookIntoSpoken(title);
    wanted.lookIntoMixed(title);
    if (wanted.allFound())
        return FoundIn::Reading;
    return std::nullopt;
}

bool holds(const model::Entry& entry, const model::Catalogue& catalogue, const Query& query, Fit least)
{
    WantedWords wanted(query, least);
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
