#include "content/search/folded_text.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace musubi::search {

namespace {

constexpr char32_t kMiddleDot = 0x30FB;
constexpr char32_t kLongVowelMark = 0x30FC;

bool isBetween(char32_t letter, char32_t first, char32_t last)
{
    return letter >= first && letter <= last;
}

char32_t toHiragana(char32_t letter)
{
    constexpr char32_t kDistance = 0x60;
    if (letter == 0x30F5 || letter == 0x3095) // ヵ
        return U'か';
    if (letter == 0x30F6 || letter == 0x3096) // ヶ
        return U'け';
    if (isBetween(letter, 0x30A1, 0x30F4) || isBetween(letter, 0x30FD, 0x30FE))
        return letter - kDistance;
    return letter;
}

bool isKana(char32_t letter)
{
    return isBetween(letter, 0x3041, 0x3096) || isBetween(letter, 0x30A1, 0x30FA);
}

/// ゛ and ゜ as letters of their own.
bool isVoicingMark(char32_t letter)
{
    return isBetween(letter, 0x309B, 0x309C);
}

/// Folded by looking at it alone, and never changed by what stands before it.
bool isPlain(char32_t letter)
{
    return letter < 0x80 || isBetween(letter, 0x4E00, 0x9FFF) || isBetween(letter, 0x3041, 0x3096) ||
           isBetween(letter, 0x30A1, 0x30FC) || isBetween(letter, 0x3001, 0x3002);
}

bool isLetter(char32_t letter)
{
    if (letter < 0x80)
        return isBetween(letter, 'a', 'z') || isBetween(letter, '0', '9');
    if (isBetween(letter, 0x4E00, 0x9FFF) || isBetween(letter, 0x3041, 0x3096) || isBetween(letter, 0x30A1, 0x30FA) ||
        isBetween(letter, 0xAC00, 0xD7A3))
        return true;
    return (U_GET_GC_MASK(static_cast<UChar32>(letter)) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
}

bool dividesEverything(char32_t mark)
{
    return mark == '\n' || (mark != kMiddleDot && u_isUWhiteSpace(static_cast<UChar32>(mark)) == 0);
}

/// Reads a text piece by piece, where a piece is what ICU may not fold apart: か and its voiced mark, an old jamo.
template <typename Sink>
class Folding
{
public:
    Folding(std::string_view text, Sink& sink)
        : m_text(text.data()), m_length(static_cast<std::int32_t>(text.size())), m_sink(sink)
    {
        UErrorCode status = U_ZERO_ERROR;
        m_normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    }

    void run()
    {
        std::int32_t next = 0;
        char32_t letter = read(next);
        while (m_from < m_length) {
            const char32_t first = letter;
            std::int32_t until = next;
            letter = read(next);
            bool isAlone = true;
            while (until < m_length && (!beginsPiece(letter) || (isVoicingMark(letter) && isKana(first)))) {
                isAlone = false;
                until = next;
                letter = read(next);
            }
            m_until = until;
            if (isAlone && isPlain(first))
                take(isBetween(first, 'A', 'Z') ? first + ('a' - 'A') : first);
            else
                takeNormalized();
            m_from = until;
        }
    }

private:
    /// The letter at `next`, which moves behind it; nothing (0) at the end.
    [[nodiscard]] char32_t read(std::int32_t& next) const
    {
        if (next >= m_length)
            return 0;
        UChar32 letter = 0;
        U8_NEXT_OR_FFFD(m_text, next, m_length, letter);
        return static_cast<char32_t>(letter);
    }

    [[nodiscard]] bool beginsPiece(char32_t letter) const
    {
        return isPlain(letter) || m_normalizer == nullptr ||
               m_normalizer->hasBoundaryBefore(static_cast<UChar32>(letter)) != 0;
    }

    void takeNormalized()
    {
        icu::UnicodeString piece = icu::UnicodeString::fromUTF8({m_text + m_from, m_until - m_from});
        if (isKana(static_cast<char32_t>(piece.char32At(0)))) // か゛ is が, though the mark stands by itself
            piece.findAndReplace(u"\u309B", u"\u3099").findAndReplace(u"\u309C", u"\u309A");
        UErrorCode status = U_ZERO_ERROR;
        if (m_normalizer != nullptr)
            piece = m_normalizer->normalize(piece, status);
        for (std::int32_t at = 0; at < piece.length(); at = piece.moveIndex32(at, 1))
            take(static_cast<char32_t>(piece.char32At(at)));
    }

    void take(char32_t letter)
    {
        if (!isLetter(letter)) {
            m_gap = std::max(m_gap, dividesEverything(letter) ? Gap::Everything : Gap::SpacedWords);
            return;
        }
        letter = toHiragana(letter);
        const bool isApart =
            m_gap == Gap::Everything || (m_gap == Gap::SpacedWords && !isUnspaced(m_last) && !isUnspaced(letter));
        if (isApart && m_last != 0)
            put(U' ');
        put(letter);
        m_last = letter;
        m_gap = Gap::None;
    }

    void put(char32_t letter)
    {
        m_sink(letter, ByteRange{static_cast<std::size_t>(m_from), static_cast<std::size_t>(m_until)});
    }

    enum class Gap
    {
        None,
        SpacedWords, ///< a space: it parts words of Latin letters, but nothing from Japanese
        Everything,
    };

    const char* m_text;
    std::int32_t m_length;
    Sink& m_sink;
    const icu::Normalizer2* m_normalizer = nullptr; ///< ICU's own; lives as long as the program
    std::int32_t m_from = 0;                        ///< the piece being read, in bytes
    std::int32_t m_until = 0;
    char32_t m_last = 0; ///< the letter before
    Gap m_gap = Gap::None;
};

} // namespace

FoldedText fold(std::string_view text)
{
    FoldedText folded;
    auto sink = [&folded](char32_t letter, ByteRange source) {
        folded.letters.push_back(letter);
        folded.sources.push_back(source);
    };
    Folding(text, sink).run();
    return folded;
}

std::u32string foldLetters(std::string_view text)
{
    std::u32string letters;
    letters.reserve(text.size());
    auto sink = [&letters](char32_t letter, ByteRange) { letters.push_back(letter); };
    Folding(text, sink).run();
    return letters;
}

bool isUnspaced(char32_t letter)
{
    return letter >= 0x1100 && (isBetween(letter, 0x1100, 0x11FF) || isBetween(letter, 0x2E80, 0x9FFF) ||
                                isBetween(letter, 0xAC00, 0xD7FF) || isBetween(letter, 0xF900, 0xFAFF) ||
                                isBetween(letter, 0x20000, 0x3FFFF) || letter == kLongVowelMark);
}

} // namespace musubi::search
