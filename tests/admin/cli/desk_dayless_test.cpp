// What is asked for without a day: an offer of an institute, the need of a school, a proposal for the one-stop window.
#include "tests/admin/cli/desk_fixture.hpp"

namespace musubi::admin {

namespace {

class DeskWithoutDay : public DeskTest
{
protected:
    /// As a kiosk sends it.
    void ask(int number, const model::EntryId& of) const
    {
        auto store = store::bookings::openBookings(at("bookings.sqlite"));
        ASSERT_TRUE(store) << describe(store.error());
        const booking::SessionKey session{booking::OrganisationId("small"), of, {}, LocalDateTime{}};
        static const std::string kHash = store::bookings::hashPin("2718", store::bookings::kTrialPinCost).value();
        const auto done = store.value().book({{keyOf(number), session, booking::Party::of(30).value(), {}, {}},
                                              kHash,
                                              {},
                                              instant("2027-01-31T00:00+09:00"),
                                              store::bookings::Arrival::AtOnce,
                                              std::nullopt},
                                             {booking::termsWithoutDay(), 1}, instant("2026-11-20T10:00+09:00"));
        ASSERT_TRUE(done) << describe(done.error());
        ASSERT_TRUE(done.value());
    }
};

} // namespace

TEST_F(DeskWithoutDay, ConfirmsDeclinesAndCancels)
{
    const model::EntryId need{model::EntryKind::Form, "need"};
    for (const int number : {1, 2, 3})
        ask(number, need);
    EXPECT_EQ(desk({"confirm", receiptOf(1)}).out, receiptOf(1) + " is confirmed (approved).\n");
    EXPECT_EQ(desk({"decline", receiptOf(2), "--reason", "nobody has such a telescope"}).out,
              receiptOf(2) + " is declined (declined-by-desk).\n");
    EXPECT_EQ(desk({"cancel", receiptOf(1), "--reason", "the school called"}).status, 0);
    EXPECT_EQ(desk({"confirm", receiptOf(3)}, "2027-01-20T09:00+09:00").out,
              receiptOf(3) + " is confirmed (approved).\n")
        << "there is no day after which it is too late";
}

} // namespace musubi::admin
