// Random texts with readings, as hard on the setting of lines as a text can be: brackets and small kana as often as
// letters, words of up to four kanji, readings that are wider than their word.
#pragma once

#include "content/base/utf8.hpp"
#include "kiosk/scene/node.hpp"

#include <random>
#include <string>

namespace musubi::paint::test {

inline constexpr std::u32string_view kKanji = U"石花山筑波大地層生学志承";
inline constexpr std::u32string_view kKana = U"あいうえかきくのはをアイカキン";
inline constexpr std::u32string_view kNeverFirst = U"）」』】)、。・！？：々ーっゃゅょァッ";
inline constexpr std::u32string_view kNeverLast = U"（「『【(";
inline constexpr std::u32string_view kOther = U"A1z9 ”\u200B";
inline constexpr std::u32string_view kReadingBegins = U"あいうかきくけこしせそちつなのはひほまみもやゆらりろん";
inline constexpr std::u32string_view kReadingGoesOn = U"ゃゅょっー";

inline bool isIn(std::u32string_view letters, char32_t letter)
{
    return letters.find(letter) != std::u32string_view::npos;
}

/// Whether a line may surely end between the two. Of latin letters, digits, spaces and quotes nothing is said here.
inline bool mayPart(char32_t before, char32_t after)
{
    const bool mayEnd = isIn(kKanji, before) || isIn(kKana, before) || isIn(kNeverFirst, before);
    const bool mayBegin = isIn(kKanji, after) || isIn(kKana, after) || isIn(kNeverLast, after);
    return mayEnd && mayBegin;
}

/// A text whose widths and placing are looked at.
struct Sample
{
    RubyText text;
    scene::TextStyle style;
    float width = 0;
};

class Chance
{
public:
    explicit Chance(unsigned seed) : m_random(seed) {}

    std::size_t below(std::size_t limit) { return m_random() % limit; }
    char32_t of(std::u32string_view letters) { return letters[below(letters.size())]; }

    Sample sample()
    {
        constexpr float kSizes[] = {22, 28, 44};
        Sample sample;
        std::string markup;
        const std::size_t pieces = 2 + below(8);
        for (std::size_t piece = 0; piece < pieces; ++piece)
            markup += below(2) == 0 ? group() : letters();
        sample.text = RubyText::parse(markup).value();
        sample.style.size = kSizes[below(std::size(kSizes))];
        sample.style.rubyLines = below(2) == 0;
        sample.width = 30 + static_cast<float>(below(3700)) / 10;
        return sample;
    }

private:
    std::string letters()
    {
        constexpr std::u32string_view kAlphabets[] = {kKanji, kKana, kNeverFirst, kNeverLast, kOther};
        std::u32string text;
        for (std::size_t count = 1 + below(4); count > 0; --count)
            text.push_back(of(kAlphabets[below(std::size(kAlphabets))]));
        return encodeUtf8(text);
    }

    /// A word with as many kana as it has kanji, or more: one in eight is so long that it is wider than its word.
    std::string group()
    {
        std::u32string base;
        std::u32string reading;
        const std::size_t most = below(8) == 0 ? 6 : 3;
        for (std::size_t count = 1 + below(4); count > 0; --count) {
            base.push_back(of(kKanji));
            reading.push_back(of(kReadingBegins));
            for (std::size_t more = below(most); more > 0; --more)
                reading.push_back(below(4) == 0 ? of(kReadingGoesOn) : of(kReadingBegins));
        }
        return "{" + encodeUtf8(base) + "|" + encodeUtf8(reading) + "}";
    }

    std::mt19937 m_random;
};

} // namespace musubi::paint::test
