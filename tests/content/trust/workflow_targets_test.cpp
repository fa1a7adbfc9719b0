#include "tests/content/trust/steps.hpp"

namespace musubi::trust {

using test::SigningKey;
using test::TufRepository;

namespace {

std::string targetsAfter(const TufRepository& repository, const std::string& bytes)
{
    TrustedState state = trustRoot(repository.newest("root"), kUpdate).value();
    state = updateTimestamp(state, repository.newest("timestamp"), kUpdate).value();
    state = updateSnapshot(state, repository.newest("snapshot"), kUpdate).value();
    return refusalOf(updateTargets(state, bytes, kUpdate));
}

} // namespace

TEST(WorkflowTargets, AreTheOnesThatTheSnapshotNames)
{
    TufRepository repository;
    repository.publishTargets();
    EXPECT_EQ(targetsAfter(repository, repository.newest("targets")), "accepted");
    EXPECT_EQ(targetsAfter(repository, repository.version("targets", 1)), "wrong-version");
    EXPECT_EQ(targetsAfter(repository, "nothing"), "malformed");
    EXPECT_EQ(targetsAfter(repository, repository.newest("root")), "wrong-content");
    EXPECT_EQ(targetsAfter(repository, std::string(5'000'001, ' ')), "too-large");
    repository.signers("targets").clear();
    EXPECT_EQ(targetsAfter(repository, repository.signedNow("targets")), "too-few-signatures");
}

TEST(WorkflowTargets, HaveTheHashAndTheLengthThatWereSaid)
{
    TufRepository repository;
    repository.listHashes();
    repository.publishTargets();
    const std::string good = repository.newest("targets");
    EXPECT_EQ(targetsAfter(repository, good), "accepted");
    EXPECT_EQ(targetsAfter(repository, good + " "), "too-large");
    EXPECT_EQ(targetsAfter(repository, good.substr(1)), "wrong-length");
    std::string other = good;
    other.replace(other.find("2026"), 4, "2027");
    EXPECT_EQ(targetsAfter(repository, other), "wrong-hash");
}

TEST(WorkflowTargets, AreRefusedWhenExpiredOrNotListed)
{
    TufRepository repository;
    repository.body("targets")["expires"] = test::daysFromTestNow(-1);
    repository.publishTargets();
    EXPECT_EQ(targetsAfter(repository, repository.newest("targets")), "expired");
    repository.body("snapshot")["meta"].erase("targets.json");
    repository.publish({"snapshot", "timestamp"});
    EXPECT_EQ(targetsAfter(repository, repository.newest("targets")), "role-not-listed");
}

TEST(WorkflowTargets, OfADelegatedRoleAreVerifiedAgainstTheDelegatorThatAsks)
{
    TufRepository repository;
    repository.delegate("targets", "a", {"*"});
    repository.delegate("targets", "b", {"*"});
    repository.delegate("a", "shared", {"*"});
    const SigningKey keyOfA = repository.signers("shared").front();
    repository.delegate("b", "shared", {"*"});
    repository.signers("shared") = {keyOfA};
    repository.publishTargets({"shared", "a", "b"});
    const TrustedState state = trustAll(repository);
    const auto askedBy = [&](const std::string& delegator) {
        const auto targets = readTargetsUntrusted(repository.newest(delegator), everyScheme());
        const Targets& content = targets.value().content;
        return refusalOf(
            verifyDelegated(state, content.delegations.front(), content.keys, repository.newest("shared"), kUpdate));
    };
    EXPECT_EQ(askedBy("a"), "accepted");
    EXPECT_EQ(askedBy("b"), "too-few-signatures") << "what A trusts says nothing about what B trusts";
}

} // namespace musubi::trust
