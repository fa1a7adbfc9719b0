// What a key that is no longer trusted has signed goes off the screens; what has only expired, or cannot be asked
// about, stays (promise T4).
#include "content/sync/status.hpp"
#include "tests/content/sync/device_fixture.hpp"

#include <gmock/gmock.h>

#include <optional>

namespace musubi::sync {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Files kCity{
    {"packs/city/pack.json", "city 1"}, {"packs/city/events/a.json", "a"}, {"packs/city/events/same.json", "a"}};

/// A way here that breaks wherever the address says so.
class BrokenTransport : public FolderTransport
{
public:
    BrokenTransport(const std::filesystem::path& folder, std::string where)
        : FolderTransport(folder), m_where(std::move(where))
    {}

    [[nodiscard]] Outcome fetch(const std::string& address, std::int64_t from, Receiver& receiver) override
    {
        if (address.find(m_where) != std::string::npos)
            return Error{ErrorCode::Unreachable, "The server does not answer.", {address, "", 0}};
        return FolderTransport::fetch(address, from, receiver);
    }

private:
    std::string m_where;
};

class Revocation : public Device
{
protected:
    Revocation() { EXPECT_TRUE(sync(stick("1"))); }

    /// The delegator trusts a new key for the role instead of its old one; whether the role signs with it is another
    /// matter.
    void revoke(const std::string& role)
    {
        m_old = repository.signers(role);
        repository.signers(role).clear();
        for (auto& delegation : repository.body("targets")["delegations"]["roles"])
            if (delegation["name"] == role)
                delegation["keyids"].clear();
        repository.addKey(role, test::SigningKey::create(), "targets");
    }
    void remove(const std::string& role)
    {
        auto& roles = repository.body("targets")["delegations"]["roles"];
        for (auto at = roles.begin(); at != roles.end(); ++at)
            if ((*at)["name"] == role) {
                roles.erase(at);
                return;
            }
    }
    [[nodiscard]] Result<SyncReport> syncChecked(Transport& transport, const Outcome& answer) const
    {
        SyncRules checking = rules();
        checking.selfCheck = [&](const std::filesystem::path& /*release*/) { return answer; };
        return runSync(openStore(), transport, checking);
    }
    [[nodiscard]] bool canGoBack() const { return openStore().active().value()->before.has_value(); }

    std::vector<test::SigningKey> m_old; // NOLINT: the tests are about it
};

const Error kUnfit{ErrorCode::Failed, "its self-check says: nothing can be drawn", {}};

} // namespace

TEST_F(Revocation, TakesWhatOnlyARevokedKeySignedOffTheScreens)
{
    revoke("geopark");
    repository.publishTargets();
    const Result<SyncReport> report = sync(stick("2"));
    ASSERT_TRUE(report) << musubi::describe(report.error());
    EXPECT_EQ(live(), kCity) << "the others' packs stay";
    EXPECT_TRUE(report.value().isNews());
    EXPECT_THAT(report.value().withdrawn,
                ElementsAre("1 file of \"geopark\": no key that is trusted now has signed what is here of it."));
    EXPECT_THAT(describe(report.value()), HasSubstr("Taken off the screens: 1 file of \"geopark\": "));
    EXPECT_EQ(openStore().rollBack().error().code, ErrorCode::NotFound) << "no way leads back to it";
    EXPECT_EQ(statusOf(openStore()).value().withdrawn, report.value().withdrawn);
    const Result<SyncReport> again = sync(stick("2"));
    ASSERT_TRUE(again);
    EXPECT_FALSE(again.value().isNews());
    EXPECT_THAT(again.value().withdrawn, IsEmpty());
}

TEST_F(Revocation, ShowsItAgainOnceItIsSignedAnew)
{
    revoke("geopark");
    repository.publishTargets();
    ASSERT_TRUE(sync(stick("2")));
    repository.publishTargets({"geopark"});
    ASSERT_TRUE(sync(stick("3")));
    EXPECT_EQ(live().at("packs/geopark/pack.json"), "geopark 1");
    EXPECT_THAT(statusOf(openStore()).value().withdrawn, IsEmpty());
}

TEST_F(Revocation, LeavesNoWayBackToAPublisherWhoWasRemoved)
{
    remove("geopark");
    repository.publishTargets();
    const Result<SyncReport> report = sync(stick("2"));
    ASSERT_TRUE(report) << musubi::describe(report.error());
    EXPECT_EQ(live(), kCity);
    EXPECT_THAT(report.value().withdrawn, ElementsAre("1 file of \"geopark\": nobody is trusted for it any longer."));
    if (canGoBack())
        ASSERT_TRUE(openStore().rollBack());
    EXPECT_EQ(live(), kCity);
}

TEST_F(Revocation, LeavesNothingWhenNobodyIsTrustedAnyLonger)
{
    remove("geopark");
    remove("city");
    repository.publishTargets();
    FolderTransport transport(stick("2"));
    const Result<SyncReport> report = syncChecked(transport, kUnfit);
    ASSERT_TRUE(report) << musubi::describe(report.error());
    EXPECT_THAT(live(), IsEmpty()) << "nobody asks whether nothing can be shown";
    EXPECT_TRUE(report.value().isNews());
    EXPECT_FALSE(canGoBack());
}

TEST_F(Revocation, RemovesNothingWhileTheRoleCannotBeAskedFor)
{
    const Files before = live();
    revoke("geopark");
    repository.publishTargets();
    BrokenTransport broken(stick("2"), "geopark.json");
    const Result<SyncReport> report = sync(broken);
    ASSERT_TRUE(report) << musubi::describe(report.error());
    EXPECT_EQ(live(), before);
    EXPECT_THAT(report.value().withdrawn, IsEmpty());
    ASSERT_TRUE(sync(stick("2")));
    EXPECT_EQ(live(), kCity) << "once it answers";
}

TEST_F(Revocation, ShowsWhatHasOnlyExpired)
{
    const Files before = live();
    repository.body("geopark")["expires"] = test::daysFromTestNow(-1);
    repository.publishTargets({"geopark"});
    const Result<SyncReport> report = sync(stick("2"));
    ASSERT_TRUE(report);
    EXPECT_EQ(live(), before);
    EXPECT_THAT(report.value().withdrawn, IsEmpty());
}

TEST_F(Revocation, IsNotStayedByWhatElseGoesWrong)
{
    revoke("geopark");
    repository.addTarget("city", "packs/city/pack.json", "city 2");
    repository.publishTargets({"city"});
    BrokenTransport broken(stick("2"), "targets/packs/city");
    const Result<SyncReport> report = sync(broken);
    ASSERT_TRUE(report) << musubi::describe(report.error());
    EXPECT_EQ(live(), kCity);
    EXPECT_THAT(report.value().stopped, HasSubstr("does not answer"));
    EXPECT_THAT(describe(report.value()), HasSubstr("The update went no further: targets/packs/city/"));
}

TEST_F(Revocation, TakesEverythingOffWhenTheTopIsNoLongerTrusted)
{
    repository.rotateKeys("targets");
    repository.publish({"root"});
    BrokenTransport broken(stick("2"), "timestamp");
    const Files before = live();
    EXPECT_FALSE(sync(broken));
    EXPECT_EQ(live(), before) << "whether it is signed anew cannot be asked";
    repository.signers("targets") = {test::SigningKey::create()};
    repository.publish({"targets", "snapshot", "timestamp"});
    const Result<SyncReport> report = sync(stick("3"));
    ASSERT_TRUE(report) << musubi::describe(report.error());
    EXPECT_THAT(live(), IsEmpty());
    EXPECT_THAT(report.value().stopped, HasSubstr("too-few-signatures"));
}

TEST_F(Revocation, ChangesHandsAtOnceWhenTheNewKeyHasSignedOtherFiles)
{
    revoke("geopark");
    repository.addTarget("geopark", "packs/geopark/pack.json", "geopark 2");
    repository.publishTargets({"geopark"});
    BrokenTransport broken(stick("2"), "targets/packs/geopark");
    const Files before = live();
    EXPECT_FALSE(sync(broken));
    EXPECT_EQ(live(), before) << "what is to come instead is on its way";
    const Result<SyncReport> report = sync(stick("2"));
    ASSERT_TRUE(report) << musubi::describe(report.error());
    EXPECT_EQ(live().at("packs/geopark/pack.json"), "geopark 2");
    ASSERT_TRUE(openStore().rollBack());
    EXPECT_EQ(live(), kCity) << "the way back leads past what the old key signed";
}

TEST_F(Revocation, DoesNotWaitForAReleaseThatMustNotBeShown)
{
    revoke("geopark");
    repository.addTarget("geopark", "packs/geopark/pack.json", "geopark 2");
    repository.publishTargets({"geopark"});
    FolderTransport transport(stick("2"));
    const Result<SyncReport> report = syncChecked(transport, kUnfit);
    ASSERT_TRUE(report) << musubi::describe(report.error());
    EXPECT_EQ(live(), kCity);
    EXPECT_FALSE(report.value().refused.empty());
    EXPECT_EQ(report.value().live, openStore().active().value()->live);
    const Result<SyncReport> again = syncChecked(transport, kUnfit);
    ASSERT_TRUE(again);
    EXPECT_EQ(live(), kCity);
}

TEST_F(Revocation, KeepsWhatANewKeySignedWhenItsNextFilesAreMissing)
{
    repository.addTarget("geopark", "packs/geopark/map.json", "map");
    repository.publishTargets({"geopark"});
    ASSERT_TRUE(sync(stick("2")));
    revoke("geopark");
    repository.addTarget("geopark", "packs/geopark/pack.json", "geopark 2");
    repository.publishTargets({"geopark"});
    const auto broken = stick("3");
    std::filesystem::remove_all(broken / "targets/packs/geopark");
    ASSERT_TRUE(sync(broken));
    Files expected = kCity;
    expected["packs/geopark/map.json"] = "map";
    EXPECT_EQ(live(), expected);
}

TEST_F(Revocation, ReachesThroughADelegatorThatOnlyExpired)
{
    repository.delegate("geopark", "rocks", {"packs/geopark/rocks/*"});
    repository.body("targets")["delegations"]["roles"][1]["paths"].push_back("packs/geopark/rocks/*");
    repository.addTarget("rocks", "packs/geopark/rocks/granite.json", "granite");
    repository.publishTargets({"rocks", "geopark"});
    ASSERT_TRUE(sync(stick("2")));
    const Files before = live();
    ASSERT_EQ(before.count("packs/geopark/rocks/granite.json"), 1U);
    repository.body("geopark")["expires"] = test::daysFromTestNow(-1);
    repository.publishTargets({"geopark"});
    ASSERT_TRUE(sync(stick("3")));
    EXPECT_EQ(live(), before);
    revoke("geopark");
    repository.publishTargets();
    ASSERT_TRUE(sync(stick("4")));
    EXPECT_EQ(live(), kCity) << "whom a revoked key trusted, nobody trusts";
}

} // namespace musubi::sync
