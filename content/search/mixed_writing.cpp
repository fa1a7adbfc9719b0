#include "content/search/mixed_writing.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>

namespace musubi::search {

namespace {

constexpr std::size_t kLongestGram = 3; // as in grams.cpp

bool isKana(char32_t letter)
{
    return letter >= 0x3041 && letter <= 0x309F; // katakana is folded
}

bool isKanji(char32_t letter)
{
    return u_hasBinaryProperty(static_cast<UChar32>(letter), UCHAR_IDEOGRAPHIC) != 0;
}

std::string withoutBreaks(const std::string& text)
{
    return RubyText::plain(text).base();
}

} // namespace

bool isMixed(std::u32string_view word)
{
    return std::ranges::any_of(word, isKana) && std::ranges::any_of(word, isKanji);
}

MixedWriting::MixedWriting(const RubyText& name)
{
    Chain ends; // after which the next run begins
    std::size_t printed = 0;
    for (const RubyRun& run : name.runs()) {
        const ByteRange whole{printed, printed + withoutBreaks(run.base).size()};
        printed = whole.until;
        const Chain base = addPrinted(run, whole.from);
        const Chain said = addSaid(run, whole);
        if (base.empty())
            continue;
        for (const std::size_t end : ends)
            for (const Chain* chain : {&base, &said})
                if (!chain->empty())
                    m_letters[end].next.push_back(chain->front());
        ends = {base.back()};
        if (said.empty())
            continue;
        ends.push_back(said.back());
        crossOver(base, said);
        crossOver(said, base);
    }
}

MixedWriting::Chain MixedWriting::addPrinted(const RubyRun& run, std::size_t from)
{
    Chain chain;
    const FoldedText folded = fold(withoutBreaks(run.base));
    for (std::size_t at = 0; at < folded.letters.size(); ++at) {
        const ByteRange source{from + folded.sources[at].from, from + folded.sources[at].until};
        if (!chain.empty())
            m_letters[chain.back()].next.push_back(m_letters.size());
        chain.push_back(m_letters.size());
        m_letters.push_back({folded.letters[at], false, isUnspaced(folded.letters[at]), source, {}});
    }
    return chain;
}

MixedWriting::Chain MixedWriting::addSaid(const RubyRun& run, ByteRange printed)
{
    Chain chain;
    for (const char32_t letter : foldLetters(withoutBreaks(run.reading))) {
        if (!chain.empty())
            m_letters[chain.back()].next.push_back(m_letters.size());
        chain.push_back(m_letters.size());
        m_letters.push_back({letter, true, chain.size() == 1, printed, {}});
    }
    return chain;
}

/// From one way of writing a run into the other; each kanji has at least one kana.
void MixedWriting::crossOver(const Chain& one, const Chain& other)
{
    for (std::size_t taken = 1; taken < one.size(); ++taken)
        for (std::size_t left = 1; left < other.size(); ++left) {
            const bool isShort = one.size() <= other.size(); // the kanji, of which each is at least one kana
            const bool isPossible = isShort ? taken <= left && one.size() - taken <= other.size() - left
                                            : left <= taken && other.size() - left <= one.size() - taken;
            if (isPossible)
                m_letters[one[taken - 1]].next.push_back(other[left]);
        }
}

void MixedWriting::addTerms(std::string_view mark, TermSet& terms) const
{
    const TermSet::Front front = terms.front(mark);
    for (std::size_t at = 0; at < m_letters.size(); ++at)
        addTermsFrom(at, Path{front}, terms);
}

void MixedWriting::addTermsFrom(std::size_t at, const Path& path, TermSet& terms) const
{
    const Letter& letter = m_letters[at];
    if (!isUnspaced(letter.letter))
        return;
    Path longer = path;
    longer.front = path.hasCrossed ? terms.add(path.front, letter.letter) : terms.longer(path.front, letter.letter);
    if (++longer.length == kLongestGram)
        return;
    for (const std::size_t next : letter.next) {
        longer.hasCrossed = path.hasCrossed || m_letters[next].isSaid != letter.isSaid;
        addTermsFrom(next, longer, terms);
    }
}

std::optional<ByteRange> MixedWriting::find(std::u32string_view word) const
{
    if (word.empty())
        return std::nullopt;
    for (std::size_t at = 0; at < m_letters.size(); ++at) {
        if (!m_letters[at].mayBegin)
            continue;
        if (const std::optional<std::size_t> until = endOf(word, at))
            return ByteRange{m_letters[at].printed.from, *until};
    }
    return std::nullopt;
}

/// Where the printed bytes end that `rest` stands for when it begins with the letter `at`.
std::optional<std::size_t> MixedWriting::endOf(std::u32string_view rest, std::size_t at) const
{
    if (m_letters[at].letter != rest.front())
        return std::nullopt;
    if (rest.size() == 1)
        return m_letters[at].printed.until;
    for (const std::size_t next : m_letters[at].next)
        if (const std::optional<std::size_t> until = endOf(rest.substr(1), next))
            return until;
    return std::nullopt;
}

} // namespace musubi::search
