#include "tests/content/trust/steps.hpp"

namespace musubi::trust {

using test::SigningKey;
using test::TufRepository;

namespace {

std::string updated(const TufRepository& repository, const Update& update = kUpdate)
{
    return refusalOf(updateRoot(trustAll(repository), repository.newest("root"), update));
}

} // namespace

TEST(WorkflowRoot, TrustsTheFirstRootOnlyWhenItsOwnKeysHaveSigned)
{
    TufRepository repository;
    EXPECT_EQ(refusalOf(trustRoot(repository.newest("root"), kUpdate)), "accepted");
    repository.signers("root").clear();
    EXPECT_EQ(refusalOf(trustRoot(repository.signedNow("root"), kUpdate)), "not-signed-by-itself");
    EXPECT_EQ(refusalOf(trustRoot("{", kUpdate)), "malformed");
    EXPECT_EQ(refusalOf(trustRoot("{}", kUpdate)), "wrong-content");
    EXPECT_EQ(refusalOf(trustRoot(std::string(512'001, ' '), kUpdate)), "too-large");
    EXPECT_EQ(refusalOf(trustRoot(repository.newest("timestamp"), kUpdate)), "wrong-content");
}

TEST(WorkflowRoot, NeedsTheOldKeysAndTheNewOnes)
{
    TufRepository repository;
    const SigningKey before = repository.signers("root").front();
    repository.rotateKeys("root");
    const SigningKey after = repository.signers("root").front();
    repository.signers("root") = {after};
    repository.publish({"root"});
    EXPECT_EQ(updated(repository), "too-few-signatures");
    repository.signers("root") = {before};
    repository.publishBytes("root", repository.signedNow("root"));
    EXPECT_EQ(updated(repository), "not-signed-by-itself");
    repository.signers("root") = {before, after};
    repository.publishBytes("root", repository.signedNow("root"));
    EXPECT_EQ(updated(repository), "accepted");
}

TEST(WorkflowRoot, NeedsBothThresholds)
{
    TufRepository repository;
    const SigningKey first = repository.signers("root").front();
    const SigningKey second = SigningKey::create();
    repository.addKey("root", second);
    repository.setThreshold("root", 2);
    repository.signers("root") = {first};
    repository.publish({"root"});
    EXPECT_EQ(updated(repository), "not-signed-by-itself");
    repository.signers("root") = {first, second};
    const TrustedState two = updateRoot(trustAll(repository), repository.signedNow("root"), kUpdate).value();

    repository.setThreshold("root", 1);
    repository.signers("root") = {first};
    repository.publish({"root"});
    EXPECT_EQ(refusalOf(updateRoot(two, repository.newest("root"), kUpdate)), "too-few-signatures");
    repository.signers("root") = {first, second};
    EXPECT_EQ(refusalOf(updateRoot(two, repository.signedNow("root"), kUpdate)), "accepted");
}

TEST(WorkflowRoot, TakesExactlyTheNextVersion)
{
    TufRepository repository;
    for (const int version : {1, 3}) {
        repository.body("root")["version"] = version;
        repository.publishBytes("root", repository.signedNow("root"));
        EXPECT_EQ(updated(repository), "wrong-version") << version;
    }
    repository.body("root")["version"] = 2;
    repository.publishBytes("root", repository.signedNow("root"));
    EXPECT_EQ(updated(repository), "accepted");
}

TEST(WorkflowRoot, MayHaveExpiredOnTheWayButNotAtTheEnd)
{
    TufRepository repository;
    repository.body("root")["expires"] = test::daysFromTestNow(0);
    repository.publish({"root"});
    const auto expired = updateRoot(trustAll(repository), repository.newest("root"), kUpdate);
    ASSERT_TRUE(expired) << expired.error().message;
    EXPECT_EQ(refusalOf(checkRoot(expired.value(), kUpdate)), "expired") << "valid has to be beyond the start";
    repository.body("root")["expires"] = "2026-06-01T00:00:01Z";
    repository.publish({"root"});
    const auto valid = updateRoot(expired.value(), repository.newest("root"), kUpdate);
    ASSERT_TRUE(valid) << valid.error().message;
    EXPECT_EQ(refusalOf(checkRoot(valid.value(), kUpdate)), "accepted");
}

TEST(WorkflowRoot, ForgetsTimestampAndSnapshotWhenTheKeysOfOneChanged)
{
    for (const char* const role : {"timestamp", "snapshot"}) {
        TufRepository repository;
        const TrustedState before = trustAll(repository);
        repository.rotateKeys(role);
        repository.publish({"root"});
        const auto after = updateRoot(before, repository.newest("root"), kUpdate);
        ASSERT_TRUE(after) << after.error().message;
        EXPECT_EQ(after.value().timestamp, nullptr) << role;
        EXPECT_EQ(after.value().snapshot, nullptr) << role;
        EXPECT_NE(before.timestamp, nullptr) << "the old state stays what it was";
    }
}

TEST(WorkflowRoot, KeepsTimestampAndSnapshotWhenOtherKeysChanged)
{
    TufRepository repository;
    const TrustedState before = trustAll(repository);
    repository.rotateKeys("targets");
    repository.addKey("root", SigningKey::create());
    // Another name for the same key is no other key.
    SigningKey same = repository.signers("timestamp").front().called("another-name");
    repository.body("root")["roles"]["timestamp"]["keyids"].clear();
    repository.addKey("timestamp", same);
    repository.publish({"root"});
    const auto after = updateRoot(before, repository.newest("root"), kUpdate);
    ASSERT_TRUE(after) << after.error().message;
    EXPECT_EQ(after.value().timestamp, before.timestamp);
    EXPECT_EQ(after.value().snapshot, before.snapshot);
}

TEST(WorkflowRoot, CountsAKeyOnceWhateverItIsCalled)
{
    TufRepository repository;
    const SigningKey key = repository.signers("timestamp").front();
    repository.addKey("timestamp", key.called("a"));
    repository.addKey("timestamp", key.called("b"));
    repository.setThreshold("timestamp", 2);
    repository.publish({"root", "timestamp"});
    const TrustedState state = updateRoot(trustAll(repository), repository.newest("root"), kUpdate).value();
    EXPECT_EQ(refusalOf(updateTimestamp(state, repository.newest("timestamp"), kUpdate)), "too-few-signatures");
    repository.addKey("timestamp", SigningKey::create());
    repository.publish({"root"});
    const TrustedState next = updateRoot(state, repository.newest("root"), kUpdate).value();
    EXPECT_EQ(refusalOf(updateTimestamp(next, repository.signedNow("timestamp"), kUpdate)), "accepted");
}

TEST(WorkflowRoot, ToleratesAKeyThatCannotBeUsedWhileTheOthersAreEnough)
{
    TufRepository repository;
    repository.body("root")["keys"]["slip"] = {
        {"keytype", "ed25519"}, {"scheme", "ed25519"}, {"keyval", {{"public", "abcd"}}}};
    repository.body("root")["roles"]["root"]["keyids"].push_back("slip");
    EXPECT_EQ(refusalOf(trustRoot(repository.signedNow("root"), kUpdate)), "accepted");
    repository.setThreshold("root", 2);
    EXPECT_EQ(refusalOf(trustRoot(repository.signedNow("root"), kUpdate)), "not-signed-by-itself");
}

TEST(WorkflowRoot, VerifiesWithEveryScheme)
{
    for (const auto kind : {test::KeyKind::EcdsaP256, test::KeyKind::RsaPss}) {
        TufRepository repository;
        repository.addKey("root", SigningKey::create(kind));
        repository.setThreshold("root", 2);
        repository.publish({"root"});
        EXPECT_EQ(updated(repository), "accepted");
        EXPECT_EQ(updated(repository, {test::kTestNow, schemesOfAKiosk()}), "not-signed-by-itself")
            << "a deployed kiosk knows one scheme";
    }
}

TEST(WorkflowRoot, SignsWhatNobodyKnowsToo)
{
    TufRepository repository;
    repository.body("root")["future"] = {{"石", 1}};
    repository.publish({"root"});
    EXPECT_EQ(updated(repository), "accepted");
    nlohmann::json spoiled = nlohmann::json::parse(repository.newest("root"));
    spoiled["signed"]["future"]["石"] = 2;
    repository.publishBytes("root", spoiled.dump());
    EXPECT_EQ(updated(repository), "too-few-signatures");
}

} // namespace musubi::trust
