// A publisher who slips or means ill, a disk that spoils, and somebody on the way who answers in the repository's
// place: the others go on, and what visitors see stays whole.
#include "tests/content/sync/device_fixture.hpp"

#include <gmock/gmock.h>

namespace musubi::sync {

namespace {

using testing::Contains;
using testing::HasSubstr;

class IllWill : public Device
{
protected:
    void SetUp() override { ASSERT_TRUE(sync(stick("1"))); }

    /// What geopark publishes does not matter; the city's next page must come.
    void expectCityGoesOn(const std::string& blamed)
    {
        repository.addTarget("city", "packs/city/pack.json", "city 2");
        repository.publishTargets({"city", "geopark"});
        const auto newer = stick("2");
        std::error_code none;
        std::filesystem::remove(newer / "targets" / lost, none);
        const Result<SyncReport> report = sync(newer);
        ASSERT_TRUE(report) << musubi::describe(report.error());
        EXPECT_THAT(report.value().dropped, Contains(HasSubstr("\"" + blamed + "\"")));
        const Files shown = live();
        EXPECT_EQ(shown.at("packs/city/pack.json"), "city 2");
        EXPECT_EQ(shown.at("packs/geopark/pack.json"), "geopark 1");
    }

    std::string lost; ///< a file that is not on the stick
};

/// Somebody on the way who answers everything.
class Portal : public Transport
{
public:
    [[nodiscard]] Outcome fetch(const std::string& /*address*/, std::int64_t /*from*/, Receiver& receiver) override
    {
        if (Outcome begun = receiver.begin(0); !begun)
            return begun;
        return receiver.take("<html>Please log in</html>");
    }
    [[nodiscard]] std::string describe(const std::string& address) const override { return address; }
};

} // namespace

TEST_F(IllWill, OfAFileThatWasForgottenStopsNobodyElse)
{
    repository.addTarget("geopark", "packs/geopark/pack.json", "geopark 2");
    repository.publishTargets({"geopark"});
    const Files before = filesIn(stick("probe") / "targets");
    for (const auto& [path, bytes] : before)
        if (bytes == "geopark 2")
            lost = path;
    ASSERT_FALSE(lost.empty());
    expectCityGoesOn("geopark");
}

TEST_F(IllWill, OfAFileLargerThanAnyDiskStopsNobodyElse)
{
    repository.addTarget("geopark", "packs/geopark/film.mp4", "film");
    repository.body("geopark")["targets"]["packs/geopark/film.mp4"]["length"] = 100'000'000'000'000;
    expectCityGoesOn("geopark");
}

TEST_F(IllWill, NeverLeavesAFileThatIsNotAsLongAsWasPromised)
{
    // The same bytes as the city's, by another's promise.
    repository.addTarget("geopark", "packs/geopark/echo.json", "city 2");
    repository.body("geopark")["targets"]["packs/geopark/echo.json"]["length"] = 7;
    expectCityGoesOn("geopark");
    EXPECT_FALSE(live().contains("packs/geopark/echo.json"));
}

TEST_F(IllWill, BringsNothingBackUnderAnothersName)
{
    repository.delegate("geopark", "city", {"packs/geopark/sub/*"});
    repository.body("city")["targets"].erase("packs/city/events/same.json");
    repository.publishTargets({"city", "geopark"});
    // The role that geopark calls "city" is signed by nobody whom it names.
    auto& delegations = repository.body("geopark")["delegations"]["roles"];
    for (auto& role : delegations)
        role["threshold"] = 2;
    repository.publishTargets({"geopark"});
    const Result<SyncReport> report = sync(stick("2"));
    ASSERT_TRUE(report) << musubi::describe(report.error());
    EXPECT_FALSE(live().contains("packs/city/events/same.json"));
}

TEST_F(IllWill, OfADiskIsNoticedAlthoughNothingIsNew)
{
    const Files whole = live();
    const std::filesystem::path release = openStore().folderOf(openStore().active().value()->live);
    std::filesystem::remove_all(release);
    const Result<SyncReport> report = sync(stick("2"));
    ASSERT_TRUE(report) << musubi::describe(report.error());
    EXPECT_FALSE(report.value().isNews());
    EXPECT_TRUE(report.value().isMended);
    EXPECT_EQ(live(), whole);

    std::filesystem::permissions(release / "packs/city/pack.json", std::filesystem::perms::owner_all);
    std::ofstream(release / "packs/city/pack.json") << "City 1";
    FolderTransport again(stick("3"));
    SyncRules thorough = rules();
    thorough.liveCheck = LiveCheck::Bytes;
    const Result<SyncReport> mended = runSync(openStore(), again, thorough);
    ASSERT_TRUE(mended) << musubi::describe(mended.error());
    EXPECT_TRUE(mended.value().isMended);
    EXPECT_EQ(live(), whole);
}

TEST_F(IllWill, OfSomebodyOnTheWayIsNoContact)
{
    const Instant later = test::kTestNow + std::chrono::hours(24);
    Portal portal;
    EXPECT_FALSE(sync(portal, later));
    EXPECT_EQ(openStore().lastContact(), test::kTestNow);
    EXPECT_TRUE(sync(stick("2"), later));
    EXPECT_EQ(openStore().lastContact(), later);
}

TEST_F(IllWill, OfADiskAgainstTheRootEndsWithTheOneThatWasGiven)
{
    std::ofstream(openStore().metadataFolder() / "root.json") << "rot";
    repository.addTarget("city", "packs/city/pack.json", "city 2");
    repository.publishTargets({"city"});
    ASSERT_TRUE(sync(stick("2")));
    EXPECT_EQ(live().at("packs/city/pack.json"), "city 2");
}

} // namespace musubi::sync
