#include "tests/content/trust/steps.hpp"

namespace musubi::trust {

using test::SigningKey;
using test::TufRepository;

namespace {

std::string timestampAfter(const TrustedState& state, const TufRepository& repository)
{
    return refusalOf(updateTimestamp(state, repository.newest("timestamp"), kUpdate));
}

/// What becomes of the newest snapshot once the newest timestamp is trusted.
std::string snapshotAfter(const TrustedState& state, const TufRepository& repository)
{
    const auto next = updateTimestamp(state, repository.newest("timestamp"), kUpdate);
    return next ? refusalOf(updateSnapshot(next.value(), repository.newest("snapshot"), kUpdate))
                : "timestamp: " + refusalOf(next);
}

} // namespace

TEST(WorkflowTimestamp, IsTakenWhenItIsNewerAndSigned)
{
    TufRepository repository;
    const TrustedState before = trustAll(repository);
    repository.publish({"timestamp"});
    const auto after = updateTimestamp(before, repository.newest("timestamp"), kUpdate);
    ASSERT_TRUE(after) << after.error().message;
    EXPECT_EQ(after.value().timestamp->version, 2);
    EXPECT_EQ(after.value().timestamp->bytes, repository.newest("timestamp"));
    EXPECT_EQ(before.timestamp->version, 1);
    repository.signers("timestamp").clear();
    repository.publish({"timestamp"});
    EXPECT_EQ(timestampAfter(before, repository), "too-few-signatures");
}

TEST(WorkflowTimestamp, IsRefusedWhenItIsNotOne)
{
    TufRepository repository;
    const TrustedState before = trustAll(repository);
    EXPECT_EQ(refusalOf(updateTimestamp(before, "[", kUpdate)), "malformed");
    EXPECT_EQ(refusalOf(updateTimestamp(before, repository.newest("snapshot"), kUpdate)), "wrong-content");
    EXPECT_EQ(refusalOf(updateTimestamp(before, std::string(16'385, ' '), kUpdate)), "too-large");
}

TEST(WorkflowTimestamp, NeverGoesBack)
{
    TufRepository repository;
    repository.publish({"snapshot", "timestamp"});
    const TrustedState before = trustAll(repository);
    repository.publishBytes("timestamp", repository.version("timestamp", 1));
    EXPECT_EQ(timestampAfter(before, repository), "older-timestamp");
    repository.body("timestamp")["meta"]["snapshot.json"]["version"] = 1;
    repository.publish({"timestamp"});
    EXPECT_EQ(timestampAfter(before, repository), "older-snapshot");
}

TEST(WorkflowTimestamp, OfTheSameVersionIsDiscardedWhateverItSays)
{
    TufRepository repository;
    const TrustedState before = trustAll(repository);
    repository.body("timestamp")["meta"]["snapshot.json"]["version"] = 100;
    const auto after = updateTimestamp(before, repository.signedNow("timestamp"), kUpdate);
    ASSERT_TRUE(after) << after.error().message;
    EXPECT_EQ(after.value().timestamp, before.timestamp);
}

TEST(WorkflowTimestamp, IsRefusedWhenExpired)
{
    TufRepository repository;
    const TrustedState before = trustAll(repository);
    repository.body("timestamp")["expires"] = test::daysFromTestNow(0);
    repository.publish({"timestamp"});
    EXPECT_EQ(timestampAfter(before, repository), "expired");
    const Update later{test::kTestNow + std::chrono::days(40), everyScheme()};
    EXPECT_EQ(refusalOf(updateTimestamp(before, before.timestamp->bytes, later)), "expired")
        << "the one that is trusted expires too";
}

TEST(WorkflowTimestamp, ThatHasExpiredStillGuardsAgainstOlderOnes)
{
    TufRepository repository;
    repository.body("timestamp")["expires"] = test::daysFromTestNow(-5);
    repository.publish({"timestamp"});
    const TrustedState root = trustRoot(repository.newest("root"), kUpdate).value();
    const auto recalled = recallTimestamp(root, repository.newest("timestamp"));
    ASSERT_TRUE(recalled) << recalled.error().message;
    repository.publishBytes("timestamp", repository.version("timestamp", 1));
    EXPECT_EQ(timestampAfter(recalled.value(), repository), "older-timestamp");
}

TEST(WorkflowTimestamp, FromTheDiskIsForgottenWhenTheRootKnowsOtherKeys)
{
    TufRepository repository;
    const std::string stored = repository.newest("timestamp");
    const std::string storedSnapshot = repository.newest("snapshot");
    repository.rotateKeys("timestamp");
    repository.rotateKeys("snapshot");
    const TrustedState root = trustRoot(repository.signedNow("root"), kUpdate).value();
    EXPECT_EQ(refusalOf(recallTimestamp(root, stored)), "too-few-signatures");
    EXPECT_EQ(refusalOf(recallSnapshot(root, storedSnapshot)), "too-few-signatures");
}

TEST(WorkflowSnapshot, IsTheOneThatTheTimestampNames)
{
    TufRepository repository;
    const TrustedState before = trustAll(repository);
    repository.publishTargets();
    EXPECT_EQ(snapshotAfter(before, repository), "accepted");
    repository.body("timestamp")["meta"]["snapshot.json"]["version"] = 3;
    repository.publish({"timestamp"});
    EXPECT_EQ(snapshotAfter(before, repository), "wrong-version");
    repository.signers("snapshot").clear();
    repository.publish({"snapshot", "timestamp"});
    EXPECT_EQ(snapshotAfter(before, repository), "too-few-signatures");
    EXPECT_EQ(refusalOf(updateSnapshot(before, "[1.5]", kUpdate)), "malformed");
    EXPECT_EQ(refusalOf(updateSnapshot(before, repository.newest("targets"), kUpdate)), "wrong-content");
    EXPECT_EQ(refusalOf(updateSnapshot(before, std::string(2'000'001, ' '), kUpdate)), "too-large");
}

TEST(WorkflowSnapshot, HasTheHashAndTheLengthThatWereSaid)
{
    TufRepository repository;
    const TrustedState before = trustAll(repository);
    repository.listHashes();
    repository.publishTargets();
    EXPECT_EQ(snapshotAfter(before, repository), "accepted");
    const TrustedState next = updateTimestamp(before, repository.newest("timestamp"), kUpdate).value();
    const std::string good = repository.newest("snapshot");
    EXPECT_EQ(refusalOf(updateSnapshot(next, good + " ", kUpdate)), "too-large");
    EXPECT_EQ(refusalOf(updateSnapshot(next, good.substr(1), kUpdate)), "wrong-length");
    std::string other = good;
    other.replace(other.find("2026"), 4, "2027");
    EXPECT_EQ(refusalOf(updateSnapshot(next, other, kUpdate)), "wrong-hash");
    auto& said = repository.body("timestamp")["meta"]["snapshot.json"]["hashes"];
    said = {{"md5", "00"}};
    repository.publish({"timestamp"});
    EXPECT_EQ(snapshotAfter(before, repository), "unknown-hash");
}

TEST(WorkflowSnapshot, NeverListsLess)
{
    TufRepository repository;
    repository.delegate("targets", "city", {"packs/city/*"});
    repository.publish({"city"});
    repository.publishTargets();
    const TrustedState before = trustAll(repository);
    repository.body("snapshot")["meta"]["city.json"]["version"] = 2;
    repository.publish({"snapshot", "timestamp"});
    EXPECT_EQ(snapshotAfter(before, repository), "accepted");
    repository.body("snapshot")["meta"]["targets.json"]["version"] = 1;
    repository.publish({"snapshot", "timestamp"});
    EXPECT_EQ(snapshotAfter(before, repository), "older-targets");
    repository.body("snapshot")["meta"]["targets.json"]["version"] = 2;
    repository.body("snapshot")["meta"].erase("city.json");
    repository.publish({"snapshot", "timestamp"});
    EXPECT_EQ(snapshotAfter(before, repository), "role-disappeared");
}

TEST(WorkflowSnapshot, IsRefusedWhenExpired)
{
    TufRepository repository;
    const TrustedState before = trustAll(repository);
    repository.body("snapshot")["expires"] = test::daysFromTestNow(-1);
    repository.publish({"snapshot", "timestamp"});
    EXPECT_EQ(snapshotAfter(before, repository), "expired");
}

TEST(WorkflowSnapshot, IsNotFetchedAgainWhenItIsStillTheOne)
{
    TufRepository repository;
    const TrustedState before = trustAll(repository);
    repository.publish({"timestamp"});
    const TrustedState same = updateTimestamp(before, repository.newest("timestamp"), kUpdate).value();
    EXPECT_EQ(refusalOf(checkSnapshot(same, kUpdate)), "accepted");
    EXPECT_EQ(refusalOf(checkSnapshot(same, {test::kTestNow + std::chrono::days(40), everyScheme()})), "expired");
    repository.publish({"snapshot", "timestamp"});
    const TrustedState other = updateTimestamp(before, repository.newest("timestamp"), kUpdate).value();
    EXPECT_EQ(refusalOf(checkSnapshot(other, kUpdate)), "wrong-version");
    repository.listHashes();
    repository.body("timestamp")["meta"]["snapshot.json"] = {{"version", 1},
                                                             {"hashes", {{"sha256", std::string(64, '0')}}}};
    repository.body("timestamp")["version"] = 4;
    const TrustedState swapped = updateTimestamp(before, repository.signedNow("timestamp"), kUpdate).value();
    EXPECT_EQ(refusalOf(checkSnapshot(swapped, kUpdate)), "wrong-hash");
}

} // namespace musubi::trust
