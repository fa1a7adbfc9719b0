#include "kiosk/screens/pieces/breakable.hpp"

#include "content/base/utf8.hpp"

#include <algorithm>

namespace musubi::screens {

namespace {

constexpr char32_t kBreak = U'\u200B';

/// Letters after which a line breaks by itself need nothing.
bool isUnbroken(const std::u32string& letters)
{
    return std::ranges::all_of(letters, [](char32_t letter) { return letter < 0x80 && letter != U' '; });
}

} // namespace

Words breakable(const Words& words)
{
    const std::u32string letters = decodeUtf8(words.text.base());
    if (letters.empty() || !isUnbroken(letters))
        return words;
    std::u32string broken;
    for (const char32_t letter : letters) {
        broken += letter;
        broken += kBreak;
    }
    broken.pop_back();
    return {RubyText::plain(encodeUtf8(broken)), words.language, words.ruby};
}

} // namespace musubi::screens
