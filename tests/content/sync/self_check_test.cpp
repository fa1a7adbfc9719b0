#include "content/sync/status.hpp"
#include "tests/content/sync/device_fixture.hpp"

namespace musubi::sync {

namespace {

/// Brings the device up to date, asking `check` before anything is shown.
class CheckingDevice : public Device
{
protected:
    [[nodiscard]] Result<SyncReport> syncChecked(Transport& transport, Outcome answer)
    {
        SyncRules checking = rules();
        checking.selfCheck = [&, answer](const std::filesystem::path& release) {
            asked.push_back(filesIn(release));
            liveWhenAsked = live();
            return answer;
        };
        const store::ContentStore store = openStore();
        if (const Outcome begun = beginTrust(store, repository.version("root", 1), checking); !begun)
            return begun.error();
        return runSync(store, transport, checking);
    }
    [[nodiscard]] Result<SyncReport> syncChecked(const std::filesystem::path& from, Outcome answer)
    {
        FolderTransport transport(from);
        return syncChecked(transport, std::move(answer));
    }
    void publishSecond()
    {
        repository.addTarget("city", "packs/city/pack.json", "city 2");
        repository.publishTargets({"city"});
    }

    std::vector<Files> asked; // NOLINT: the tests are about it
    Files liveWhenAsked;      // NOLINT
};

const Error kUnfit{ErrorCode::Failed, "its self-check says: nothing can be drawn", {}};
const Error kUnasked{ErrorCode::Unavailable, "The new release could not be tried: no memory.", {}};

} // namespace

TEST_F(CheckingDevice, TriesANewReleaseWhileTheOldOneIsStillShown)
{
    ASSERT_TRUE(syncChecked(stick("1"), Done{}));
    const Files first = live();
    publishSecond();
    ASSERT_TRUE(syncChecked(stick("2"), Done{}));
    ASSERT_EQ(asked.size(), 2U);
    EXPECT_EQ(asked.back(), live()) << "what is tried is what is shown";
    EXPECT_EQ(liveWhenAsked, first);
    EXPECT_EQ(live().at("packs/city/pack.json"), "city 2");
    ASSERT_TRUE(syncChecked(stick("2"), kUnfit)) << "what is live is not asked about again";
    EXPECT_EQ(asked.size(), 2U);
}

TEST_F(CheckingDevice, NeverShowsAReleaseThatFailsItsCheck)
{
    ASSERT_TRUE(syncChecked(stick("1"), Done{}));
    const Files first = live();
    publishSecond();
    const Result<SyncReport> report = syncChecked(stick("2"), kUnfit);
    ASSERT_TRUE(report) << musubi::describe(report.error());
    EXPECT_EQ(live(), first);
    EXPECT_FALSE(report.value().isNews());
    EXPECT_EQ(report.value().live, report.value().before);
    EXPECT_TRUE(report.value().refused.ends_with("is not shown: its self-check says: nothing can be drawn"))
        << report.value().refused;
    EXPECT_NE(describe(report.value()).find(report.value().refused), std::string::npos);
}

TEST_F(CheckingDevice, NeitherFetchesNorTriesARefusedReleaseAgain)
{
    ASSERT_TRUE(syncChecked(stick("1"), Done{}));
    publishSecond();
    const Result<SyncReport> first = syncChecked(stick("2"), kUnfit);
    ASSERT_TRUE(first);
    RememberingTransport transport(stick("2"));
    const Result<SyncReport> again = syncChecked(transport, Done{});
    ASSERT_TRUE(again);
    EXPECT_EQ(again.value().refused, first.value().refused) << "staff are told each time";
    EXPECT_EQ(transport.targets(), 0);
    EXPECT_EQ(asked.size(), 2U);
    repository.addTarget("city", "packs/city/pack.json", "city 3, mended");
    repository.publishTargets({"city"});
    ASSERT_TRUE(syncChecked(stick("3"), Done{}));
    EXPECT_EQ(live().at("packs/city/pack.json"), "city 3, mended");
}

TEST_F(CheckingDevice, TriesARefusedReleaseAgainWhenStaffWantIt)
{
    ASSERT_TRUE(syncChecked(stick("1"), Done{}));
    publishSecond();
    const Result<SyncReport> refused = syncChecked(stick("2"), kUnfit);
    ASSERT_TRUE(refused);
    EXPECT_NE(
        describe(refused.value()).find("\nTo have it tried again: musubi-kiosk --store DIR --retry-release NUMBER"),
        std::string::npos);
    const store::ReleaseTrials trials = openStore().trials();
    EXPECT_EQ(trials.forgive("33").error().code, ErrorCode::NotFound);
    const auto forgiven = trials.forgive("3");
    ASSERT_TRUE(forgiven) << musubi::describe(forgiven.error());
    ASSERT_EQ(forgiven.value().size(), 1U);
    EXPECT_EQ(trials.forgive(forgiven.value().front()).error().code, ErrorCode::NotFound) << "it is refused no more";
    ASSERT_TRUE(syncChecked(stick("2"), Done{}));
    EXPECT_EQ(live().at("packs/city/pack.json"), "city 2");
    EXPECT_EQ(openStore().active().value()->live, forgiven.value().front());
}

TEST_F(CheckingDevice, AsksAgainWhenItCouldNotAsk)
{
    ASSERT_TRUE(syncChecked(stick("1"), Done{}));
    const Files first = live();
    publishSecond();
    const Result<SyncReport> report = syncChecked(stick("2"), kUnasked);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Unavailable);
    EXPECT_EQ(live(), first);
    RememberingTransport transport(stick("2"));
    ASSERT_TRUE(syncChecked(transport, Done{}));
    EXPECT_EQ(transport.targets(), 0) << "what was fetched stays";
    EXPECT_EQ(live().at("packs/city/pack.json"), "city 2");
}

TEST_F(CheckingDevice, StaysWithoutAReleaseWhenTheFirstFails)
{
    const Result<SyncReport> report = syncChecked(stick("1"), kUnfit);
    ASSERT_TRUE(report);
    EXPECT_TRUE(live().empty());
    EXPECT_TRUE(describe(report.value()).starts_with("No release is live.\nRelease ")) << describe(report.value());
}

TEST_F(CheckingDevice, StaysWithTheReleaseBeforeAfterOneWasTakenBack)
{
    ASSERT_TRUE(sync(stick("1")));
    const Files first = live();
    publishSecond();
    ASSERT_TRUE(sync(stick("2")));
    const store::ContentStore store = openStore();
    ASSERT_TRUE(store.trials().reject(store.active().value()->live, "it ended the kiosk."));
    ASSERT_TRUE(store.rollBack());
    const Result<SyncReport> report = sync(stick("2"));
    ASSERT_TRUE(report) << musubi::describe(report.error());
    EXPECT_EQ(live(), first);
    EXPECT_TRUE(report.value().refused.ends_with("is not shown: it ended the kiosk.")) << report.value().refused;
}

TEST_F(CheckingDevice, TellsItsStateToStaff)
{
    const TimeZone zone = TimeZone::open("Asia/Tokyo").value();
    const auto status = [&] { return std::move(statusOf(openStore())).value(); };
    EXPECT_EQ(describe(status(), test::kTestNow, zone), "content as of never\nlast contact never\nrelease none\n");
    const auto old = stick("old");
    publishSecond();
    ASSERT_TRUE(sync(stick("new")));
    const std::string name = openStore().active().value()->live;
    const Instant later = test::kTestNow + std::chrono::hours(1);
    ASSERT_FALSE(sync(old, later)) << "heard, and not believed";
    const DeviceStatus told = status();
    EXPECT_EQ(told.asOf, test::kTestNow);
    EXPECT_EQ(told.lastContact, later);
    ASSERT_TRUE(told.goodUntil);
    EXPECT_NE(describe(told, later, zone).find("good until "), std::string::npos);
    EXPECT_NE(describe(told, *told.goodUntil, zone).find("stale since "), std::string::npos)
        << "TUF 1.0.34: a file that expires now has expired";
    ASSERT_TRUE(openStore().trials().reject("9-f", "it fails."));
    EXPECT_NE(describe(status(), later, zone).find("release " + name + "\n"), std::string::npos);
    EXPECT_TRUE(describe(status(), later, zone)
                    .ends_with("not shown: 9-f it fails.\n"
                               "to have one tried again: musubi-kiosk --store DIR "
                               "--retry-release NUMBER\n"));
}

} // namespace musubi::sync
