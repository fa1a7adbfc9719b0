// What a person typed, as it leaves the memory of a kiosk: sealed, so that only the desk opens it, and signed, so that
// the desk knows which device it came from.
//
//   version 1 | id of the sealing key 32 | device 32 | signature 64 | sealed bytes (48 more than the padded text)
//
// The signature covers everything but itself, and the subject: the booking that the form belongs to. So a form cannot
// be moved to another booking under the same device's name; whoever knows which devices there are has to look that it
// is one of them, because anybody who can write to the database can sign with a key of their own.
// Source: libsodium's sealed boxes (X25519, XSalsa20-Poly1305) and RFC 8032 (Ed25519).
#pragma once

#include "content/base/result.hpp"

#include <string>
#include <string_view>

namespace musubi::trust {

/// The open half of a desk's key: who has it can seal, and not open again.
class SealingKey
{
public:
    static constexpr std::size_t kBytes = 32;

    /// Invalid unless it is 64 hexadecimal digits of a point that can be sealed to.
    [[nodiscard]] static Result<SealingKey> parse(std::string_view hexadecimal);
    /// \pre 32 bytes
    [[nodiscard]] static Result<SealingKey> ofBytes(std::string_view bytes);

    [[nodiscard]] const std::string& bytes() const { return m_bytes; }
    [[nodiscard]] std::string text() const; ///< inverse of parse
    [[nodiscard]] std::string id() const;   ///< SHA-256 of the bytes, as 32 bytes

    friend bool operator==(const SealingKey&, const SealingKey&) = default;

private:
    explicit SealingKey(std::string bytes) : m_bytes(std::move(bytes)) {}
    std::string m_bytes;
};

struct SealedForm
{
    /// What was typed is filled up to a multiple of this, so that its length tells nothing about a name.
    static constexpr std::size_t kPaddedTo = 256;
    /// More than any form asks for; a larger one is a mistake.
    static constexpr std::size_t kLongestText = 65'536;

    std::string key;       ///< SealingKey::id
    std::string device;    ///< Ed25519 open half, 32 bytes
    std::string signature; ///< 64 bytes
    std::string sealed;

    friend bool operator==(const SealedForm&, const SealedForm&) = default;
};

/// What the device signs. \param subject  which booking: no two have the same
[[nodiscard]] std::string signedPart(const SealedForm& form, std::string_view subject);
/// Whether the device that it names signed it for this subject.
[[nodiscard]] bool isSignedFor(const SealedForm& form, std::string_view subject);

/// The bytes that are kept and sent.
[[nodiscard]] std::string encode(const SealedForm& form);
/// Malformed when they cannot be what `encode` gave. Says nothing about who made them.
[[nodiscard]] Result<SealedForm> parseSealedFormUntrusted(std::string_view bytes);

} // namespace musubi::trust
