#include "content/trust/signing/key_file.hpp"

#include "content/trust/canonical_json.hpp"
#include "content/trust/public_key.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace musubi::trust::signing {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

const SealRandomness kRandom{std::string(16, 's'), std::string(24, 'n')};

SecretBytes secret(const std::string& text)
{
    return SecretBytes::copyOf(text);
}

SecretBytes seed()
{
    return secret("0123456789abcdef0123456789abcdef");
}

std::string sealed()
{
    const auto file = sealKeyFile("root-1", seed(), secret("four words apart"), kTrialCost, kRandom);
    return file ? file.value() : describe(file.error());
}

/// What opening says of a file after a change.
Error refusalOf(const std::string& file, const std::string& passphrase = "four words apart")
{
    const auto opened = openKeyFile(file, secret(passphrase));
    return opened ? Error{ErrorCode::Failed, "opened", {}} : opened.error();
}

} // namespace

TEST(KeyFile, OpensWithItsPassphraseAndSignsAsBefore)
{
    const auto opened = openKeyFile(sealed(), secret("four words apart"));
    ASSERT_TRUE(opened) << describe(opened.error());
    EXPECT_EQ(opened.value().name, "root-1");
    EXPECT_EQ(opened.value().cost, kTrialCost);
    const SigningKey before = SigningKey::fromSeed(seed());
    EXPECT_EQ(opened.value().key.openHalf(), before.openHalf());
    EXPECT_EQ(opened.value().key.sign("words"), before.sign("words"));
}

TEST(KeyFile, HoldsNothingSecretInClear)
{
    const std::string file = sealed();
    EXPECT_THAT(file, Not(HasSubstr("0123456789abcdef0123")));
    EXPECT_THAT(file, Not(HasSubstr("30313233343536373839"))); // the same in hexadecimal
    EXPECT_THAT(file, Not(HasSubstr("four words")));
}

TEST(KeyFile, SaysThatAPassphraseIsWrong)
{
    const Error error = refusalOf(sealed(), "four words apart ");
    EXPECT_EQ(error.code, ErrorCode::Invalid);
    EXPECT_THAT(error.message, HasSubstr("The passphrase does not open the key \"root-1\". Type it again;"));
}

TEST(KeyFile, IsRefusedAtWhateverPlaceItIsCutShort)
{
    const std::string file = sealed();
    for (std::size_t length = 0; length + 2 < file.size(); length += 7) {
        const Error error = refusalOf(file.substr(0, length));
        EXPECT_EQ(error.code, ErrorCode::Malformed) << length;
        EXPECT_THAT(error.message, HasSubstr("Take the copy from the safe.")) << length;
    }
}

TEST(KeyFile, IsRefusedWhateverIsChangedInIt)
{
    const json file = json::parse(sealed());
    const auto changed = [&](const char* pointer, const json& value) {
        json copy = file;
        copy[json::json_pointer(pointer)] = value;
        return refusalOf(copy.dump());
    };
    const std::string passphrase = "The passphrase does not open the key";
    EXPECT_THAT(changed("/name", "root-2").message, HasSubstr(passphrase));
    EXPECT_THAT(changed("/id", std::string(64, '0')).message, HasSubstr(passphrase));
    EXPECT_THAT(changed("/key/keyval/public", std::string(64, '0')).message, HasSubstr(passphrase));
    EXPECT_THAT(changed("/passphrase/passes", 2).message, HasSubstr(passphrase));
    EXPECT_THAT(changed("/passphrase/salt", std::string(32, '0')).message, HasSubstr(passphrase));
    EXPECT_THAT(changed("/seal/nonce", std::string(48, '0')).message, HasSubstr(passphrase));
    EXPECT_THAT(changed("/added", 1).message, HasSubstr(passphrase));
    std::string bytes = file["sealed"];
    bytes.back() = bytes.back() == '0' ? '1' : '0';
    EXPECT_THAT(changed("/sealed", bytes).message, HasSubstr(passphrase));
    EXPECT_THAT(changed("/sealed", "00").message, HasSubstr("/seal is of a kind that is not known here"));
    EXPECT_THAT(changed("/passphrase/method", "md5").message, HasSubstr("/passphrase is of a kind that is not known"));
    EXPECT_THAT(changed("/format", "another").message, HasSubstr("not a key file of musubi-admin"));
    EXPECT_THAT(changed("/version", 2).message, HasSubstr("a newer musubi-admin"));
}

TEST(KeyFile, AsksForNoMoreWorkThanAnyKeyOfOurs)
{
    json file = json::parse(sealed());
    file["passphrase"]["memory"] = 1LL << 40;
    EXPECT_THAT(refusalOf(file.dump()).message, HasSubstr("/passphrase asks for more work than any key of ours"));
    file["passphrase"]["memory"] = 8192;
    file["passphrase"]["passes"] = 1'000'000;
    EXPECT_THAT(refusalOf(file.dump()).message, HasSubstr("/passphrase asks for more work than any key of ours"));
}

TEST(KeyFile, OfTheUsualCostIsArgon2idOverAQuarterOfAGigabyte)
{
    const KeyCost usual;
    EXPECT_EQ(usual.passes, 3);
    EXPECT_EQ(usual.memory, 256LL * 1024 * 1024);
    EXPECT_EQ(json::parse(sealed())["passphrase"]["method"], "argon2id13");
}

TEST(SigningKey, SignsWhatPublicKeyVerifies)
{
    const SigningKey key = SigningKey::fromSeed(seed());
    const auto open = PublicKey::read(key.openHalf().toJson(), schemesOfAKiosk());
    ASSERT_TRUE(open) << describe(open.error());
    EXPECT_TRUE(open.value().hasSigned("a message", key.sign("a message")));
    EXPECT_FALSE(open.value().hasSigned("a massage", key.sign("a message")));
}

TEST(SigningKey, IsTheOneOfTheStandard)
{
    // RFC 8032 §7.1, test 1: the empty message.
    const std::string seedBytes = "\x9d\x61\xb1\x9d\xef\xfd\x5a\x60\xba\x84\x4a\xf4\x92\xec\x2c\xc4"
                                  "\x44\x49\xc5\x69\x7b\x32\x69\x19\x70\x3b\xac\x03\x1c\xae\x7f\x60";
    const SigningKey key = SigningKey::fromSeed(secret(seedBytes));
    EXPECT_EQ(key.openHalf().toJson()["keyval"]["public"],
              "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    EXPECT_TRUE(key.sign("").starts_with("\xe5\x56\x43\x00\xc3\x60\xac\x72"));
}

TEST(OpenKeyFile, IsReadBackAndRefusedWhenChanged)
{
    const NamedKey key{"geopark", SigningKey::fromSeed(seed()).openHalf()};
    const auto read = readOpenKeyFile(encode(key));
    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_EQ(read.value(), key);
    json file = json::parse(encode(key));
    file["key"]["keyval"]["public"] = std::string(64, '1');
    EXPECT_THAT(readOpenKeyFile(file.dump()).error().message, HasSubstr("it was changed. Ask for it anew."));
    EXPECT_THAT(readOpenKeyFile("{}").error().message, HasSubstr("those files are called NAME.pub"));
    EXPECT_THAT(readOpenKeyFile(sealed()).error().message, HasSubstr("It is not the open half of a key"));
}

} // namespace musubi::trust::signing
