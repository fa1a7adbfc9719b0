#include "content/base/hexadecimal.hpp"
#include "content/trust/public_key.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <memory>
#include <string>

namespace musubi::trust {

namespace {

using nlohmann::json;

json keyJson(const std::string& type, const std::string& scheme, const std::string& open)
{
    return {{"keytype", type}, {"scheme", scheme}, {"keyval", {{"public", open}}}};
}

/// RFC 8032 §7.1, test 3.
struct Rfc8032
{
    const char* open = "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025";
    std::string message = "\xaf\x82";
    std::string signature = bytesFromHexadecimal("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                                                 "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")
                                .value();
};

/// A key pair made for one test, and what it signs.
class Pair
{
public:
    explicit Pair(EVP_PKEY* key) : m_key(key, EVP_PKEY_free) {}

    [[nodiscard]] std::string pem() const
    {
        const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), BIO_free);
        PEM_write_bio_PUBKEY(bio.get(), m_key.get());
        char* bytes = nullptr;
        const long length = BIO_get_mem_data(bio.get(), &bytes);
        return {bytes, static_cast<std::size_t>(length)};
    }

    [[nodiscard]] std::string sign(const std::string& message, int saltLength = 0) const
    {
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
        EVP_PKEY_CTX* context = nullptr;
        EVP_DigestSignInit(digest.get(), &context, EVP_sha256(), nullptr, m_key.get());
        if (saltLength != 0) {
            EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING);
            EVP_PKEY_CTX_set_rsa_pss_saltlen(context, saltLength);
        }
        std::size_t length = 0;
        const auto* const bytes = reinterpret_cast<const unsigned char*>(message.data());
        EVP_DigestSign(digest.get(), nullptr, &length, bytes, message.size());
        std::string signature(length, '\0');
        EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char*>(signature.data()), &length, bytes,
                       message.size());
        signature.resize(length);
        return signature;
    }

private:
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> m_key;
};

void expectOnlyItsOwn(const PublicKey& key, const std::string& message, const std::string& signature)
{
    EXPECT_TRUE(key.hasSigned(message, signature));
    EXPECT_FALSE(key.hasSigned(message + " ", signature));
    EXPECT_FALSE(key.hasSigned(message, ""));
    EXPECT_FALSE(key.hasSigned(message, signature.substr(1)));
    std::string other = signature;
    other[other.size() / 2] = static_cast<char>(other[other.size() / 2] ^ 1);
    EXPECT_FALSE(key.hasSigned(message, other));
}

} // namespace

TEST(PublicKey, VerifiesEd25519AsTheStandardSays)
{
    const Rfc8032 example;
    const auto key = PublicKey::read(keyJson("ed25519", "ed25519", example.open), schemesOfAKiosk());
    ASSERT_TRUE(key) << describe(key.error());
    expectOnlyItsOwn(key.value(), example.message, example.signature);
}

TEST(PublicKey, VerifiesEcdsaP256UnderBothOfItsNames)
{
    const Pair pair(EVP_EC_gen("P-256"));
    const std::string signature = pair.sign("a message");
    for (const char* const type : {"ecdsa", "ecdsa-sha2-nistp256"}) {
        const auto key = PublicKey::read(keyJson(type, "ecdsa-sha2-nistp256", pair.pem()), everyScheme());
        ASSERT_TRUE(key) << describe(key.error());
        expectOnlyItsOwn(key.value(), "a message", signature);
    }
}

TEST(PublicKey, VerifiesRsaPssWithAnySalt)
{
    const Pair pair(EVP_RSA_gen(2048));
    const auto key = PublicKey::read(keyJson("rsa", "rsassa-pss-sha256", pair.pem()), everyScheme());
    ASSERT_TRUE(key) << describe(key.error());
    for (const int salt : {RSA_PSS_SALTLEN_DIGEST, RSA_PSS_SALTLEN_MAX})
        expectOnlyItsOwn(key.value(), "a message", pair.sign("a message", salt));
    EXPECT_FALSE(key.value().hasSigned("a message", pair.sign("a message"))) << "PKCS #1 v1.5 is another scheme";
}

TEST(PublicKey, VerifiesNoRsaSignatureWithoutItsLeadingZero)
{
    const Pair pair(EVP_RSA_gen(2048));
    const auto key = PublicKey::read(keyJson("rsa", "rsassa-pss-sha256", pair.pem()), everyScheme());
    ASSERT_TRUE(key) << describe(key.error());
    std::string signature;
    for (int time = 0; time < 10'000 && (signature.empty() || signature.front() != '\0'); ++time) // one of 256 has it
        signature = pair.sign("a message", RSA_PSS_SALTLEN_DIGEST);
    ASSERT_EQ(signature.front(), '\0');
    EXPECT_TRUE(key.value().hasSigned("a message", signature));
    EXPECT_FALSE(key.value().hasSigned("a message", signature.substr(1)));
}

TEST(PublicKey, OfASchemeThatIsNotAcceptedVerifiesNothing)
{
    const Pair pair(EVP_EC_gen("P-256"));
    const auto key = PublicKey::read(keyJson("ecdsa", "ecdsa-sha2-nistp256", pair.pem()), schemesOfAKiosk());
    ASSERT_TRUE(key);
    EXPECT_FALSE(key.value().hasSigned("a message", pair.sign("a message")));
    const auto future = PublicKey::read(keyJson("ml-dsa", "ml-dsa-65", "…"), everyScheme());
    ASSERT_TRUE(future) << "an unknown type is no error";
    EXPECT_FALSE(future.value().hasSigned("a message", "…"));
}

TEST(PublicKey, IsTheSameUnderAnyWayToWriteIt)
{
    const Rfc8032 example;
    std::string large = example.open;
    for (char& letter : large)
        letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    const auto one = PublicKey::read(keyJson("ed25519", "ed25519", example.open), everyScheme());
    const auto two = PublicKey::read(keyJson("ed25519", "ed25519", large), everyScheme());
    ASSERT_TRUE(one && two);
    EXPECT_EQ(one.value().identity(), two.value().identity());
}

TEST(PublicKey, SaysWhatIsWrongWithOne)
{
    const auto refusal = [](const json& key) {
        const auto read = PublicKey::read(key, everyScheme());
        return read ? std::string("accepted") : read.error().message;
    };
    EXPECT_EQ(refusal(json::array()), "A key has no text \"keytype\".");
    EXPECT_EQ(refusal({{"keytype", "ed25519"}, {"scheme", 1}}), "A key has no text \"scheme\".");
    EXPECT_EQ(refusal({{"keytype", "ed25519"}, {"scheme", "ed25519"}}), "A key has no \"keyval\".");
}

TEST(PublicKey, ThatCannotBeUsedVerifiesNothingAndIsNoError)
{
    const Pair elliptic(EVP_EC_gen("P-384"));
    const Pair small(EVP_RSA_gen(1024));
    const Rfc8032 example;
    const auto canVerify = [](const json& key, const std::string& message, const std::string& signature) {
        const auto read = PublicKey::read(key, everyScheme());
        EXPECT_TRUE(read) << describe(read.error());
        return read && read.value().hasSigned(message, signature);
    };
    EXPECT_FALSE(canVerify(keyJson("ed25519", "ed25519", "abcd"), example.message, example.signature));
    EXPECT_FALSE(canVerify(keyJson("ed25519", "ed25519", "no hexadecimal"), example.message, example.signature));
    EXPECT_FALSE(
        canVerify(keyJson("ecdsa", "ecdsa-sha2-nistp256", elliptic.pem()), "a message", elliptic.sign("a message")));
    EXPECT_FALSE(canVerify(keyJson("rsa", "rsassa-pss-sha256", small.pem()), "a message",
                           small.sign("a message", RSA_PSS_SALTLEN_DIGEST)));
    EXPECT_FALSE(canVerify(keyJson("rsa", "rsassa-pss-sha256", std::string(9000, 'a')), "a message", "a"));
}

} // namespace musubi::trust
