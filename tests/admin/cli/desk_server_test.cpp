// The desk of a fleet: the bookings are on a server, and the desk has the role of one.
#include "tests/admin/cli/desk_fixture.hpp"
#include "tests/support/postgresql.hpp"

namespace musubi::admin {
namespace {

using testing::HasSubstr;

class DeskServer : public DeskTest
{
protected:
    DeskServer()
    {
        const std::string shipped = MUSUBI_SOURCE_DIR "/packaging/hosting/postgresql/";
        m_server.run(textIn(shipped + "schema.sql") + textIn(shipped + "roles.sql") +
                     "CREATE ROLE kiosk_1 LOGIN IN ROLE musubi_kiosk; CREATE ROLE desk_1 LOGIN IN ROLE musubi_desk;");
        m_server.setClock(instant(kNow));
        m_kioskWhere = m_server.address("kiosk_1");
        m_deskWhere = m_server.address("desk_1");
    }

    test::Postgresql m_server{std::filesystem::temp_directory_path()};
};

} // namespace

TEST_F(DeskServer, DoesAllThatADeskDoesWithItsOwnRole)
{
    book(1, 8);
    book(2, 6);
    EXPECT_THAT(desk({"list"}).out, HasSubstr("quota 12, sold 8, offered 0, lent 0, waiting 1"));

    const Said unsaid = opening({"open", receiptOf(1)});
    EXPECT_EQ(unsaid.status, 2) << "beside a server there is no place for a log";
    EXPECT_THAT(unsaid.error, HasSubstr("--audit FILE"));
    EXPECT_EQ(unsaid.out, "");

    const std::string log = at("audit.jsonl");
    EXPECT_THAT(opening({"open", receiptOf(1), "--audit", log}).out, HasSubstr(kTeacher));
    EXPECT_THAT(desk({"cancel", receiptOf(1), "--reason", "rain", "--audit", log}).out,
                HasSubstr("Seats are offered to " + receiptOf(2)));
    EXPECT_EQ(opening({"export", "--session", "craft", "--to", at("all.csv"), "--audit", log}).status, 0);
    EXPECT_THAT(textIn(at("all.csv")), HasSubstr(kTeacher));
    constexpr const char* kOver = "2027-02-01T00:00+09:00";
    EXPECT_EQ(desk({"purge", "--audit", log}, kOver).out, "Purged 0 forms, 0 bookings and 0 steps of their history.\n")
        << "a desk whose clock is ahead of the server's deletes nothing early";
    m_server.setClock(instant(kOver));
    const Said purged = desk({"purge", "--audit", log}, "1970-01-02T00:00+09:00");
    EXPECT_EQ(purged.out, "Purged 2 forms, 2 bookings and 2 steps of their history.\n") << purged.error;
    EXPECT_EQ(std::ranges::count(textIn(log), '\n'), 5);
}

TEST_F(DeskServer, ReadsNothingWithTheRoleOfAKiosk)
{
    book(1, 8);
    m_deskWhere = m_kioskWhere;
    const Said said = opening({"open", receiptOf(1), "--audit", at("audit.jsonl")});
    EXPECT_EQ(said.status, 2);
    EXPECT_EQ(said.out, "");
    EXPECT_THAT(said.error, HasSubstr("does not allow"));
}

} // namespace musubi::admin
