#include "content/base/hexadecimal.hpp"
#include "tests/admin/cli/desk_fixture.hpp"

#include <nlohmann/json.hpp>
#include <sys/stat.h>

namespace musubi::admin {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class DeskCommand : public DeskTest
{};

int modeOf(const std::string& file)
{
    struct stat status = {};
    EXPECT_EQ(::stat(file.c_str(), &status), 0) << file;
    return static_cast<int>(status.st_mode & 0777U);
}

} // namespace

TEST_F(DeskCommand, MakesAKeyAndNamesItInThePackAndNothingElse)
{
    const std::string before = textIn(MUSUBI_SOURCE_DIR "/tests/packs/valid/small/workspace/pack.json");
    const std::string after = textIn(at("workspace/pack.json"));
    const std::size_t added = after.find(",\n  \"sealing\": {\n    \"keyId\": \"desk-2026\",\n    \"publicKey\": \"");
    ASSERT_NE(added, std::string::npos) << after;
    const std::string rest = "\n}\n";
    ASSERT_TRUE(before.ends_with(rest));
    EXPECT_EQ(after.substr(0, added), before.substr(0, before.size() - rest.size())) << "byte for byte";
    EXPECT_EQ(modeOf(at("desk-2026.key")), 0600);
    EXPECT_FALSE(std::filesystem::exists(at("desk-2026.key.pub"))) << "the open half is in the pack";
    EXPECT_EQ(textIn(at("desk-2026.key")).find(openHalf().text()), std::string::npos);
    EXPECT_EQ(run({"check", at("workspace"), "--today", "2026-11-21", "--schema", MUSUBI_SOURCE_DIR "/content/schema"})
                  .status,
              0);
}

TEST_F(DeskCommand, ReplacesAnotherKeyOnlyWhenToldTo)
{
    const std::string before = textIn(at("workspace/pack.json"));
    const auto first = openHalf();
    const Said refused = makeKey("desk-2027");
    EXPECT_EQ(refused.status, 2);
    EXPECT_THAT(refused.error, AllOf(HasSubstr("names the key desk-2026"), HasSubstr("--replace"),
                                     HasSubstr("forms that were sealed to desk-2026 still need its file")));
    EXPECT_EQ(textIn(at("workspace/pack.json")), before);
    EXPECT_FALSE(std::filesystem::exists(at("desk-2027.key")));

    const Said said = makeKey("desk-2027", {"--replace"});
    EXPECT_EQ(said.status, 0) << said.error;
    EXPECT_THAT(said.out, HasSubstr("Forms sealed to the key before still need its file"));
    EXPECT_NE(openHalf(), first);
    const std::string after = textIn(at("workspace/pack.json"));
    EXPECT_THAT(after, AllOf(HasSubstr("\"keyId\": \"desk-2027\""), Not(HasSubstr("desk-2026"))));
    EXPECT_EQ(after.size(), before.size()) << "nothing else has changed";
}

TEST_F(DeskCommand, LeavesThePackAsPeopleWroteIt)
{
    using Json = nlohmann::ordered_json;
    Json pack = Json::parse(textIn(MUSUBI_SOURCE_DIR "/tests/packs/valid/small/workspace/pack.json"));
    pack["tagline"]["en"] = R"(A "sealing", \ and all)";
    Json another{{"sealing", {{"keyId", "old"}, {"publicKey", openHalf().text()}}}};
    another.update(pack);
    std::string windows = pack.dump(2);
    for (std::size_t end = 0; (end = windows.find('\n', end)) != std::string::npos; end += 2)
        windows.insert(end, 1, '\r');
    int number = 0;
    for (const std::string& before :
         {pack.dump(), pack.dump(4), windows, another.dump(1, '\t'), another.dump(), "\xEF\xBB\xBF" + pack.dump(2)})
    {
        m_folder.write("workspace/pack.json", before);
        const std::string name = "desk-" + std::to_string(++number);
        const Said said = makeKey(name, {"--replace"});
        ASSERT_EQ(said.status, 0) << said.error;
        const std::string after = textIn(at("workspace/pack.json"));
        Json read = Json::parse(after);
        EXPECT_EQ(read["sealing"]["keyId"], name);
        read.erase("sealing");
        EXPECT_EQ(read, pack) << before;
        EXPECT_EQ(std::ranges::count(after, '\r') > 0, std::ranges::count(before, '\r') > 0);
        EXPECT_EQ(std::ranges::count(after, '\n') > 0, std::ranges::count(before, '\n') > 0);
    }
}

TEST_F(DeskCommand, SaysWhatDestroyingTheKeyMeans)
{
    const Said said = makeKey("desk-2027", {"--replace"});
    EXPECT_THAT(said.out, HasSubstr("Whoever destroys every copy of"));
    EXPECT_THAT(said.out, HasSubstr("makes every form sealed to it unreadable"));
}

TEST_F(DeskCommand, OverwritesNoKeyFileAndTakesNoOddName)
{
    const Said again = makeKey("desk-2026", {"--replace"});
    EXPECT_EQ(again.status, 2);
    EXPECT_THAT(again.error, HasSubstr("A key is never overwritten"));
    EXPECT_EQ(makeKey("../desk", {"--replace"}).status, 2);
    EXPECT_EQ(makeKey("Desk", {"--replace"}).status, 2);
}

TEST_F(DeskCommand, ListsSeatsAndBookingsWithoutNames)
{
    book(1, 8);
    book(2, 6);
    book(3, 3);
    const Said said = desk({"list"});
    EXPECT_EQ(said.status, 0) << said.error;
    EXPECT_THAT(said.out, StartsWith("石わり体験, 2026-11-28 10:00\n  small/event/craft/saturdays/2026-11-28T10:00\n"
                                     "  quota 12, sold 11, offered 0, lent 0, waiting 1\n"));
    EXPECT_THAT(said.out, HasSubstr("  " + receiptOf(1) +
                                    "     8  confirmed (seats-were-free), asked 2026-11-20 10:00, changed "
                                    "2026-11-20 10:00\n"));
    EXPECT_THAT(said.out, HasSubstr(receiptOf(2) + "     6  waiting (no-seats-free)"));
    EXPECT_THAT(said.out, Not(HasSubstr(kTeacher)));
    EXPECT_FALSE(std::filesystem::exists(at("bookings.sqlite.audit.jsonl"))) << "nothing was opened";

    const Said waiting = desk({"list", "--state", "waiting"});
    EXPECT_THAT(waiting.out, AllOf(HasSubstr(receiptOf(2)), Not(HasSubstr(receiptOf(1)))));
    EXPECT_THAT(desk({"list", "--session", "2026-12-05"}).out, HasSubstr("There are no such bookings."));
    EXPECT_EQ(desk({"list", "--state", "happy"}).status, 2);
}

TEST_F(DeskCommand, MakesNoDatabaseWhereThereIsNone)
{
    const Said said = desk({"list"});
    EXPECT_EQ(said.status, 2);
    EXPECT_THAT(said.error, HasSubstr("There is no file of bookings"));
    EXPECT_FALSE(std::filesystem::exists(at("bookings.sqlite")));
}

TEST_F(DeskCommand, OpensWhatWasTypedAndWritesItDown)
{
    book(1, 8);
    const Said said = opening({"open", receiptOf(1)});
    EXPECT_EQ(said.status, 0) << said.error;
    EXPECT_EQ(said.out, receiptOf(1) + "  confirmed, people: 8\n  石わり体験, 2026-11-28 10:00\n"
                                       "  form/class-visit, filled in 2026-11-21T10:03\n"
                                       "  先生の名前: 山田 花子\n  Mail: a@example.jp\n");
    EXPECT_THAT(audit(), AllOf(StartsWith("{\"time\":\"2026-11-21T00:00:00Z\",\"user\":\""),
                               HasSubstr("\"act\":\"open\",\"receipts\":[\"" + receiptOf(1) + "\"]")));
    EXPECT_THAT(audit(), Not(HasSubstr(kTeacher)));
    EXPECT_EQ(modeOf(at("bookings.sqlite.audit.jsonl")), 0600);
    ASSERT_EQ(opening({"open", "--session", "craft"}).status, 0);
    EXPECT_EQ(std::ranges::count(audit(), '\n'), 2) << "a line an opening, and none is lost";
}

TEST_F(DeskCommand, OpensNothingThatItCannotWriteDown)
{
    book(1, 8);
    std::filesystem::create_directory(at("bookings.sqlite.audit.jsonl"));
    const Said said = opening({"open", receiptOf(1)});
    EXPECT_EQ(said.status, 2);
    EXPECT_THAT(said.error, HasSubstr("cannot be written"));
    EXPECT_EQ(said.out, "");
    // A disk that is full when the line is written, not before.
    const Said full = opening({"open", receiptOf(1), "--audit", "/dev/full"});
    EXPECT_EQ(full.status, 2);
    EXPECT_EQ(full.out, "");
    EXPECT_THAT(full.error, HasSubstr("Nothing was opened or changed"));
    EXPECT_EQ(opening({"export", "--session", "craft", "--to", at("all.csv"), "--audit", "/dev/full"}).status, 2);
    EXPECT_FALSE(std::filesystem::exists(at("all.csv")));
    EXPECT_EQ(desk({"cancel", receiptOf(1), "--reason", "rain", "--audit", "/dev/full"}).status, 2);
    EXPECT_THAT(desk({"list"}).out, HasSubstr("confirmed"));
}

TEST_F(DeskCommand, OpensTheOthersWhereOneDoesNot)
{
    book(1, 1);
    book(2, 1, sealed(encodeAnswers(answers()), keyOf(77))); // moved here from another booking
    std::string spoilt = sealed(encodeAnswers(answers()), keyOf(3));
    spoilt.back() = static_cast<char>(spoilt.back() ^ 1);
    book(3, 1, spoilt);
    book(4, 1, "no form at all");
    book(5, 1, "");
    ASSERT_EQ(makeKey("desk-2027", {"--replace"}).status, 0);
    book(6, 1); // to the newer key
    const Said said = opening({"open", receiptOf(2), receiptOf(3), receiptOf(4), receiptOf(5), receiptOf(6),
                               "2222-2222-222X", receiptOf(9), receiptOf(1)});
    EXPECT_EQ(said.status, 1);
    EXPECT_THAT(said.out, HasSubstr(receiptOf(2) + "  confirmed, people: 1\n  石わり体験, 2026-11-28 10:00\n"
                                                   "  ! No device signed this form for this booking.\n"));
    EXPECT_THAT(said.out, HasSubstr(receiptOf(3) + "  confirmed, people: 1\n  石わり体験, 2026-11-28 10:00\n"
                                                   "  ! No device signed this form for this booking.\n"));
    EXPECT_THAT(said.out, HasSubstr("  ! The form is sealed to another key; it opens with that one only.\n"));
    EXPECT_THAT(said.out, HasSubstr("  ! Nothing was typed, or it was purged.\n"));
    EXPECT_THAT(said.out, testing::EndsWith("  先生の名前: 山田 花子\n  Mail: a@example.jp\n"));
    EXPECT_THAT(said.error, AllOf(HasSubstr("2222-2222-222X"), HasSubstr(receiptOf(9))));
    const Said both = run({"desk", "open", receiptOf(1), receiptOf(6), "--key", at("desk-2027.key"), "--key",
                           at("desk-2026.key"), "--passphrase-file", at("passphrase"), "--bookings",
                           at("bookings.sqlite"), "--pack", at("workspace"), "--now", kNow});
    EXPECT_EQ(both.status, 0) << both.out;
}

TEST_F(DeskCommand, ReportsAFormOfAnUnknownDevice)
{
    book(1, 1);
    const std::string device =
        toHexadecimal(store::sealing::DeviceKey::openOrMake(at("device.key")).value().openHalf());
    m_folder.write("devices", "# ours\n" + std::string(64, 'a') + "  # the library\n");
    const Said said = opening({"open", receiptOf(1), "--devices", at("devices")});
    EXPECT_EQ(said.status, 1);
    EXPECT_THAT(said.out, HasSubstr("  ! It comes from a device that is none of ours: " + device + ".\n"));
    m_folder.write("devices", std::string(64, 'a') + "\n" + device + "\r\n");
    EXPECT_EQ(opening({"open", receiptOf(1), "--devices", at("devices")}).status, 0);
    m_folder.write("devices", std::string(63, 'a'));
    EXPECT_THAT(opening({"open", receiptOf(1), "--devices", at("devices")}).error,
                HasSubstr("Line 1 is no device key"));
}

TEST_F(DeskCommand, LetsNothingTypedSteerTheTerminal)
{
    book(1, 1, sealed(encodeAnswers(answers("\x1b[2Jgone\nMail: b@example.jp")), keyOf(1)));
    const Said said = opening({"open", receiptOf(1)});
    EXPECT_THAT(said.out, Not(HasSubstr("\x1b")));
    EXPECT_THAT(said.out, Not(HasSubstr("\nMail: b@example.jp"))) << "no answer looks like another one";
}

TEST_F(DeskCommand, CancelsAndSaysWhoIsOfferedTheSeats)
{
    book(1, 8);
    book(2, 6);
    book(3, 5);
    const Said bare = desk({"cancel", receiptOf(1)});
    EXPECT_EQ(bare.status, 2);
    EXPECT_THAT(bare.error, HasSubstr("Say why"));
    const Said said = desk({"cancel", receiptOf(1), "--reason", "the school is closed"});
    EXPECT_EQ(said.status, 0) << said.error;
    EXPECT_EQ(said.out, receiptOf(1) + " is cancelled (cancelled-by-desk).\nSeats are offered to " + receiptOf(2) +
                            " (6 people) until 2026-11-22 09:00. Tell them.\nSeats are offered to " + receiptOf(3) +
                            " (5 people) until 2026-11-22 09:00. Tell them.\n");
    EXPECT_THAT(audit(), AllOf(HasSubstr("\"act\":\"cancel\""), HasSubstr("\"reason\":\"the school is closed\"")));
    const Said again = desk({"cancel", receiptOf(1), "--reason", "the school is closed"});
    EXPECT_EQ(again.status, 0);
    EXPECT_EQ(again.out, receiptOf(1) + " is cancelled (cancelled-by-desk).\n");
}

TEST_F(DeskCommand, PromotesOutOfTurnOnlyWhereAllFit)
{
    book(1, 8);
    book(2, 6);
    book(3, 5);
    EXPECT_EQ(desk({"promote", receiptOf(3)}).status, 2) << "a reason is needed";
    const Said refused = desk({"promote", receiptOf(3), "--reason", "a wheelchair"});
    EXPECT_EQ(refused.status, 1);
    EXPECT_EQ(refused.out, receiptOf(3) + " keeps waiting as it is (waiting): 5 people, and 4 seats are free.\n");
    const Said confirmed = desk({"promote", receiptOf(1), "--reason", "a wheelchair"});
    EXPECT_EQ(confirmed.status, 1);
    EXPECT_THAT(confirmed.out, HasSubstr(receiptOf(1) + " is confirmed (seats-were-free); this cannot happen"));
}

TEST_F(DeskCommand, ConfirmsAndDeclinesWhatAwaitsApproval)
{
    for (const int number : {1, 2, 3})
        book(number, 8, "", model::SignUpMode::Approval);
    EXPECT_EQ(desk({"confirm", receiptOf(1)}).out, receiptOf(1) + " is confirmed (approved).\n");
    EXPECT_EQ(desk({"confirm", receiptOf(2), "--reason", "again next year"}).out,
              receiptOf(2) + " is waiting (approved-without-seats).\n");
    EXPECT_EQ(desk({"decline", receiptOf(3)}).status, 2);
    EXPECT_EQ(desk({"decline", receiptOf(3), "--reason", "too young"}).out,
              receiptOf(3) + " is declined (declined-by-desk).\n");
    EXPECT_EQ(desk({"decline", receiptOf(1), "--reason", "two\nlines"}).status, 2);
}

TEST_F(DeskCommand, PurgesWhatIsOverAndCountsIt)
{
    book(1, 8);
    book(2, 6);
    ASSERT_EQ(desk({"cancel", receiptOf(1), "--reason", "rain"}).status, 0);
    EXPECT_EQ(desk({"purge"}).out, "Purged 0 forms, 0 bookings and 0 steps of their history.\n");
    const Said said = desk({"purge"}, "2027-02-01T00:00+09:00");
    EXPECT_EQ(said.out, "Purged 2 forms, 2 bookings and 2 steps of their history.\n");
    EXPECT_THAT(opening({"open", receiptOf(1)}).error, HasSubstr("There is no booking with the number"));
    EXPECT_THAT(audit(), HasSubstr("\"act\":\"purge\""));
}

// Promise P4: without the key file nobody reads a form again.
TEST_F(DeskCommand, OpensNothingOnceTheKeyIsDestroyed)
{
    book(1, 8);
    std::filesystem::remove(at("desk-2026.key"));
    const Said said = opening({"open", receiptOf(1)});
    EXPECT_EQ(said.status, 2);
    EXPECT_EQ(said.out, "");
    EXPECT_EQ(audit(), "") << "what was not opened is not in the log";
}

TEST_F(DeskCommand, HasAManualForEveryAct)
{
    for (const char* const act :
         {"key", "list", "open", "confirm", "decline", "accept", "cancel", "promote", "settle", "export", "purge"})
    {
        const Said said = run({"desk", act, "--help"});
        EXPECT_EQ(said.status, 0) << act;
        EXPECT_THAT(said.out, AllOf(HasSubstr("Example"), HasSubstr("--pack"))) << act;
    }
}

} // namespace musubi::admin
