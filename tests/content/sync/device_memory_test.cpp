// What a device remembers, lost, spoiled or out of its reach, and a clock that is wrong.
#include "tests/content/sync/device_fixture.hpp"

namespace musubi::sync {

TEST_F(Device, RefusesAnOlderStickEvenWhenItsMetadataIsLost)
{
    const auto old = stick("old");
    repository.addTarget("city", "packs/city/pack.json", "city 2");
    repository.publishTargets({"city"});
    ASSERT_TRUE(sync(stick("new")));
    std::filesystem::remove_all(device.path() / "store/metadata");
    const Files before = live();
    const Result<SyncReport> report = sync(old);
    ASSERT_FALSE(report);
    EXPECT_NE(report.error().message.find("older-release"), std::string::npos) << report.error().message;
    EXPECT_EQ(live(), before);
}

/// A file that is there but cannot be read still says what is newest, once it can be read again.
TEST_F(Device, TakesNothingWhileItCannotReadWhatItTrusts)
{
    ASSERT_TRUE(sync(stick("1")));
    repository.addTarget("city", "packs/city/pack.json", "city 2");
    repository.publishTargets({"city"});
    const auto newer = stick("2");
    for (const std::string role : {"root", "timestamp", "snapshot"}) {
        const auto file = device.path() / "store/metadata" / (role + ".json");
        const auto aside = device.path() / "aside";
        std::filesystem::rename(file, aside);
        std::filesystem::create_directory(file); // nobody reads a folder as a file, not even root
        const Result<SyncReport> report = sync(newer);
        ASSERT_FALSE(report) << role;
        EXPECT_EQ(report.error().code, ErrorCode::Unreadable) << role << ": " << report.error().message;
        EXPECT_EQ(report.error().where.file, file.string());
        EXPECT_EQ(live(), kFirst) << role;
        std::filesystem::remove(file);
        std::filesystem::rename(aside, file);
    }
    ASSERT_TRUE(sync(newer));
    EXPECT_EQ(live().at("packs/city/pack.json"), "city 2");
}

TEST_F(Device, NoticesWhatTheDiskHasSpoiledBeforeItSwitches)
{
    ASSERT_TRUE(sync(stick("1")));
    const store::ContentStore store = openStore();
    const auto release = store.release(store.active().value()->live);
    ASSERT_TRUE(release);
    std::ofstream(store.objectOf(release.value().files.front().sha256), std::ios::binary) << "X";
    repository.addTarget("geopark", "packs/geopark/new.json", "new");
    repository.publishTargets({"geopark"});
    ASSERT_TRUE(sync(stick("2")));
    Files expected = kFirst;
    expected["packs/geopark/new.json"] = "new";
    EXPECT_EQ(live(), expected);
}

TEST_F(Device, IsNotFooledByAWrongClock)
{
    ASSERT_TRUE(sync(stick("1")));
    const Files shown = live();
    repository.addTarget("city", "packs/city/pack.json", "city 2");
    repository.publishTargets({"city"});
    const auto newer = stick("2");
    const Instant future = std::chrono::sys_days(std::chrono::year(2099) / 1 / 1);
    const Result<SyncReport> far = sync(newer, future);
    ASSERT_FALSE(far);
    EXPECT_NE(far.error().message.find("expired"), std::string::npos) << far.error().message;
    EXPECT_EQ(live(), shown) << "what is shown stays";
    // In 1970 even metadata that expired long ago would be valid; the device has seen later days.
    repository.body("timestamp")["expires"] = test::daysFromTestNow(-1);
    repository.publish({"timestamp"});
    const Result<SyncReport> past = sync(stick("3"), Instant{});
    ASSERT_FALSE(past);
    EXPECT_NE(past.error().message.find("expired"), std::string::npos) << past.error().message;
    EXPECT_EQ(live(), shown);
    EXPECT_TRUE(sync(newer, Instant{})) << "and what is valid is taken with a clock in 1970";
    EXPECT_EQ(live().at("packs/city/pack.json"), "city 2");
}

TEST_F(Device, BelievesNoMomentBeforeTheProgramWasMadeWhileItKnowsNoBetter)
{
    const auto fresh = stick("fresh");
    repository.body("timestamp")["expires"] = test::daysFromTestNow(-1);
    repository.publish({"timestamp"});
    const auto old = stick("old");
    const auto begin = [&](const std::filesystem::path& from, Instant clock) {
        SyncRules floored = rules(clock);
        floored.oldest = test::kTestNow;
        FolderTransport transport(from);
        const store::ContentStore store = openStore();
        EXPECT_TRUE(beginTrust(store, repository.version("root", 1), floored));
        return runSync(store, transport, floored);
    };
    const Result<SyncReport> expired = begin(old, Instant{});
    ASSERT_FALSE(expired) << "with a clock in 1970 it would be valid";
    EXPECT_NE(expired.error().message.find("expired"), std::string::npos) << expired.error().message;
    const Instant future = std::chrono::sys_days(std::chrono::year(2099) / 1 / 1);
    EXPECT_FALSE(begin(fresh, future)) << "nothing that was ever signed is valid so long";
    EXPECT_EQ(openStore().clockFloor(), Instant{}) << "what was refused raises no floor";
    ASSERT_TRUE(begin(fresh, Instant{})) << "and 1970 does not keep out what is valid";
    EXPECT_EQ(live(), kFirst);
    EXPECT_EQ(openStore().clockFloor(), test::kTestNow);
}

} // namespace musubi::sync
