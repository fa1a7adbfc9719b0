#include "content/trust/sealed_form.hpp"

#include "content/base/hexadecimal.hpp"
#include "content/trust/digest.hpp"

#include <sodium.h>

#include <array>
#include <cassert>

namespace musubi::trust {

namespace {

constexpr char kVersion = 1;
constexpr std::string_view kTag = "musubi sealed form 1";
constexpr std::size_t kIdBytes = 32;
constexpr std::size_t kHeaderBytes = 1 + kIdBytes + crypto_sign_PUBLICKEYBYTES + crypto_sign_BYTES;
constexpr std::size_t kShortest = crypto_box_SEALBYTES + SealedForm::kPaddedTo;
constexpr std::size_t kLongest = crypto_box_SEALBYTES + SealedForm::kLongestText + SealedForm::kPaddedTo;

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

Error noKey()
{
    return {ErrorCode::Invalid, "It is not a key that can be sealed to: 64 hexadecimal digits of an X25519 key.", {}};
}

/// Any secret shared with a point of small order is known to everybody.
bool isUsable(std::string_view point)
{
    std::array<unsigned char, crypto_scalarmult_BYTES> shared{};
    std::array<unsigned char, crypto_scalarmult_SCALARBYTES> any{1};
    return crypto_scalarmult(shared.data(), any.data(), bytesOf(point)) == 0;
}

} // namespace

Result<SealingKey> SealingKey::ofBytes(std::string_view bytes)
{
    static_assert(kBytes == crypto_box_PUBLICKEYBYTES);
    assert(bytes.size() == kBytes);
    if (!isUsable(bytes))
        return noKey();
    return SealingKey(std::string(bytes));
}

Result<SealingKey> SealingKey::parse(std::string_view hexadecimal)
{
    const auto bytes = bytesFromHexadecimal(hexadecimal);
    if (!bytes || bytes->size() != kBytes)
        return noKey();
    return ofBytes(*bytes);
}

std::string SealingKey::text() const
{
    return toHexadecimal(m_bytes);
}

std::string SealingKey::id() const
{
    return bytesFromHexadecimal(sha256(m_bytes)).value_or(std::string());
}

std::string signedPart(const SealedForm& form, std::string_view subject)
{
    // Every part but the last has a fixed length or tells its own, so that no two forms sign as the same bytes.
    std::string part(kTag);
    part += static_cast<char>(subject.size() >> 8U);
    part += static_cast<char>(subject.size());
    part.append(subject).append(form.key).append(form.device).append(form.sealed);
    return part;
}

bool isSignedFor(const SealedForm& form, std::string_view subject)
{
    if (form.device.size() != crypto_sign_PUBLICKEYBYTES || form.signature.size() != crypto_sign_BYTES)
        return false;
    const std::string part = signedPart(form, subject);
    return crypto_sign_verify_detached(bytesOf(form.signature), bytesOf(part), part.size(), bytesOf(form.device)) == 0;
}

std::string encode(const SealedForm& form)
{
    assert(form.key.size() == kIdBytes && form.device.size() == crypto_sign_PUBLICKEYBYTES &&
           form.signature.size() == crypto_sign_BYTES);
    std::string bytes;
    bytes.reserve(kHeaderBytes + form.sealed.size());
    bytes += kVersion;
    return bytes.append(form.key).append(form.device).append(form.signature).append(form.sealed);
}

Result<SealedForm> parseSealedFormUntrusted(std::string_view bytes)
{
    if (bytes.empty() || bytes.front() != kVersion)
        return Error{ErrorCode::Malformed, "It is not a sealed form of a kind that is known here.", {}};
    if (bytes.size() < kHeaderBytes + kShortest || bytes.size() > kHeaderBytes + kLongest ||
        (bytes.size() - kHeaderBytes - crypto_box_SEALBYTES) % SealedForm::kPaddedTo != 0)
        return Error{ErrorCode::Malformed, "The sealed form is cut short or has grown.", {}};
    const auto take = [&](std::size_t count) {
        const std::string_view part = bytes.substr(0, count);
        bytes.remove_prefix(count);
        return std::string(part);
    };
    take(1);
    SealedForm form;
    form.key = take(kIdBytes);
    form.device = take(crypto_sign_PUBLICKEYBYTES);
    form.signature = take(crypto_sign_BYTES);
    form.sealed = bytes;
    return form;
}

} // namespace musubi::trust
