// What the desk does when the clock of the machine with the bookings is in doubt. Nobody says what counts as now here:
// the clock remembered is so far away that no machine's own is believed beside it.
#include "tests/admin/cli/desk_fixture.hpp"

namespace musubi::admin {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class DeskPurge : public DeskTest
{
protected:
    Said purge(const Words& more = {}) const
    {
        Words words{"desk", "purge", "--bookings", at("bookings.sqlite"), "--pack", at("workspace")};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
    void remember(const char* time) const
    {
        auto store = store::bookings::openBookings(at("bookings.sqlite"));
        ASSERT_TRUE(store) << describe(store.error());
        ASSERT_TRUE(store.value().trustClock(booking::OrganisationId("small"), instant(time)));
    }
};

} // namespace

TEST_F(DeskPurge, DeletesNothingByAClockThatIsInDoubtUnlessAPersonSaysThatItIsRight)
{
    book(1, 2);
    for (const char* const far : {"1971-01-01T00:00+09:00", "9000-01-01T00:00+09:00"}) {
        remember(far);
        const Said doubtful = purge();
        EXPECT_EQ(doubtful.status, 2);
        EXPECT_THAT(doubtful.error, HasSubstr("desk purge --date-is-right"));
        EXPECT_EQ(desk({"list"}).status, 0) << "to look is no harm";
        const Said said = purge({"--date-is-right"});
        EXPECT_EQ(said.status, 0) << said.error;
        EXPECT_THAT(said.out, StartsWith("Purged "));
        EXPECT_EQ(purge().status, 0) << "from then on by itself";
    }
}

TEST_F(DeskPurge, TakesAPersonsTimeAsItIsSaid)
{
    book(1, 2);
    remember("9000-01-01T00:00+09:00");
    EXPECT_THAT(purge({"--now", "2027-02-01T00:00+09:00"}).out, StartsWith("Purged 1 forms, 1 bookings"));
}

} // namespace musubi::admin
