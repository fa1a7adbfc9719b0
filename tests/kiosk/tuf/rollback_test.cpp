// What the public conformance suite asks of a client: going back, fast-forward recovery, expiry.
#include "tests/kiosk/tuf/client_fixture.hpp"

namespace musubi::test {

TEST_F(TufClient, RefusesAnOlderTimestamp)
{
    ASSERT_EQ(init(), 0);
    repository.publish({"timestamp"});
    ASSERT_EQ(refresh(), 0);
    ASSERT_EQ(version("timestamp"), 2);
    repository.publishBytes("timestamp", repository.version("timestamp", 1));
    EXPECT_EQ(refresh(), 1);
    EXPECT_EQ(lastAsked(), "timestamp.json");
    EXPECT_EQ(version("timestamp"), 2);
}

TEST_F(TufClient, RefusesATimestampOfAnOlderSnapshotWithAndWithoutHashes)
{
    for (const bool hashes : {false, true}) {
        repository = TufRepository();
        if (hashes)
            repository.listHashes();
        ASSERT_EQ(init(), 0);
        repository.publish({"snapshot", "timestamp"});
        ASSERT_EQ(refresh(), 0) << said();
        repository.body("timestamp")["meta"]["snapshot.json"]["version"] = 1;
        repository.publish({"timestamp"});
        EXPECT_EQ(refresh(), 1);
        EXPECT_EQ(lastAsked(), "timestamp.json");
        EXPECT_EQ(version("timestamp"), 2);
        EXPECT_EQ(version("snapshot"), 2);
        for (const char* const role : {"timestamp", "snapshot", "targets"})
            removeStored(role);
    }
}

TEST_F(TufClient, DoesNotFetchASnapshotThatNoTimestampNames)
{
    ASSERT_EQ(init(), 0);
    repository.publish({"snapshot", "timestamp"});
    ASSERT_EQ(refresh(), 0);
    repository.publishBytes("snapshot", repository.version("snapshot", 1));
    EXPECT_EQ(refresh(), 0) << said();
    EXPECT_EQ(lastAsked(), "timestamp.json");
    EXPECT_EQ(version("snapshot"), 2);
}

TEST_F(TufClient, RefusesASnapshotOfOlderTargetsWithAndWithoutHashes)
{
    for (const bool hashes : {false, true}) {
        repository = TufRepository();
        if (hashes)
            repository.listHashes();
        ASSERT_EQ(init(), 0);
        repository.publish({"targets"});
        repository.publishTargets();
        ASSERT_EQ(refresh(), 0) << said();
        ASSERT_EQ(version("targets"), 3);
        repository.body("snapshot")["meta"]["targets.json"] = {{"version", 1}};
        repository.publish({"snapshot", "timestamp"});
        EXPECT_EQ(refresh(), 1);
        EXPECT_EQ(version("snapshot"), 2);
        EXPECT_EQ(version("targets"), 3);
        EXPECT_NE(said().find("older-targets"), std::string::npos) << said();
        for (const char* const role : {"timestamp", "snapshot", "targets"})
            removeStored(role);
    }
}

TEST_F(TufClient, RefusesASnapshotThatForgetsARole)
{
    repository.delegate("targets", "city", {"*"});
    repository.publishTargets({"city"});
    ASSERT_EQ(init(), 0);
    ASSERT_EQ(refresh(), 0) << said();
    repository.body("snapshot")["meta"].erase("city.json");
    repository.publish({"snapshot", "timestamp"});
    EXPECT_EQ(refresh(), 1);
    EXPECT_EQ(version("snapshot"), 2);
    EXPECT_EQ(version("timestamp"), 3);
}

TEST_F(TufClient, RecoversFromAFastForwardOfTheTimestamp)
{
    ASSERT_EQ(init(), 0);
    repository.body("timestamp")["version"] = 99'999;
    repository.publish({"timestamp"});
    ASSERT_EQ(refresh(), 0) << said();
    ASSERT_EQ(version("timestamp"), 100'000);
    repository.rotateKeys("timestamp");
    repository.body("timestamp")["version"] = 1;
    repository.publishBytes("timestamp", repository.signedNow("timestamp"));
    EXPECT_EQ(refresh(), 1) << "not before the root says so";
    repository.publish({"root"});
    EXPECT_EQ(refresh(), 0) << said();
    EXPECT_EQ(version("timestamp"), 1);
}

TEST_F(TufClient, RecoversFromAFastForwardOfTheSnapshot)
{
    ASSERT_EQ(init(), 0);
    repository.body("snapshot")["version"] = 99'998;
    repository.publish({"snapshot"});
    // The address has the version in it.
    repository.publishAs("snapshot", 99'999, repository.withdraw("snapshot"));
    repository.publish({"timestamp"});
    ASSERT_EQ(refresh(), 0) << said();
    ASSERT_EQ(version("snapshot"), 99'999);
    repository.rotateKeys("snapshot");
    repository.rotateKeys("timestamp");
    repository.body("snapshot")["version"] = 1;
    repository.publish({"root", "snapshot", "timestamp"});
    EXPECT_EQ(refresh(), 0) << said();
    EXPECT_EQ(version("snapshot"), 2);
}

TEST_F(TufClient, RecoversFromAFastForwardOfTheTargets)
{
    ASSERT_EQ(init(), 0);
    for (int i = 0; i < 99; ++i)
        repository.publish({"targets"});
    repository.publish({"snapshot", "timestamp"});
    ASSERT_EQ(refresh(), 0) << said();
    ASSERT_EQ(version("targets"), 100);
    repository.rotateKeys("snapshot");
    repository.publish({"root"});
    repository.body("snapshot")["meta"]["targets.json"]["version"] = 1;
    repository.publish({"snapshot", "timestamp"});
    EXPECT_EQ(refresh(), 0) << said();
    EXPECT_EQ(version("targets"), 1);
}

TEST_F(TufClient, KeepsANewRootThatHasExpiredAndGoesNoFurther)
{
    ASSERT_EQ(init(), 0);
    ASSERT_EQ(refresh(), 0);
    repository.body("root")["expires"] = daysFromTestNow(-1);
    repository.publishTargets({"root"});
    EXPECT_EQ(refresh(), 1);
    EXPECT_EQ(trustedRoles(), (Words{"root 2", "snapshot 1", "targets 1", "timestamp 1"}));
    repository.body("root")["expires"] = kTestExpiry;
    repository.publish({"root"});
    EXPECT_EQ(refresh(), 0) << said();
    EXPECT_EQ(trustedRoles(), (Words{"root 3", "snapshot 2", "targets 2", "timestamp 2"}));
}

TEST_F(TufClient, KeepsNothingElseThatHasExpired)
{
    const std::vector<std::pair<std::string, Words>> cases{
        {"timestamp", {"root 1", "snapshot 1", "targets 1", "timestamp 1"}},
        {"snapshot", {"root 1", "snapshot 1", "targets 1", "timestamp 2"}},
        {"targets", {"root 1", "snapshot 2", "targets 1", "timestamp 2"}},
    };
    for (const auto& [role, trusted] : cases) {
        repository = TufRepository();
        ASSERT_EQ(init(), 0);
        ASSERT_EQ(refresh(), 0);
        repository.body(role)["expires"] = daysFromTestNow(-5);
        repository.publishTargets();
        EXPECT_EQ(refresh(), 1) << role;
        EXPECT_EQ(trustedRoles(), trusted) << role << said();
        for (const char* const stale : {"timestamp", "snapshot", "targets"})
            removeStored(stale);
    }
}

TEST_F(TufClient, UsesItsExpiredMetadataToComeUpToDate)
{
    repository.body("timestamp")["expires"] = daysFromTestNow(7);
    repository.publish({"timestamp"});
    ASSERT_EQ(init(), 0);
    ASSERT_EQ(refresh(), 0) << said();
    EXPECT_EQ(refresh(8), 1) << "the timestamp of the repository has expired too";
    repository.body("timestamp")["expires"] = daysFromTestNow(21);
    repository.publishTargets();
    EXPECT_EQ(refresh(18), 0) << said();
    EXPECT_EQ(trustedRoles(), (Words{"root 1", "snapshot 2", "targets 2", "timestamp 3"}));
    repository.publishBytes("timestamp", repository.version("timestamp", 1));
    EXPECT_EQ(refresh(18), 1);
    EXPECT_NE(said().find("older-timestamp"), std::string::npos) << said();
}

TEST_F(TufClient, TakesNoTargetFromADelegatedRoleThatHasExpired)
{
    repository.delegate("targets", "delegated", {"delegatedpath/*"});
    repository.body("delegated")["expires"] = daysFromTestNow(-1);
    repository.addTarget("delegated", "delegatedpath/target", "delegated content");
    repository.publishTargets({"delegated"});
    ASSERT_EQ(init(), 0);
    EXPECT_EQ(refresh(), 0) << said();
    EXPECT_EQ(download({"delegatedpath/target"}), 1);
    EXPECT_TRUE(downloaded().empty());
    EXPECT_EQ(trustedRoles(), (Words{"root 1", "snapshot 2", "targets 2", "timestamp 2"}));
}

TEST_F(TufClient, StopsUsingADelegatedRoleOnceItExpiresAndTakesTheNextOne)
{
    repository.delegate("targets", "delegated", {"delegatedpath/*"});
    repository.body("delegated")["expires"] = daysFromTestNow(7);
    repository.addTarget("delegated", "delegatedpath/first", "first");
    repository.addTarget("delegated", "delegatedpath/second", "second");
    repository.publishTargets({"delegated"});
    ASSERT_EQ(init(), 0);
    EXPECT_EQ(download({"delegatedpath/first"}), 0) << said();
    EXPECT_EQ(download({"delegatedpath/second"}, 18), 1);
    EXPECT_EQ(downloaded(), Words{"first"});
    repository.body("delegated")["expires"] = daysFromTestNow(21);
    repository.publish({"delegated", "snapshot", "timestamp"});
    EXPECT_EQ(download({"delegatedpath/second"}, 18), 0) << said();
    EXPECT_EQ(downloaded(), (Words{"first", "second"}));
}

} // namespace musubi::test
