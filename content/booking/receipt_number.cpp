#include "content/booking/receipt_number.hpp"

#include "content/base/utf8.hpp"
#include "content/booking/tagged_hash.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace musubi::booking {

namespace {

constexpr std::string_view kAlphabet = "23456789FHKMPRWXY";
constexpr int kBase = 17;
constexpr std::size_t kLetters = 12;
static_assert(kAlphabet.size() == kBase);

/// The letters weigh 2 … 12 and the check letter 16 (it is subtracted): none of them is 0 modulo 17, and no two are the
/// same, so that every wrong letter and every two letters that changed places change the sum.
char checkLetter(std::string_view body)
{
    int sum = 0;
    int weight = 2;
    for (const char letter : body)
        sum += weight++ * static_cast<int>(kAlphabet.find(letter));
    return kAlphabet[static_cast<std::size_t>(sum % kBase)];
}

/// One letter as typed; '\0' for what only parts groups, nothing for what belongs to no number.
std::optional<char> typedLetter(char32_t typed)
{
    constexpr char32_t kFullWidth = 0xFF01 - '!'; // U+FF01 … U+FF5E are the wide forms of ! … ~
    if (typed >= 0xFF01 && typed <= 0xFF5E)
        typed -= kFullWidth;
    if (typed >= 'a' && typed <= 'z')
        typed = typed - 'a' + 'A';
    // Space, ideographic space, hyphen-minus, the hyphens and dashes of Unicode, the minus sign, the long vowel mark.
    if (typed == ' ' || typed == 0x3000 || typed == '-' || (typed >= 0x2010 && typed <= 0x2015) || typed == 0x2212 ||
        typed == 0x30FC)
        return '\0';
    if (typed < 0x80 && kAlphabet.find(static_cast<char>(typed)) != std::string_view::npos)
        return static_cast<char>(typed);
    return std::nullopt;
}

} // namespace

ReceiptNumber ReceiptNumber::of(const BookingKey& key, int attempt)
{
    const std::array lines{key.text(), std::to_string(attempt)};
    // 60 of its bits: 2^15 times more than there are numbers, so none is noticeably more likely than another.
    std::uint64_t value = std::stoull(taggedHash("musubi receipt number 1", lines).substr(0, 15), nullptr, 16);
    std::string letters;
    while (letters.size() < kLetters - 1) {
        letters.push_back(kAlphabet[value % kBase]);
        value /= kBase;
    }
    letters.push_back(checkLetter(letters));
    return ReceiptNumber(std::move(letters));
}

Result<ReceiptNumber> ReceiptNumber::parse(std::string_view typed)
{
    std::string letters;
    for (const char32_t codePoint : decodeUtf8(typed)) {
        const std::optional<char> letter = typedLetter(codePoint);
        if (!letter)
            return Error{
                ErrorCode::Malformed, "A receipt number has only these letters: " + std::string(kAlphabet) + ".", {}};
        if (*letter != '\0')
            letters.push_back(*letter);
    }
    if (letters.size() != kLetters)
        return Error{ErrorCode::Malformed, "A receipt number has " + std::to_string(kLetters) + " letters.", {}};
    if (letters.back() != checkLetter(std::string_view(letters).substr(0, kLetters - 1)))
        return Error{ErrorCode::Invalid, "One of the letters of this receipt number is wrong.", {}};
    return ReceiptNumber(std::move(letters));
}

std::string ReceiptNumber::text() const
{
    return m_letters.substr(0, 4) + "-" + m_letters.substr(4, 4) + "-" + m_letters.substr(8);
}

} // namespace musubi::booking
