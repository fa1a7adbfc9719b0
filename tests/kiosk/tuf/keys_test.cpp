// What the public conformance suite asks of a client: thresholds, schemes, rotations.
#include "tests/kiosk/tuf/client_fixture.hpp"

namespace musubi::test {

namespace {

/// One version of a role in a rotation: numbers of keys.
struct Rotation
{
    std::vector<int> listed;
    int threshold = 1;
    std::vector<int> signing;
};

struct Case
{
    const char* name;
    std::vector<Rotation> versions;
    bool isFine = true;
};

std::vector<SigningKey> tenKeys()
{
    std::vector<SigningKey> keys;
    for (int i = 0; i < 10; ++i)
        keys.push_back(SigningKey::create());
    return keys;
}

void apply(TufRepository& repository, const std::string& role, const Rotation& rotation,
           const std::vector<SigningKey>& keys)
{
    repository.body("root")["roles"][role]["keyids"].clear();
    for (const int key : rotation.listed)
        repository.addKey(role, keys[static_cast<std::size_t>(key)]);
    repository.setThreshold(role, rotation.threshold);
    repository.signers(role).clear();
    for (const int key : rotation.signing)
        repository.signers(role).push_back(keys[static_cast<std::size_t>(key)]);
}

std::vector<Case> rootRotations()
{
    const std::vector<int> five{0, 1, 2, 3, 4};
    const std::vector<int> oneOther{0, 1, 3, 4, 5};
    return {
        {"1 of 1, rotated", {{{1}, 1, {1}}, {{2}, 1, {2, 1}}, {{2}, 1, {2}}}},
        {"1 of 1, unused signatures", {{{1}, 1, {3, 1, 4}}, {{2}, 1, {3, 2, 1, 4}}, {{2}, 1, {3, 2, 4}}}},
        {"3 of 5, other combinations", {{five, 3, {0, 2, 4}}, {five, 3, {0, 4, 1}}, {five, 3, {0, 1, 3}}}},
        {"3 of 5, one rotated", {{five, 3, {0, 2, 4}}, {oneOther, 3, {0, 4, 1}}}},
        {"3 of 5, one rotated in two steps",
         {{five, 3, {0, 2, 4}}, {oneOther, 3, {0, 2, 4, 5}}, {oneOther, 3, {0, 4, 5}}}},
        {"3 of 5, all rotated in two steps",
         {{five, 3, {0, 2, 4}}, {{5, 6, 7, 8, 9}, 3, {0, 2, 4, 5, 6, 7}}, {{5, 6, 7, 8, 9}, 3, {5, 6, 7}}}},
        {"threshold up", {{{1, 2, 3}, 1, {1}}, {{1, 2, 3}, 2, {1, 2}}}},
        {"threshold down", {{{1, 2, 3}, 2, {1, 2}}, {{1, 2, 3}, 1, {1, 2}}, {{1, 2, 3}, 1, {1}}}},
        {"threshold up with a new key", {{{1}, 1, {1}}, {{1, 2}, 2, {1, 2}}}},
        {"not signed by the old key", {{{1}, 1, {1}}, {{2}, 1, {2, 3, 4}}}, false},
        {"not signed by the new key", {{{1}, 1, {1}}, {{2}, 1, {1, 3, 4}}}, false},
        {"not by three new keys", {{five, 3, {0, 2, 4}}, {oneOther, 3, {0, 2, 4}}}, false},
        {"not by three old keys", {{five, 3, {0, 2, 4}}, {oneOther, 3, {0, 4, 5}}}, false},
        {"new threshold not reached", {{{1, 2, 3}, 1, {1}}, {{1, 2, 3}, 2, {2}}}, false},
        {"old threshold not reached", {{{1, 2, 3}, 2, {1, 2}}, {{1, 2, 3}, 1, {1}}}, false},
    };
}

std::vector<Case> otherRotations()
{
    const std::vector<int> five{0, 1, 2, 3, 4};
    const std::vector<int> oneOther{0, 1, 3, 4, 5};
    return {
        {"1 of 1, rotated", {{{2}, 1, {2}}}},
        {"1 of 1, unused signatures", {{{1}, 1, {3, 1, 4}}}},
        {"not signed by the new key", {{{2}, 1, {1, 3, 4}}}, false},
        {"one of three signatures of an old key", {{oneOther, 3, {0, 2, 4}}}, false},
        {"threshold not reached", {{oneOther, 3, {0, 4}}}, false},
        {"3 of 5, first", {{five, 3, {0, 2, 4}}}},
        {"3 of 5, second", {{five, 3, {0, 4, 1}}}},
        {"3 of 5, third", {{five, 3, {0, 1, 3}}}},
        {"3 of 5, fourth", {{five, 3, {1, 2, 3}}}},
        {"3 of 5, fifth", {{five, 3, {2, 3, 4}}}},
    };
}

} // namespace

TEST_F(TufClient, FollowsEveryGoodRotationOfTheRootAndNoOther)
{
    const std::vector<SigningKey> keys = tenKeys();
    for (const Case& one : rootRotations()) {
        repository = TufRepository();
        repository.withdraw("root");
        repository.body("root")["version"] = 0;
        for (const Rotation& rotation : one.versions) {
            apply(repository, "root", rotation, keys);
            repository.body("root")["version"] = repository.body("root")["version"].get<int>() + 1;
            repository.publishBytes("root", repository.signedNow("root"));
        }
        ASSERT_EQ(init(), 0) << one.name << said();
        EXPECT_EQ(refresh(), one.isFine ? 0 : 1) << one.name << said();
        const std::size_t last = one.versions.size() - (one.isFine ? 0 : 1);
        EXPECT_EQ(stored("root"), repository.version("root", last)) << one.name;
        for (const char* const role : {"timestamp", "snapshot", "targets"})
            removeStored(role);
    }
}

TEST_F(TufClient, FollowsEveryGoodRotationOfTheOtherRolesAndNoOther)
{
    const std::vector<SigningKey> keys = tenKeys();
    for (const Case& one : otherRotations()) {
        repository = TufRepository();
        ASSERT_EQ(init(), 0);
        for (const char* const role : {"timestamp", "snapshot", "targets"}) {
            apply(repository, role, one.versions.front(), keys);
            repository.publishTargets({"root"});
            EXPECT_EQ(refresh(), one.isFine ? 0 : 1) << one.name << said();
            EXPECT_EQ(stored(role) == repository.newest(role), one.isFine) << one.name;
        }
        for (const char* const role : {"timestamp", "snapshot", "targets"})
            removeStored(role);
    }
}

TEST_F(TufClient, RefusesASnapshotWithTooFewSignatures)
{
    repository.addKey("snapshot", SigningKey::create());
    repository.addKey("snapshot", SigningKey::create());
    repository.setThreshold("snapshot", 3);
    repository.publishTargets({"root"});
    ASSERT_EQ(init(), 0);
    ASSERT_EQ(refresh(), 0) << said();
    repository.signers("snapshot").pop_back();
    repository.publishTargets();
    EXPECT_EQ(refresh(), 1);
    EXPECT_EQ(version("snapshot"), 2);
}

TEST_F(TufClient, RefusesARoleThatHasFewerKeysThanItNeeds)
{
    ASSERT_EQ(init(), 0);
    for (int i = 0; i < 4; ++i)
        repository.addKey("snapshot", SigningKey::create());
    repository.setThreshold("snapshot", 6);
    repository.publish({"root", "snapshot", "timestamp"});
    EXPECT_EQ(refresh(), 1);
    EXPECT_EQ(version("root"), 2);
    EXPECT_EQ(version("snapshot"), 0);
}

TEST_F(TufClient, CountsAKeyOnceInRootsAndSignatures)
{
    ASSERT_EQ(init(), 0);
    const SigningKey key = SigningKey::create();
    for (int i = 0; i < 9; ++i)
        repository.addKey("snapshot", key.called("name " + std::to_string(i)));
    repository.setThreshold("snapshot", 6);
    repository.publish({"root", "snapshot", "timestamp"});
    EXPECT_EQ(refresh(), 1);
    EXPECT_EQ(version("snapshot"), 0);
}

TEST_F(TufClient, RefusesTwoSignaturesOfOneKeyId)
{
    ASSERT_EQ(init(), 0);
    nlohmann::json snapshot = nlohmann::json::parse(repository.withdraw("snapshot"));
    snapshot["signatures"].push_back(snapshot["signatures"][0]);
    repository.publishBytes("snapshot", snapshot.dump());
    EXPECT_EQ(refresh(), 1);
    EXPECT_EQ(version("snapshot"), 0);
}

TEST_F(TufClient, KnowsEverySchemeOfTheSpecification)
{
    for (const KeyKind kind : {KeyKind::RsaPss, KeyKind::EcdsaP256, KeyKind::Ed25519}) {
        repository = TufRepository();
        ASSERT_EQ(init(), 0);
        repository.addKey("root", SigningKey::create(kind));
        repository.setThreshold("root", 2);
        repository.publish({"root"});
        EXPECT_EQ(refresh(), 0) << said();
        EXPECT_EQ(version("root"), 2);
        repository.publish({"root"});
        nlohmann::json root = nlohmann::json::parse(repository.withdraw("root"));
        root["signatures"][1]["sig"] = repository.signers("root")[1].sign("something else");
        repository.publishBytes("root", root.dump());
        EXPECT_EQ(refresh(), 1);
        EXPECT_EQ(version("root"), 2);
        for (const char* const role : {"timestamp", "snapshot", "targets"})
            removeStored(role);
    }
}

TEST_F(TufClient, TakesNoHarmFromAWrongSignatureBesideEnoughGoodOnes)
{
    ASSERT_EQ(init(), 0);
    repository.addKey("timestamp", SigningKey::create());
    repository.publish({"root"});
    for (const std::string& wrong : {SigningKey::create().sign("something else"), std::string()}) {
        repository.publish({"timestamp"});
        nlohmann::json timestamp = nlohmann::json::parse(repository.withdraw("timestamp"));
        timestamp["signatures"][0]["sig"] = wrong;
        repository.publishBytes("timestamp", timestamp.dump());
        EXPECT_EQ(refresh(), 0) << said();
    }
}

} // namespace musubi::test
