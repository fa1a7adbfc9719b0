#include "content/trust/metadata.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <functional>
#include <string>

namespace musubi::trust {

namespace {

using nlohmann::json;

const char* const kKey = "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025";

json keyJson()
{
    return {{"keytype", "ed25519"}, {"scheme", "ed25519"}, {"keyval", {{"public", kKey}}}};
}

json signedBy(json body)
{
    return {{"signed", std::move(body)}, {"signatures", {{{"keyid", "k1"}, {"sig", "00ff"}}}}};
}

json rootJson()
{
    const json role = {{"keyids", {"k1"}}, {"threshold", 1}};
    return signedBy({{"_type", "root"},
                     {"spec_version", "1.0.34"},
                     {"version", 3},
                     {"expires", "2030-01-02T03:04:05Z"},
                     {"consistent_snapshot", true},
                     {"keys", {{"k1", keyJson()}}},
                     {"roles", {{"root", role}, {"timestamp", role}, {"snapshot", role}, {"targets", role}}}});
}

json targetsJson()
{
    return signedBy({{"_type", "targets"},
                     {"spec_version", "1.0.34"},
                     {"version", 1},
                     {"expires", "2030-01-01T00:00:00Z"},
                     {"targets", {{"packs/city/pack.json", {{"length", 12}, {"hashes", {{"sha256", "AB01"}}}}}}},
                     {"delegations",
                      {{"keys", {{"k2", keyJson()}}},
                       {"roles",
                        {{{"name", "geopark"},
                          {"keyids", {"k2"}},
                          {"threshold", 1},
                          {"terminating", true},
                          {"paths", {"packs/geopark/*"}}}}}}}});
}

/// What a reader says of a document after `damage`.
std::string refusalOf(json document, const std::function<void(json&)>& damage)
{
    const bool isRoot = document["signed"]["_type"] == "root";
    damage(document);
    const std::string bytes = document.dump();
    const auto refusal = [](const auto& read) { return read ? std::string("accepted") : read.error().message; };
    return isRoot ? refusal(readRootUntrusted(bytes, everyScheme()))
                  : refusal(readTargetsUntrusted(bytes, everyScheme()));
}

} // namespace

TEST(Metadata, ReadsARoot)
{
    const auto root = readRootUntrusted(rootJson().dump(), everyScheme());
    ASSERT_TRUE(root) << describe(root.error());
    EXPECT_EQ(root.value().version, 3);
    using namespace std::chrono_literals;
    EXPECT_EQ(root.value().expires, std::chrono::sys_days(2030y / 1 / 2) + 3h + 4min + 5s);
    EXPECT_TRUE(root.value().content.consistentSnapshot);
    EXPECT_EQ(root.value().content.roles.at(RootRole::Snapshot), (Signers{{"k1"}, 1}));
    EXPECT_EQ(root.value().content.keys.count("k1"), 1U);
    ASSERT_EQ(root.value().signatures.size(), 1U);
    EXPECT_EQ(root.value().signatures.front().bytes, std::string("\0\xff", 2));
}

TEST(Metadata, LeavesFractionsOfASecondOut)
{
    using namespace std::chrono_literals;
    for (const char* const time : {"2030-01-02T03:04:05.999Z", "2030-01-02T03:04:05.0Z"}) {
        json document = rootJson();
        document["signed"]["expires"] = time;
        const auto root = readRootUntrusted(document.dump(), everyScheme());
        ASSERT_TRUE(root) << describe(root.error());
        EXPECT_EQ(root.value().expires, std::chrono::sys_days(2030y / 1 / 2) + 3h + 4min + 5s) << time;
    }
}

TEST(Metadata, ReadsTimestampAndSnapshot)
{
    json body = {{"_type", "timestamp"}, {"spec_version", "1.0"}, {"version", 7}, {"expires", "2030-01-01T00:00:00Z"}};
    body["meta"]["snapshot.json"] = {{"version", 4}, {"length", 99}, {"hashes", {{"sha256", "0a"}}}};
    const auto timestamp = readTimestampUntrusted(signedBy(body).dump());
    ASSERT_TRUE(timestamp) << describe(timestamp.error());
    EXPECT_EQ(timestamp.value().content.snapshot.version, 4);
    EXPECT_EQ(timestamp.value().content.snapshot.length, 99);
    EXPECT_EQ(timestamp.value().content.snapshot.hashes, (Hashes{{"sha256", "0a"}}));

    body["_type"] = "snapshot";
    body["meta"] = {{"targets.json", {{"version", 2}}}, {"geopark.json", {{"version", 5}}}};
    const auto snapshot = readSnapshotUntrusted(signedBy(body).dump());
    ASSERT_TRUE(snapshot) << describe(snapshot.error());
    EXPECT_EQ(snapshot.value().content.meta.at("geopark.json").version, 5);
    EXPECT_FALSE(snapshot.value().content.meta.at("geopark.json").length.has_value());
}

TEST(Metadata, ReadsTargetsWithTheirDelegationsInOrder)
{
    json document = targetsJson();
    json second = document["signed"]["delegations"]["roles"][0];
    second["name"] = "institute";
    second["terminating"] = false;
    second.erase("paths");
    second["path_hash_prefixes"] = {"0", "a1"};
    document["signed"]["delegations"]["roles"].push_back(second);
    const auto targets = readTargetsUntrusted(document.dump(), everyScheme());
    ASSERT_TRUE(targets) << describe(targets.error());
    const Targets& content = targets.value().content;
    EXPECT_EQ(content.targets.at("packs/city/pack.json").length, 12);
    EXPECT_EQ(content.targets.at("packs/city/pack.json").hashes, (Hashes{{"sha256", "ab01"}}));
    ASSERT_EQ(content.delegations.size(), 2U);
    EXPECT_EQ(content.delegations[0].name, "geopark");
    EXPECT_EQ(content.delegations[0].search, Search::Ends);
    EXPECT_EQ(content.delegations[0].paths, std::vector<std::string>{"packs/geopark/*"});
    EXPECT_EQ(content.delegations[1].search, Search::GoesOn);
    EXPECT_EQ(content.delegations[1].pathHashPrefixes, (std::vector<std::string>{"0", "a1"}));
}

TEST(Metadata, KeepsMembersThatNobodyKnowsInWhatIsVerified)
{
    json document = rootJson();
    document["signed"]["future"] = {{"b", 1}, {"a", "石"}};
    const auto root = readRootUntrusted(document.dump(), everyScheme());
    ASSERT_TRUE(root);
    EXPECT_NE(root.value().canonical.find(R"("future":{"a":"石","b":1})"), std::string::npos);
}

TEST(Metadata, SaysWhichMemberIsWrong)
{
    EXPECT_EQ(refusalOf(rootJson(), [](json& file) { file.erase("signed"); }),
              "The metadata has to have a member \"signed\".");
    EXPECT_EQ(refusalOf(rootJson(), [](json& file) { file["signed"]["_type"] = "snapshot"; }),
              "/signed/_type has to be \"root\".");
    EXPECT_EQ(refusalOf(rootJson(), [](json& file) { file["signed"]["spec_version"] = "2.0.0"; }),
              "/signed/spec_version has to begin with \"1.\".");
    EXPECT_EQ(refusalOf(rootJson(), [](json& file) { file["signed"]["version"] = 0; }),
              "/signed/version has to be a whole number of at least 1.");
    EXPECT_EQ(refusalOf(rootJson(), [](json& file) { file["signed"]["version"] = "3"; }),
              "/signed/version has to be a whole number of at least 1.");
    for (const char* const time :
         {"2030-01-01", "2030-02-30T00:00:00Z", "2030-01-01T24:00:00Z", "2030-01-01T00:00:00+00:00",
          "2030-01-01T0a:00:00Z", "2030-01-01T00:00:00.Z", "2030-01-01T00:00:00.5", "2030-01-01T00:00:00,5Z",
          "2030-01-01T00:00:00.+5Z", "2030-01-01T00:00:00.1234567890Z"})
        EXPECT_EQ(refusalOf(rootJson(), [&](json& file) { file["signed"]["expires"] = time; }),
                  "/signed/expires has to be a time such as 2030-01-01T00:00:00Z.")
            << time;
    EXPECT_EQ(refusalOf(rootJson(), [](json& file) { file["signed"]["roles"].erase("snapshot"); }),
              "/signed/roles has to have a member \"snapshot\".");
    EXPECT_EQ(refusalOf(rootJson(), [](json& file) { file["signed"]["roles"]["root"]["threshold"] = 0; }),
              "/signed/roles/root/threshold has to be a whole number of at least 1.");
    EXPECT_EQ(refusalOf(rootJson(),
                        [](json& file) {
                            file["signed"]["roles"]["root"]["keyids"] = {"k1", "k1"};
                        }),
              "/signed/roles/root/keyids/1 occurs twice.");
    EXPECT_EQ(refusalOf(rootJson(), [](json& file) { file["signatures"].push_back(file["signatures"][0]); }),
              "/signatures/1 has the key id of another signature.");
    EXPECT_EQ(refusalOf(rootJson(), [](json& file) { file["signatures"][0]["sig"] = "0g"; }),
              "/signatures/0/sig has to be bytes in hexadecimal.");
    EXPECT_EQ(refusalOf(rootJson(), [](json& file) { file["signed"]["keys"]["k1"].erase("scheme"); }),
              "/signed/keys/k1 is no key: A key has no text \"scheme\".");
    EXPECT_EQ(refusalOf(targetsJson(),
                        [](json& file) {
                            file["signed"]["targets"]["a/b"] = {{"length", 1}};
                        }),
              "/signed/targets/a~1b has to have a member \"hashes\".");
    EXPECT_EQ(refusalOf(targetsJson(),
                        [](json& file) { file["signed"]["delegations"]["roles"][0]["path_hash_prefixes"] = {"0"}; }),
              "/signed/delegations/roles/0 has to have either \"paths\" or \"path_hash_prefixes\".");
    for (const char* const name : {"", "root", "snapshot"})
        EXPECT_EQ(
            refusalOf(targetsJson(), [&](json& file) { file["signed"]["delegations"]["roles"][0]["name"] = name; }),
            "/signed/delegations/roles/0 has to have a name of its own.")
            << name;
}

TEST(Metadata, IsRefusedUnreadAboveTheLimitOfItsRole)
{
    const auto errorOf = [](const auto& read) { return read ? std::string("accepted") : read.error().message; };
    EXPECT_EQ(errorOf(readRootUntrusted(std::string(512'001, ' '), everyScheme())),
              "There are more than 512000 bytes.");
    EXPECT_EQ(errorOf(readTimestampUntrusted(std::string(16'385, ' '))), "There are more than 16384 bytes.");
    EXPECT_EQ(errorOf(readSnapshotUntrusted(std::string(2'000'001, ' '))), "There are more than 2000000 bytes.");
    EXPECT_EQ(errorOf(readTargetsUntrusted(std::string(5'000'001, ' '), everyScheme())),
              "There are more than 5000000 bytes.");
    EXPECT_TRUE(readRootUntrusted(rootJson().dump() + std::string(500'000, ' '), everyScheme()));
}

} // namespace musubi::trust
