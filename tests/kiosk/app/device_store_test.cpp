#include "kiosk/app/device_store.hpp"

#include "content/store/content_store.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

namespace musubi::app {

namespace {

/// A store whose second release is live.
class DeviceStore : public testing::Test
{
protected:
    DeviceStore()
    {
        m_options.folder = m_folder.path();
        for (const std::int64_t number : {1, 2})
            EXPECT_TRUE(store().activate({number, 1, {}}));
    }

    [[nodiscard]] store::ContentStore store() const
    {
        return std::move(store::ContentStore::open(m_folder.path())).value();
    }
    [[nodiscard]] std::string live() const { return store().active().value()->live; }
    [[nodiscard]] std::string before() const { return store().active().value()->before.value_or(""); }
    [[nodiscard]] store::PackSource packsOf(const std::string& release) const
    {
        return {store().folderOf(release) / "packs", "city"};
    }

    test::TemporaryFolder m_folder;
    StoreOptions m_options;
};

} // namespace

TEST_F(DeviceStore, PutsOnTrialWhatIsLiveAndPassesOnlyWhatWasShown)
{
    EXPECT_TRUE(beginTrial(m_options).empty());
    EXPECT_EQ(store().trials().badEnds(live()), 1);
    passTrial(m_options, packsOf(before()));
    EXPECT_EQ(store().trials().badEnds(live()), 1) << "the one before was shown, and another is live meanwhile";
    passTrial(m_options, packsOf(live()));
    EXPECT_EQ(store().trials().badEnds(live()), 0);
}

TEST_F(DeviceStore, TakesBackWhatHasEndedBadlyThreeTimes)
{
    const std::string bad = live();
    const std::string good = before();
    for (int start = 0; start < 3; ++start)
        EXPECT_TRUE(beginTrial(m_options).empty()) << start;
    const std::vector<std::string> told = beginTrial(m_options);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told.front(), "Release " + bad + " is taken back, " + good +
                                " is live again: the kiosk ended badly 3 times within 60 seconds of starting with it.");
    EXPECT_EQ(live(), good);
    EXPECT_TRUE(store().trials().rejection(bad));
    for (int start = 0; start < 3; ++start)
        (void)beginTrial(m_options);
    EXPECT_NE(beginTrial(m_options).front().find("there is none to go back to"), std::string::npos);
    EXPECT_EQ(live(), good) << "better a kiosk that stumbles than none";
}

} // namespace musubi::app
