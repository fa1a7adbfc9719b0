// A key that may have signed metadata, and whether it has.
//
// Source: TUF 1.0.34 §4.2 (key formats). The mathematics is OpenSSL's (EVP).
#pragma once

#include "content/base/result.hpp"

#include <nlohmann/json_fwd.hpp>

#include <set>
#include <string>
#include <string_view>

namespace musubi::trust {

enum class Scheme
{
    Ed25519,
    EcdsaP256Sha256,
    RsaPssSha256,
};

/// What a client accepts. A key of another scheme is kept as unknown and never verifies anything.
using Schemes = std::set<Scheme>;

/// What a deployed kiosk accepts.
[[nodiscard]] Schemes schemesOfAKiosk();
/// What the specification names.
[[nodiscard]] Schemes everyScheme();

class PublicKey
{
public:
    /// {"keytype": …, "scheme": …, "keyval": {"public": …}}: Ed25519 in hexadecimal, the others in PEM.
    /// Invalid, with a sentence, when one of these texts is missing. A type that is unknown, and bytes that are no key
    /// of their type, are no error: the key is one that verifies nothing, and the threshold says whether the others are
    /// enough. Otherwise one slip would refuse a root that enough good keys have signed.
    [[nodiscard]] static Result<PublicKey> read(const nlohmann::json& key, const Schemes& accepted);

    /// Whether `signature` (bytes, not hexadecimal) is this key's over `message`.
    [[nodiscard]] bool hasSigned(std::string_view message, std::string_view signature) const;

    /// The same for two keys that are one, whatever they are called.
    [[nodiscard]] const std::string& identity() const { return m_encoded; }

    friend bool operator==(const PublicKey&, const PublicKey&) = default;

private:
    enum class Kind
    {
        Unknown,
        Ed25519,
        Ecdsa,
        RsaPss,
    };

    Kind m_kind = Kind::Unknown;
    std::string m_encoded; ///< as DER (SubjectPublicKeyInfo); of an unknown kind, its canonical JSON
};

} // namespace musubi::trust
