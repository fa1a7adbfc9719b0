// A secret key as a file that is worth nothing without its passphrase.
//
// JSON, so that a person can see what it is: the name and the open half in clear, how the passphrase is stretched, and
// the sealed part. Sealed are the seed and a digest of everything that stands in clear, so that nothing in the file can
// be changed unnoticed.
// Source: Argon2id (RFC 9106) and XSalsa20-Poly1305, both of libsodium (crypto_pwhash, crypto_secretbox).
#pragma once

#include "content/base/result.hpp"
#include "content/trust/secret_bytes.hpp"
#include "content/trust/signing/signing_key.hpp"

#include <string>
#include <string_view>

namespace musubi::trust::signing {

/// What one guess of the passphrase costs whoever has the file.
struct KeyCost
{
    long long passes = 3;
    long long memory = 268'435'456; ///< bytes

    friend bool operator==(const KeyCost&, const KeyCost&) = default;
};

/// For tests and for trying things out: protects nothing.
inline constexpr KeyCost kTrialCost{1, 8192};

/// What has to be drawn anew for each file.
struct SealRandomness
{
    static constexpr std::size_t kSaltBytes = 16;
    static constexpr std::size_t kNonceBytes = 24;
    std::string salt;
    std::string nonce;
};

struct OpenedKey
{
    std::string name; ///< what people call it: "root-1"
    SigningKey key;
    KeyCost cost;

    [[nodiscard]] NamedKey openHalf() const { return {name, key.openHalf()}; }
};

/// \pre salt and nonce of their lengths, a cost within the bounds of openKeyFile
/// Unavailable when the machine has too little memory for the cost.
[[nodiscard]] Result<std::string> sealKeyFile(const std::string& name, const SecretBytes& seed,
                                              const SecretBytes& passphrase, const KeyCost& cost,
                                              const SealRandomness& random);

/// Malformed: cut short, or no key file. Invalid: of a newer version, a cost beyond reason (1 GiB, 16 passes), a wrong
/// passphrase or a changed file (which cannot be told apart). Unavailable as above.
[[nodiscard]] Result<OpenedKey> openKeyFile(std::string_view bytes, const SecretBytes& passphrase);

} // namespace musubi::trust::signing
