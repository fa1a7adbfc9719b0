// Kiosks that are lost with seats that they were lent, and what time makes of offers: what the desk is told and can do.
#include "tests/admin/cli/desk_fixture.hpp"

namespace musubi::admin {
namespace {

using booking::Seats;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const std::string kLibrary(64, 'a');
const std::string kStation(64, 'b');
/// Leases are given at this moment, and end three days later.
constexpr const char* kLent = "2026-11-20T10:00+09:00";
constexpr const char* kEnd = "2026-11-23T10:00+09:00";

class DeskSettle : public DeskTest
{
protected:
    void say(const std::string& device, const booking::KioskMessage& message) const
    {
        auto store = store::bookings::openBookings(at("bookings.sqlite"));
        ASSERT_TRUE(store) << describe(store.error());
        const auto said =
            store.value().exchange(saturday(), {booking::DeviceId(device), message}, terms(), instant(kLent));
        ASSERT_TRUE(said) << describe(said.error());
    }
    [[nodiscard]] std::string list(const char* now) const { return desk({"list"}, now).out; }
};

} // namespace

TEST_F(DeskSettle, ListsWhatKiosksHaveTakenAlong)
{
    book(1, 2);
    say(kLibrary, booking::LeaseAsked{1, Seats(4)});
    say(kLibrary, booking::LeaseReport{1, Seats(1)});
    EXPECT_THAT(list(kNow), AllOf(HasSubstr("sold 3, offered 0, lent 3, waiting 0\n"),
                                  HasSubstr("  kiosk aaaaaaaaaaaaaaaa: 3 of 4 seats lent until 2026-11-23 10:00\n")));
    EXPECT_THAT(list(kEnd),
                HasSubstr("  kiosk aaaaaaaaaaaaaaaa: 3 of 4 seats lent until 2026-11-23 10:00 and not given "
                          "back. If it is lost: desk settle aaaaaaaaaaaaaaaa\n"));
    EXPECT_THAT(list("2026-11-28T10:00+09:00"), AllOf(HasSubstr("lent 0"), Not(HasSubstr("kiosk"))))
        << "it has begun: nobody is given them any more";
    say(kLibrary, booking::LeaseReturn{1, Seats(1)});
    EXPECT_THAT(list(kNow), AllOf(HasSubstr("lent 0"), Not(HasSubstr("kiosk"))));
}

TEST_F(DeskSettle, BringsHomeWhatALostKioskWasLentAndSaysWhoIsOfferedIt)
{
    say(kLibrary, booking::LeaseAsked{1, Seats(4)});
    say(kStation, booking::LeaseAsked{1, Seats(2)});
    book(1, 6);
    book(2, 3);
    const Said early = desk({"settle", "aaaaaaaa", "--reason", "stolen on Sunday"});
    EXPECT_EQ(early.status, 1);
    EXPECT_EQ(
        early.out,
        "石わり体験, 2026-11-28 10:00: the kiosk may confirm seats until 2026-11-23 10:00. Settle it after that.\n");
    EXPECT_EQ(audit(), "") << "nothing was done";
    const Said said = desk({"settle", "aaaaaaaa", "--reason", "stolen on Sunday"}, kEnd);
    EXPECT_EQ(said.status, 0) << said.error;
    EXPECT_EQ(said.out, "石わり体験, 2026-11-28 10:00: 4 of 4 seats came home.\nSeats are offered to " + receiptOf(2) +
                            " (3 people) until 2026-11-24 10:00. Tell them.\n");
    EXPECT_THAT(audit(), AllOf(StartsWith("{\"time\":\"2026-11-23T01:00:00Z\",\"user\":\""),
                               HasSubstr("\"act\":\"settle\",\"receipts\":[],\"session\":\"" + saturday().text() +
                                         "\",\"reason\":\"stolen on Sunday\",\"device\":\"" + kLibrary + "\"}")));
    EXPECT_THAT(
        list(kEnd),
        AllOf(HasSubstr("sold 6, offered 3, lent 2, waiting 0\n"),
              HasSubstr("  kiosk aaaaaaaaaaaaaaaa: 0 of 4 seats sold, the others came home: stolen on Sunday\n"),
              HasSubstr("  kiosk bbbbbbbbbbbbbbbb: 2 of 2 seats lent")));
    EXPECT_EQ(desk({"settle", "aaaaaaaa", "--reason", "again"}, kEnd).status, 2);
}

TEST_F(DeskSettle, AsksForTheReasonAndForOneKiosk)
{
    say(kLibrary, booking::LeaseAsked{1, Seats(4)});
    say(std::string(9, 'a') + std::string(55, 'c'), booking::LeaseAsked{1, Seats(2)});
    EXPECT_THAT(desk({"settle", "aaaaaaaa"}, kEnd).error, HasSubstr("Say why"));
    EXPECT_THAT(desk({"settle", "aaaaaaa", "--reason", "lost"}, kEnd).error, HasSubstr("eight characters"));
    EXPECT_THAT(desk({"settle", "aaaaaaaa", "--reason", "lost"}, kEnd).error, HasSubstr("several kiosks"));
    EXPECT_THAT(desk({"settle", "bbbbbbbb", "--reason", "lost"}, kEnd).error, HasSubstr("No seats are lent"));
    EXPECT_THAT(desk({"settle", kLibrary, "--reason", "lost", "--session", "2026-12"}, kEnd).error,
                HasSubstr("No seats are lent"));
    EXPECT_EQ(audit(), "");
    EXPECT_EQ(desk({"settle", kLibrary, "--reason", "lost", "--audit", "/dev/full"}, kEnd).status, 2);
    EXPECT_THAT(list(kEnd), HasSubstr("lent 6")) << "what cannot be written down is not done";
    EXPECT_EQ(desk({"settle", kLibrary, "--reason", "lost", "--session", "craft"}, kEnd).status, 0);
}

TEST_F(DeskSettle, ShowsAnOfferThatIsOverAsOver)
{
    book(1, 12);
    book(2, 6);
    ASSERT_EQ(desk({"cancel", receiptOf(1), "--reason", "rain"}).status, 0);
    EXPECT_THAT(list("2026-11-22T08:59+09:00"), AllOf(HasSubstr("offered 6"), HasSubstr("6  offered (seats-came-free)"),
                                                      HasSubstr("offer ends 2026-11-22 09:00")));
    constexpr const char* kOver = "2026-11-22T09:00+09:00";
    EXPECT_THAT(list(kOver), AllOf(HasSubstr("sold 0, offered 0"), HasSubstr("6  expired (offer-lapsed)"),
                                   HasSubstr("changed 2026-11-22 09:00\n"), Not(HasSubstr("offer ends"))));
    EXPECT_THAT(desk({"list", "--state", "offered"}, kOver).out, Not(HasSubstr(receiptOf(2))));
    EXPECT_THAT(opening({"open", receiptOf(2)}).out, HasSubstr("  offered, people: 6"));
    EXPECT_THAT(desk({"accept", receiptOf(2)}, kOver).out, HasSubstr(receiptOf(2) + " is expired (offer-lapsed)"));
}

TEST_F(DeskSettle, ShowsAWaitThatTheStartHasEndedAsOver)
{
    book(1, 12);
    book(2, 6);
    EXPECT_THAT(list("2026-11-28T09:59+09:00"), AllOf(HasSubstr("waiting 1"), HasSubstr("6  waiting (no-seats-free)")));
    EXPECT_THAT(list("2026-11-28T10:00+09:00"),
                AllOf(HasSubstr("waiting 0"), HasSubstr("6  expired (session-began)"), HasSubstr("12  confirmed")));
}

TEST_F(DeskSettle, ConfirmsAPartyThatTakesItsOffer)
{
    book(1, 12);
    book(2, 6);
    EXPECT_EQ(desk({"accept", receiptOf(2)}).status, 1) << "nothing is offered to it yet";
    ASSERT_EQ(desk({"cancel", receiptOf(1), "--reason", "rain"}).status, 0);
    const Said said = desk({"accept", receiptOf(2)}, "2026-11-22T08:59+09:00");
    EXPECT_EQ(said.status, 0) << said.error;
    EXPECT_EQ(said.out, receiptOf(2) + " is confirmed (offer-accepted).\n");
    EXPECT_THAT(list(kNow), HasSubstr("sold 6, offered 0"));
}

} // namespace musubi::admin
