#include "content/trust/digest.hpp"
#include "content/trust/names.hpp"
#include "tests/content/trust/steps.hpp"

namespace musubi::trust {

namespace {

// FIPS 180-4, example "abc".
const char* const kSha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
const char* const kSha512 = "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                            "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f";

std::string verdictOn(const std::string& bytes, const Hashes& hashes, std::int64_t length)
{
    auto file = PromisedFile::create(hashes, length);
    if (!file)
        return refusalOf(file);
    for (const char byte : bytes)
        if (const auto taken = file.value().take(std::string_view(&byte, 1)); !taken)
            return refusalOf(taken);
    return refusalOf(file.value().finish());
}

} // namespace

TEST(PromisedFile, IsTheOneWhoseEveryKnownHashMatches)
{
    EXPECT_EQ(verdictOn("abc", {{"sha256", kSha256}}, 3), "accepted");
    EXPECT_EQ(verdictOn("abc", {{"sha512", kSha512}}, 3), "accepted");
    EXPECT_EQ(verdictOn("abc", {{"sha256", kSha256}, {"sha512", kSha512}, {"unknown", "00"}}, 3), "accepted");
    EXPECT_EQ(verdictOn("abd", {{"sha256", kSha256}}, 3), "wrong-hash");
    EXPECT_EQ(verdictOn("abc", {{"sha256", kSha256}, {"sha512", kSha256}}, 3), "wrong-hash");
    EXPECT_EQ(verdictOn("abcd", {{"sha256", kSha256}}, 3), "too-large");
    EXPECT_EQ(verdictOn("ab", {{"sha256", kSha256}}, 3), "wrong-length");
    EXPECT_EQ(verdictOn("abc", {{"unknown", kSha256}}, 3), "unknown-hash");
    EXPECT_EQ(verdictOn("abc", {}, 3), "unknown-hash");
}

TEST(Names, AreHarmlessPartsOfAPath)
{
    EXPECT_EQ(metadataName("root", 3), "3.root.json");
    EXPECT_EQ(metadataName("timestamp", std::nullopt), "timestamp.json");
    EXPECT_EQ(metadataName("../delegatedrole", 1), "1...%2Fdelegatedrole.json");
    EXPECT_EQ(metadataName("?", 1), "1.%3F.json");
    EXPECT_EQ(metadataName("地", std::nullopt), "%E5%9C%B0.json");
    EXPECT_EQ(targetAddress("packs/city/pack.json", "ab12"), "packs/city/ab12.pack.json");
    EXPECT_EQ(targetAddress("pack.json", "ab12"), "ab12.pack.json");
    EXPECT_EQ(targetAddress("a b/c#d", std::nullopt), "a%20b/c%23d");
    EXPECT_EQ(namingHash({{"sha256", "1"}, {"sha512", "2"}}), "1");
    EXPECT_EQ(namingHash({{"md5", "0"}, {"sha512", "2"}}), "2");
}

TEST(Refusal, HasANameForEachReason)
{
    EXPECT_EQ(nameOf(Refusal::TooLarge), "too-large");
    EXPECT_EQ(nameOf(Refusal::RoleDisappeared), "role-disappeared");
    EXPECT_EQ(nameOf(Refusal::NoSuchTarget), "no-such-target");
    EXPECT_EQ(errorOf({Refusal::Expired, "root", "It is old."}),
              (Error{ErrorCode::Untrusted, "It is old. (expired)", {}}));
}

} // namespace musubi::trust
