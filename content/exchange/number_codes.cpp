#include "content/exchange/cell_values.hpp"

#include <algorithm>

namespace musubi::exchange {

namespace {

constexpr std::size_t kDigits = 6;
constexpr int kPrefectures = 47;

bool isAllDigits(const std::string& text)
{
    return !text.empty() && std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

/// Weights 6 to 2 over the first five digits; what is missing to the next multiple of 11, its last figure.
char checkDigitOf(const std::string& digits)
{
    int sum = 0;
    for (std::size_t at = 0; at + 1 < kDigits; ++at)
        sum += (digits[at] - '0') * static_cast<int>(kDigits - at);
    return static_cast<char>('0' + (11 - sum % 11) % 10);
}

bool isOfAPrefecture(const std::string& digits)
{
    const int prefecture = (digits[0] - '0') * 10 + (digits[1] - '0');
    return prefecture >= 1 && prefecture <= kPrefectures;
}

bool isRight(const std::string& digits)
{
    return digits.size() == kDigits && isOfAPrefecture(digits) && checkDigitOf(digits) == digits.back();
}

} // namespace

std::optional<MunicipalityCode> municipalityCodeOf(std::string_view cell)
{
    const std::string written = narrowed(cell);
    if (!isAllDigits(written) || written.size() > kDigits || written.size() < kDigits - 2)
        return std::nullopt;
    if (written.size() == kDigits)
        return MunicipalityCode{written, false, isRight(written)};
    // A spreadsheet has cut the zero of the first nine prefectures, or nobody wrote the check digit, or both.
    const std::string padded = std::string(kDigits - written.size(), '0') + written;
    if (written.size() == kDigits - 1 && isRight(padded))
        return MunicipalityCode{padded, true, true};
    std::string unchecked = std::string(kDigits - 1 - written.size(), '0') + written;
    unchecked += checkDigitOf(unchecked + "0");
    return MunicipalityCode{unchecked, true, isRight(unchecked)};
}

Telephone telephoneOf(std::string_view cell)
{
    const std::string written = narrowed(cell);
    const auto digits = std::ranges::count_if(written, [](char letter) { return letter >= '0' && letter <= '9'; });
    const bool isNumber =
        std::ranges::all_of(written, [](char letter) { return (letter >= '0' && letter <= '9') || letter == '-'; });
    constexpr std::ptrdiff_t kAtHome = 9;     // of ten, for a house
    constexpr std::ptrdiff_t kOnTheMove = 10; // of eleven, for a mobile phone
    const bool wasCut = !written.empty() && isNumber && written.front() != '0' && written.front() != '-' &&
                        (digits == kAtHome || digits == kOnTheMove);
    return {wasCut ? "0" + written : written, wasCut};
}

} // namespace musubi::exchange
