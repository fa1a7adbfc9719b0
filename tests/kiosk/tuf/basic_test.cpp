// What the public conformance suite asks of a client (theupdateframework/tuf-conformance), asked of the program itself.
// This file: the plain update, broken and missing metadata.
#include "tests/kiosk/tuf/client_fixture.hpp"

namespace musubi::test {

namespace {

const Words kFirstUpdate{"2.root.json", "timestamp.json", "1.snapshot.json", "1.targets.json"};

} // namespace

TEST_F(TufClient, AsksForEveryRoleOnceInTheOrderOfTheWorkflow)
{
    ASSERT_EQ(init(), 0) << said();
    EXPECT_TRUE(asked().empty()) << "the beginning needs no network";
    EXPECT_EQ(refresh(), 0) << said();
    EXPECT_EQ(asked(), kFirstUpdate);
    EXPECT_EQ(refresh(), 0) << said();
    EXPECT_EQ(asked(), (Words{"2.root.json", "timestamp.json"})) << "what is here is not fetched again";
}

TEST_F(TufClient, StoresWhatItTrustsByteForByte)
{
    repository.publishBytes("timestamp", repository.withdraw("timestamp") + " \n");
    ASSERT_EQ(init(), 0);
    ASSERT_EQ(refresh(), 0) << said();
    for (const char* const role : {"root", "timestamp", "snapshot", "targets"})
        EXPECT_EQ(stored(role), repository.newest(role)) << role;
    EXPECT_EQ(trustedRoles(), (Words{"root 1", "snapshot 1", "targets 1", "timestamp 1"}));
}

TEST_F(TufClient, RefreshesBeforeItDownloads)
{
    ASSERT_EQ(init(), 0);
    EXPECT_EQ(download({"nonexistent artifact"}), 1);
    EXPECT_EQ(asked(), kFirstUpdate);
    EXPECT_EQ(trustedRoles(), (Words{"root 1", "snapshot 1", "targets 1", "timestamp 1"}));
    EXPECT_NE(said().find("no-such-target"), std::string::npos) << said();
}

TEST_F(TufClient, AsksNobodyWithoutAWholeFirstRoot)
{
    nlohmann::json root = nlohmann::json::parse(repository.newest("root"));
    root["signed"].erase("version");
    EXPECT_EQ(init(root.dump()), 1);
    EXPECT_EQ(refresh(), 1);
    root = nlohmann::json::parse(repository.newest("root"));
    root["signatures"][0]["sig"] = SigningKey::create().sign("something else");
    EXPECT_EQ(init(root.dump()), 1);
    EXPECT_EQ(refresh(), 1);
    EXPECT_TRUE(asked().empty());
}

TEST_F(TufClient, RefusesARoleThatNobodySignedAndKeepsWhatCameBefore)
{
    const std::vector<std::pair<std::string, Words>> cases{
        {"root", {"root 1"}},
        {"timestamp", {"root 2"}},
        {"snapshot", {"root 2", "timestamp 2"}},
        {"targets", {"root 2", "snapshot 2", "timestamp 2"}},
    };
    for (const auto& [role, trusted] : cases) {
        repository = TufRepository();
        ASSERT_EQ(init(), 0);
        repository.signers(role).clear();
        repository.publishTargets({"root"});
        EXPECT_EQ(refresh(), 1) << role;
        EXPECT_EQ(trustedRoles(), trusted) << role << said();
        for (const char* const stale : {"timestamp", "snapshot", "targets"})
            removeStored(stale);
    }
}

TEST_F(TufClient, RefusesAVersionOtherThanThatOfTheAddress)
{
    const std::vector<std::pair<std::string, Words>> cases{
        {"root", {"root 1"}},
        {"snapshot", {"root 2", "timestamp 2"}},
        {"targets", {"root 2", "snapshot 2", "timestamp 2"}},
    };
    for (const auto& [role, trusted] : cases) {
        repository = TufRepository();
        ASSERT_EQ(init(), 0);
        repository.publishTargets({"root"});
        // Well signed, but it says 3 where 2 was asked for.
        repository.body(role)["version"] = 3;
        repository.withdraw(role);
        repository.publishBytes(role, repository.signedNow(role));
        EXPECT_EQ(refresh(), 1) << role;
        EXPECT_EQ(trustedRoles(), trusted) << role << said();
        for (const char* const stale : {"timestamp", "snapshot", "targets"})
            removeStored(stale);
    }
}

TEST_F(TufClient, KeepsItsTimestampWhenAnotherOneHasTheSameVersion)
{
    ASSERT_EQ(init(), 0);
    ASSERT_EQ(refresh(), 0);
    const std::string before = stored("timestamp");
    repository.body("timestamp")["meta"]["snapshot.json"]["version"] = 100;
    repository.publishBytes("timestamp", repository.signedNow("timestamp"));
    EXPECT_EQ(refresh(), 0) << said();
    EXPECT_EQ(lastAsked(), "timestamp.json");
    EXPECT_EQ(stored("timestamp"), before);
}

TEST_F(TufClient, HoldsMetadataToItsHashes)
{
    repository.listHashes();
    repository.publishTargets();
    ASSERT_EQ(init(), 0);
    EXPECT_EQ(refresh(), 0) << said();
    repository.publish({"targets"});
    repository.body("snapshot")["meta"]["targets.json"]["hashes"]["sha256"] = std::string(64, '4');
    repository.publish({"snapshot", "timestamp"});
    EXPECT_EQ(refresh(), 1);
    EXPECT_EQ(version("snapshot"), 3);
    EXPECT_EQ(version("targets"), 2);
}

TEST_F(TufClient, CopesWithMembersThatNobodyKnows)
{
    ASSERT_EQ(init(), 0);
    ASSERT_EQ(refresh(), 0);
    const SigningKey key = SigningKey::create();
    repository.addKey("root", key);
    repository.body("root")["custom-field"] = "value";
    repository.body("root")["keys"][key.id()]["extra-field"] = {{"a", 1}, {"b", 2}};
    repository.body("root")["keys"][key.id()]["keyid_hash_algorithms"] = {"md5"};
    repository.body("root")["roles"]["root"]["another-field"] = "value";
    repository.publish({"root"});
    EXPECT_EQ(refresh(), 0) << said();
    EXPECT_EQ(version("root"), 2);
}

TEST_F(TufClient, FailsWhenWhatIsNamedIsNotThere)
{
    ASSERT_EQ(init(), 0);
    ASSERT_EQ(refresh(), 0);
    repository.body("timestamp")["meta"]["snapshot.json"]["version"] = 2;
    repository.publish({"timestamp"});
    EXPECT_EQ(refresh(), 1);
    EXPECT_EQ(lastAsked(), "2.snapshot.json");
    EXPECT_EQ(trustedRoles(), (Words{"root 1", "snapshot 1", "targets 1", "timestamp 2"}));

    repository.body("snapshot")["meta"]["targets.json"]["version"] = 2;
    repository.publish({"snapshot", "timestamp"});
    EXPECT_EQ(refresh(), 1);
    EXPECT_EQ(lastAsked(), "2.targets.json");
    EXPECT_EQ(trustedRoles(), (Words{"root 1", "snapshot 2", "targets 1", "timestamp 3"}));

    while (repository.hasPublished("timestamp"))
        repository.withdraw("timestamp");
    EXPECT_EQ(refresh(), 1);
    EXPECT_EQ(lastAsked(), "timestamp.json");
}

TEST_F(TufClient, RefusesARoleInThePlaceOfAnother)
{
    ASSERT_EQ(init(), 0);
    // A snapshot that could pass for a timestamp in everything but its type.
    const SigningKey key = repository.signers("timestamp").front();
    repository.addKey("snapshot", key);
    repository.body("snapshot")["meta"] = {{"snapshot.json", {{"version", 1}}}};
    repository.publish({"root", "snapshot"});
    repository.publishBytes("timestamp", repository.withdraw("snapshot"));
    EXPECT_EQ(refresh(), 1);
    EXPECT_EQ(trustedRoles(), Words{"root 2"});
}

TEST_F(TufClient, FollowsARepositoryWithoutConsistentSnapshots)
{
    repository.body("root")["consistent_snapshot"] = false;
    repository.addTarget("targets", "a/b.txt", "bytes");
    repository.publishTargets({"root"});
    ASSERT_EQ(init(), 0);
    EXPECT_EQ(download({"a/b.txt"}), 0) << said();
    EXPECT_EQ(asked(), (Words{"2.root.json", "3.root.json", "timestamp.json", "snapshot.json", "targets.json",
                              "targets/a/b.txt"}));
    repository.body("root")["consistent_snapshot"] = true;
    repository.addTarget("targets", "a/b.txt", "other bytes");
    repository.publishTargets({"root"});
    EXPECT_EQ(download({"a/b.txt"}), 0) << said();
    EXPECT_EQ(downloaded(), Words{"other bytes"});
}

TEST_F(TufClient, GivesUpRootsAfterTwoHundredAndFiftySix)
{
    for (int version = 2; version <= 260; ++version)
        repository.publish({"root"});
    ASSERT_EQ(init(), 0);
    EXPECT_EQ(refresh(), 0) << said();
    EXPECT_EQ(version("root"), 257);
    EXPECT_EQ(refresh(), 0) << said();
    EXPECT_EQ(version("root"), 260);
}

TEST_F(TufClient, SaysWhatIsMissingOnItsCommandLine)
{
    EXPECT_EQ(runTuf({"refresh"}), 1);
    EXPECT_NE(said().find("--metadata-url is needed"), std::string::npos) << said();
    EXPECT_EQ(runTuf({}), 1);
    EXPECT_NE(said().find("--help"), std::string::npos) << said();
    EXPECT_EQ(runTuf({"--metadata-url", "gopher://x", "refresh"}), 1);
    EXPECT_EQ(runTuf({"--help"}), 0);
}

} // namespace musubi::test
