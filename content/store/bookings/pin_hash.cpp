#include "content/store/bookings/pin_hash.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace musubi::store::bookings {

namespace {

constexpr std::size_t kVerifierBytes = 32;
constexpr std::size_t kVerifierLetters = 43; ///< Base64 without padding
constexpr std::string_view kBegins = "$argon2id$v=19$m=";
constexpr std::uint64_t kMostMemory = 1'048'576; ///< KiB: more was never asked of a kiosk
constexpr std::uint64_t kMostPasses = 100;
constexpr int kBase64 = sodium_base64_VARIANT_ORIGINAL_NO_PADDING;

using Salt = std::array<unsigned char, crypto_pwhash_SALTBYTES>;

Error tooLittleMemory()
{
    return {ErrorCode::Unavailable, "This machine has too little memory free to keep a PIN safely.", {}};
}

/// The number that `text` begins with, taken off together with `behind`.
std::optional<std::uint64_t> takeNumber(std::string_view& text, std::string_view behind)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc())
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (!text.starts_with(behind))
        return std::nullopt;
    text.remove_prefix(behind.size());
    return number;
}

std::optional<Salt> saltIn(std::string_view text)
{
    Salt salt{};
    std::size_t length = 0;
    const int read =
        sodium_base642bin(salt.data(), salt.size(), text.data(), text.size(), nullptr, &length, nullptr, kBase64);
    return read == 0 && length == salt.size() ? std::optional(salt) : std::nullopt;
}

} // namespace

Result<std::string> hashPin(std::string_view pin, const PinCost& cost)
{
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (sodium_init() < 0 || crypto_pwhash_str(hash.data(), pin.data(), pin.size(), cost.passes, cost.memory) != 0)
        return tooLittleMemory();
    return std::string(hash.data());
}

PinParts partsOf(const std::string& hash)
{
    const std::size_t last = hash.rfind('$');
    const bool isWhole = std::ranges::count(hash, '$') == 5 && hash.size() - last == kVerifierLetters + 1;
    return isWhole ? PinParts{hash.substr(0, last), hash.substr(last + 1)} : PinParts{hash, {}};
}

Result<std::string> verifierOf(std::string_view pin, const std::string& how)
{
    std::string_view rest = how;
    rest.remove_prefix(rest.starts_with(kBegins) ? kBegins.size() : rest.size());
    const auto memory = takeNumber(rest, ",t=");
    const auto passes = memory ? takeNumber(rest, ",p=1$") : std::nullopt;
    const auto salt = passes ? saltIn(rest) : std::nullopt;
    if (!salt || *memory > kMostMemory || *passes > kMostPasses)
        return Error{ErrorCode::Malformed, "What is kept of a PIN was not written by Musubi, or was damaged.", {}};
    constexpr std::size_t kKibibyte = 1024;
    std::array<unsigned char, kVerifierBytes> bytes{};
    if (sodium_init() < 0 || crypto_pwhash(bytes.data(), bytes.size(), pin.data(), pin.size(), salt->data(), *passes,
                                           *memory * kKibibyte, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return tooLittleMemory();
    std::array<char, sodium_base64_ENCODED_LEN(kVerifierBytes, sodium_base64_VARIANT_ORIGINAL_NO_PADDING)> text{};
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kBase64);
    return std::string(text.data());
}

PinVerdict comparePin(std::string_view pin, const std::string& hash)
{
    return crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0 ? PinVerdict::Right : PinVerdict::Wrong;
}

} // namespace musubi::store::bookings
