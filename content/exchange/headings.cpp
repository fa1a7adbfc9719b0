#include "content/exchange/headings.hpp"

#include "content/base/letters.hpp"
#include "content/base/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace musubi::exchange {

std::string foldHeading(std::string_view heading)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
    icu::UnicodeString letters =
        icu::UnicodeString::fromUTF8({heading.data(), static_cast<std::int32_t>(heading.size())});
    if (U_SUCCESS(status))
        letters = folding->normalize(letters, status);
    std::string text;
    letters.toUTF8String(text);
    std::u32string kept;
    for (const char32_t letter : decodeUtf8(text))
        if (kindOf(letter) == LetterKind::Visible)
            kept += letter;
    return encodeUtf8(kept);
}

} // namespace musubi::exchange
