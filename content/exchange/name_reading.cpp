#include "content/exchange/name_reading.hpp"

#include "content/base/letters.hpp"
#include "content/base/utf8.hpp"
#include "content/exchange/cell_values.hpp"

#include <algorithm>
#include <vector>

namespace musubi::exchange {

namespace {

using Letters = std::u32string;
using View = std::u32string_view;

bool isHiragana(char32_t letter)
{
    return letter >= 0x3041 && letter <= 0x3096;
}

bool isKatakana(char32_t letter)
{
    return letter >= 0x30A1 && letter <= 0x30F6;
}

bool isKana(char32_t letter)
{
    return isHiragana(letter) || isKatakana(letter) || letter == U'ー';
}

bool isKanji(char32_t letter)
{
    return (letter >= 0x3400 && letter <= 0x9FFF) || (letter >= 0xF900 && letter <= 0xFAFF) || letter >= 0x20000 ||
           letter == U'々';
}

/// Marks are not read.
bool isRead(char32_t letter)
{
    return kindOf(letter) == LetterKind::Visible &&
           View(U"・、。「」『』（）()【】[]！!？?-―～~#：:").find(letter) == View::npos;
}

char32_t toHiragana(char32_t letter)
{
    return isKatakana(letter) ? letter - 0x60 : letter;
}

Letters readingOf(std::string_view kana)
{
    Letters reading;
    for (const char32_t letter : decodeUtf8(narrowed(kana)))
        if (isRead(letter))
            reading += toHiragana(letter);
    return reading;
}

struct Part
{
    Letters base;
    bool isOpen = false; ///< not kana: takes a piece of the reading
};

std::vector<Part> partsOf(const Letters& name)
{
    std::vector<Part> parts;
    for (const char32_t letter : name) {
        const bool isOpen = isRead(letter) && !isKana(letter);
        if (parts.empty() || parts.back().isOpen != isOpen)
            parts.push_back({{}, isOpen});
        parts.back().base += letter;
    }
    return parts;
}

Letters readLetters(const Letters& base)
{
    Letters letters;
    for (const char32_t letter : base)
        if (isRead(letter))
            letters += toHiragana(letter);
    return letters;
}

/// Finds the ways to cut the reading into pieces; looks no further than the second.
class Cutting
{
public:
    Cutting(const std::vector<Part>& parts, View reading) : m_parts(parts), m_reading(reading) { cut(0, 0); }

    int ways = 0;
    std::vector<Letters> pieces; ///< of the first way

private:
    void cut(std::size_t part, std::size_t at)
    {
        constexpr int kLooked = 100'000; // of a long name that repeats itself
        if (ways > 1 || ++m_looked > kLooked)
            return;
        if (part == m_parts.size()) {
            if (at == m_reading.size() && ++ways == 1)
                pieces = m_path;
            return;
        }
        const Letters fixed = readLetters(m_parts[part].base);
        const std::size_t least = m_parts[part].isOpen ? 1 : fixed.size();
        const std::size_t most = m_parts[part].isOpen ? m_reading.size() - at : fixed.size();
        for (std::size_t length = least; length <= most && at + length <= m_reading.size(); ++length) {
            const View piece = m_reading.substr(at, length);
            if (!m_parts[part].isOpen && piece != fixed)
                return;
            m_path.emplace_back(piece);
            cut(part + 1, at + length);
            m_path.pop_back();
        }
    }

    const std::vector<Part>& m_parts;
    View m_reading;
    std::vector<Letters> m_path;
    int m_looked = 0;
};

RubyText run(const std::string& base, const std::string& reading)
{
    RubyText plain = RubyText::plain(base);
    if (base.empty() || reading.empty())
        return plain;
    return RubyText::parse("{" + plain.markup() + "|" + RubyText::plain(reading).markup() + "}").valueOr(plain);
}

} // namespace

RubyText withReading(std::string_view name, std::string_view kana)
{
    constexpr std::size_t kMost = 200; // letters: no title is longer
    const Letters letters = decodeUtf8(name);
    const Letters reading = readingOf(kana);
    if (std::ranges::none_of(letters, isKanji) || !std::ranges::all_of(reading, isKana) || reading.empty() ||
        letters.size() > kMost || reading.size() > 2 * kMost)
        return RubyText::plain(std::string(name));
    const std::vector<Part> parts = partsOf(letters);
    const Cutting cutting(parts, reading);
    if (cutting.ways == 0)
        return RubyText::plain(std::string(name));
    if (cutting.ways > 1)
        return run(std::string(name), encodeUtf8(reading));
    RubyText text;
    for (std::size_t at = 0; at < parts.size(); ++at)
        text = text + run(encodeUtf8(parts[at].base), parts[at].isOpen ? encodeUtf8(cutting.pieces[at]) : "");
    return text;
}

std::string kanaOf(const RubyText& text)
{
    Letters kana;
    for (const RubyRun& one : text.runs()) {
        const Letters letters = decodeUtf8(one.reading.empty() ? one.base : one.reading);
        if (std::ranges::any_of(letters, isKanji))
            return {};
        for (const char32_t letter : letters)
            kana += isHiragana(letter) ? letter + 0x60 : letter;
    }
    return encodeUtf8(kana);
}

} // namespace musubi::exchange
