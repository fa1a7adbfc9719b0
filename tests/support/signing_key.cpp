#include "tests/support/signing_key.hpp"

#include "content/base/hexadecimal.hpp"
#include "content/trust/canonical_json.hpp"
#include "content/trust/digest.hpp"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <array>
#include <stdexcept>
#include <utility>

namespace musubi::test {

struct SigningKey::Pair
{
    explicit Pair(EVP_PKEY* made) : key(made, EVP_PKEY_free)
    {
        if (!key)
            throw std::runtime_error("no key can be made");
    }
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key;
};

namespace {

EVP_PKEY* made(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Ed25519:
        return EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
    case KeyKind::EcdsaP256:
        return EVP_EC_gen("P-256");
    case KeyKind::RsaPss:
        return EVP_RSA_gen(2048);
    }
    return nullptr;
}

std::string pemOf(EVP_PKEY* key)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_PUBKEY(bio.get(), key);
    char* bytes = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &bytes);
    return {bytes, static_cast<std::size_t>(length)};
}

std::string rawHexOf(EVP_PKEY* key)
{
    std::array<unsigned char, 32> bytes{};
    std::size_t length = bytes.size();
    EVP_PKEY_get_raw_public_key(key, bytes.data(), &length);
    return toHexadecimal(std::string(bytes.begin(), bytes.end()));
}

nlohmann::json listedAs(KeyKind kind, EVP_PKEY* key)
{
    switch (kind) {
    case KeyKind::Ed25519:
        return {{"keytype", "ed25519"}, {"scheme", "ed25519"}, {"keyval", {{"public", rawHexOf(key)}}}};
    case KeyKind::EcdsaP256:
        return {{"keytype", "ecdsa"}, {"scheme", "ecdsa-sha2-nistp256"}, {"keyval", {{"public", pemOf(key)}}}};
    case KeyKind::RsaPss:
        return {{"keytype", "rsa"}, {"scheme", "rsassa-pss-sha256"}, {"keyval", {{"public", pemOf(key)}}}};
    }
    return {};
}

} // namespace

SigningKey SigningKey::create(KeyKind kind)
{
    SigningKey key;
    key.m_kind = kind;
    key.m_pair = std::make_shared<const Pair>(made(kind));
    key.m_listed = listedAs(kind, key.m_pair->key.get());
    key.m_id = trust::sha256(trust::canonicalJson(key.m_listed));
    return key;
}

std::string SigningKey::sign(const std::string& message) const
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_PKEY_CTX* context = nullptr;
    const EVP_MD* const hash = m_kind == KeyKind::Ed25519 ? nullptr : EVP_sha256();
    EVP_DigestSignInit(digest.get(), &context, hash, nullptr, m_pair->key.get());
    if (m_kind == KeyKind::RsaPss) {
        EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST);
    }
    std::size_t length = 0;
    const auto* const bytes = reinterpret_cast<const unsigned char*>(message.data());
    EVP_DigestSign(digest.get(), nullptr, &length, bytes, message.size());
    std::string signature(length, '\0');
    EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char*>(signature.data()), &length, bytes, message.size());
    signature.resize(length);
    return toHexadecimal(signature);
}

SigningKey SigningKey::called(const std::string& id) const
{
    SigningKey other = *this;
    other.m_id = id;
    return other;
}

} // namespace musubi::test
