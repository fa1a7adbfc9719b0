#include "content/trust/public_key.hpp"

#include "content/base/hexadecimal.hpp"
#include "content/trust/canonical_json.hpp"

#include <nlohmann/json.hpp>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <memory>
#include <optional>
#include <utility>

namespace musubi::trust {

namespace {

using nlohmann::json;

struct FreeKey
{
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct FreeDigest
{
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
struct FreeBio
{
    void operator()(BIO* bio) const { BIO_free(bio); }
};
using KeyPtr = std::unique_ptr<EVP_PKEY, FreeKey>;
using DigestPtr = std::unique_ptr<EVP_MD_CTX, FreeDigest>;
using BioPtr = std::unique_ptr<BIO, FreeBio>;

constexpr std::size_t kEd25519Length = 32;
constexpr std::size_t kLongestPem = 8192;
constexpr std::size_t kLongestSignature = 4096; // bytes
constexpr int kSmallestRsa = 2048;              // bits

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

KeyPtr rawEd25519(const std::string& bytes)
{
    return KeyPtr(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(bytes), bytes.size()));
}

KeyPtr fromPem(const std::string& pem)
{
    const BioPtr bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    return KeyPtr(bio ? PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr) : nullptr);
}

bool isP256(EVP_PKEY* key)
{
    std::string group(64, '\0');
    std::size_t length = 0;
    if (EVP_PKEY_is_a(key, "EC") != 1 || EVP_PKEY_get_group_name(key, group.data(), group.size(), &length) != 1)
        return false;
    group.resize(length);
    return group == "prime256v1";
}

/// The same bytes for every way to write the same key.
std::string encodingOf(EVP_PKEY* key)
{
    const int length = i2d_PUBKEY(key, nullptr);
    if (length <= 0)
        return {};
    std::string bytes(static_cast<std::size_t>(length), '\0');
    auto* out = reinterpret_cast<unsigned char*>(bytes.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
    i2d_PUBKEY(key, &out);
    return bytes;
}

Error invalid(std::string why)
{
    return {ErrorCode::Invalid, std::move(why), {}};
}

Result<std::string> textIn(const json& object, const char* name)
{
    const auto member = object.is_object() ? object.find(name) : object.end();
    if (member == object.end() || !member->is_string())
        return invalid("A key has no text \"" + std::string(name) + "\".");
    return member->get<std::string>();
}

KeyPtr decoded(const std::string& encoded)
{
    const unsigned char* at = bytesOf(encoded);
    return KeyPtr(d2i_PUBKEY(nullptr, &at, static_cast<long>(encoded.size())));
}

/// RSASSA-PSS with SHA-256 for the mask too; the salt is as long as whoever signed made it.
bool setPss(EVP_PKEY_CTX* context)
{
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
           EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_AUTO) == 1 &&
           EVP_PKEY_CTX_set_rsa_mgf1_md(context, EVP_sha256()) == 1;
}

} // namespace

Schemes schemesOfAKiosk()
{
    return {Scheme::Ed25519};
}

Schemes everyScheme()
{
    return {Scheme::Ed25519, Scheme::EcdsaP256Sha256, Scheme::RsaPssSha256};
}

Result<PublicKey> PublicKey::read(const json& key, const Schemes& accepted)
{
    const Result<std::string> type = textIn(key, "keytype");
    const Result<std::string> scheme = textIn(key, "scheme");
    const Result<std::string> open = key.is_object() && key.contains("keyval")
                                         ? textIn(key.at("keyval"), "public")
                                         : Result<std::string>(invalid("A key has no \"keyval\"."));
    for (const Result<std::string>* const text : {&type, &scheme, &open})
        if (!*text)
            return text->error();
    PublicKey made;
    made.m_encoded = canonicalJson(key);
    const auto become = [&](Kind kind, const KeyPtr& readable) {
        made.m_kind = kind;
        made.m_encoded = encodingOf(readable.get());
    };
    const auto is = [&](std::string_view wantedType, std::string_view wantedScheme, Scheme named) {
        return type.value() == wantedType && scheme.value() == wantedScheme && accepted.contains(named);
    };
    if (open.value().size() > kLongestPem)
        return made;
    if (is("ed25519", "ed25519", Scheme::Ed25519)) {
        const std::optional<std::string> bytes = bytesFromHexadecimal(open.value());
        if (bytes && bytes->size() == kEd25519Length)
            become(Kind::Ed25519, rawEd25519(*bytes));
    } else if (is("ecdsa", "ecdsa-sha2-nistp256", Scheme::EcdsaP256Sha256) ||
               is("ecdsa-sha2-nistp256", "ecdsa-sha2-nistp256", Scheme::EcdsaP256Sha256))
    {
        if (const KeyPtr readable = fromPem(open.value()); readable && isP256(readable.get()))
            become(Kind::Ecdsa, readable);
    } else if (is("rsa", "rsassa-pss-sha256", Scheme::RsaPssSha256)) {
        const KeyPtr readable = fromPem(open.value());
        if (readable && EVP_PKEY_is_a(readable.get(), "RSA") == 1 && EVP_PKEY_get_bits(readable.get()) >= kSmallestRsa)
            become(Kind::RsaPss, readable);
    }
    return made;
}

bool PublicKey::hasSigned(std::string_view message, std::string_view signature) const
{
    if (m_kind == Kind::Unknown || signature.empty() || signature.size() > kLongestSignature)
        return false;
    const KeyPtr key = decoded(m_encoded);
    const DigestPtr digest(EVP_MD_CTX_new());
    EVP_PKEY_CTX* context = nullptr; // the digest's own
    const EVP_MD* const hash = m_kind == Kind::Ed25519 ? nullptr : EVP_sha256();
    if (!key || !digest || EVP_DigestVerifyInit(digest.get(), &context, hash, nullptr, key.get()) != 1)
        return false;
    // RFC 8017 §8.1.2, step 1; OpenSSL would also take a signature whose leading zero is missing.
    if (m_kind == Kind::RsaPss &&
        (signature.size() != static_cast<std::size_t>(EVP_PKEY_get_size(key.get())) || !setPss(context)))
        return false;
    return EVP_DigestVerify(digest.get(), bytesOf(signature), signature.size(), bytesOf(message), message.size()) == 1;
}

} // namespace musubi::trust
