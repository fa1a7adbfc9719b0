// A key that signs: the secret half, in locked memory.
//
// Source: RFC 8032 (Ed25519). The mathematics is libsodium's.
#pragma once

#include "content/trust/secret_bytes.hpp"
#include "content/trust/signing/ed25519_key.hpp"

#include <string>
#include <string_view>

namespace musubi::trust::signing {

class SigningKey
{
public:
    static constexpr std::size_t kSeedBytes = 32;

    /// The same seed is always the same key.
    /// \pre 32 bytes
    [[nodiscard]] static SigningKey fromSeed(const SecretBytes& seed);

    [[nodiscard]] const Ed25519Key& openHalf() const { return m_open; }
    /// 64 bytes.
    [[nodiscard]] std::string sign(std::string_view message) const;
    /// The seed that it was made from.
    [[nodiscard]] SecretBytes seed() const;

private:
    SigningKey(SecretBytes secret, Ed25519Key open);

    SecretBytes m_secret; ///< seed and open half, as libsodium wants them
    Ed25519Key m_open;
};

} // namespace musubi::trust::signing
