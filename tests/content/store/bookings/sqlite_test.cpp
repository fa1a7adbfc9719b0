// What only the store of one kiosk has: a file that can be damaged, locked, full or too new, and that keeps no trace.
#include "content/store/bookings/open_bookings.hpp"
#include "content/store/sealing/seal_form.hpp"
#include "content/trust/opening/opening_key.hpp"
#include "tests/content/store/bookings/any_store.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <fstream>
#include <iterator>
#include <sys/resource.h>
#include <sys/wait.h>

namespace musubi::store::bookings {

namespace {

namespace fs = std::filesystem;
using booking::Seats;

class File : public ::testing::Test
{
protected:
    [[nodiscard]] BookingStore openStore() { return {keeping.connect(), noPause}; }
    [[nodiscard]] fs::path folder() const { return keeping.file().parent_path(); }
    void overwrite(std::string_view bytes) const { std::ofstream(keeping.file(), std::ios::binary) << bytes; }
    /// All bytes of all files, the write-ahead log included.
    [[nodiscard]] std::string everyByte() const
    {
        std::string all;
        for (const auto& file : fs::recursive_directory_iterator(folder())) {
            if (!file.is_regular_file())
                continue;
            std::ifstream stream(file.path(), std::ios::binary);
            all.append(std::istreambuf_iterator<char>(stream), {});
        }
        return all;
    }
    void run(const char* sql) const
    {
        sqlite3* other = nullptr;
        ASSERT_EQ(sqlite3_open(keeping.file().c_str(), &other), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(other, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(other);
        sqlite3_close(other);
    }

    SqliteKeeping keeping; // NOLINT: the tests are about it
};

} // namespace

// Promise P2: after a thousand sign-ups nothing that was typed stands in any file.
TEST_F(File, HasNothingInItOfWhatWasTyped)
{
    using trust::SecretBytes;
    using trust::signing::SigningKey;
    const auto desk = trust::opening::OpeningKey::of(
        SigningKey::fromSeed(SecretBytes::copyOf(std::string(SigningKey::kSeedBytes, 'd'))));
    const auto device = sealing::DeviceKey::openOrMake(folder() / "device.key").value();
    BookingStore store = openStore();
    std::string lastSealed;
    for (int number = 0; number < 1000; ++number) {
        NewBooking wanted = partyOf(1, number);
        const std::string typed =
            fmt::format(R"({{"name":"canary 山田 {0:04}","mail":"canary-{0:04}@example.jp"}})", number);
        const auto form =
            sealing::sealForm(SecretBytes::copyOf(typed), desk.openHalf(), device, wanted.request.key.text());
        wanted.sealed = trust::encode(form.value());
        lastSealed = wanted.sealed;
        ASSERT_TRUE(store.book(wanted, termsFor(2000), at(0)).value());
    }
    const std::string all = everyByte();
    EXPECT_NE(all.find(lastSealed), std::string::npos) << "what was sealed is what was searched";
    for (const char* const canary : {"canary", "山田", "example.jp"})
        EXPECT_EQ(all.find(canary), std::string::npos) << canary;
    const auto form = trust::parseSealedFormUntrusted(lastSealed).value();
    EXPECT_NE(desk.open(form, keyOf(999).text()).value().view().find("canary"), std::string::npos) << "the desk can";
}

// Promise P4: what was purged is in no file any more, not even sealed.
TEST_F(File, HasNothingInItOfWhatWasPurged)
{
    BookingStore store = openStore();
    for (int number = 0; number < 40; ++number) {
        NewBooking wanted = partyOf(1, number);
        wanted.sealed = "canary of the form " + std::string(static_cast<std::size_t>(number) * 200, 'f');
        wanted.request.priority = booking::Priority::of(1, "canary of the reason").value();
        wanted.purgeAfter = number % 2 == 0 ? at(3000) : at(4000);
        ASSERT_TRUE(store.book(wanted, termsFor(20), at(0)).value());
    }
    ASSERT_NE(everyByte().find("canary of the form"), std::string::npos);
    EXPECT_EQ(store.purge(city(), at(3000)).value().forms, 20);
    EXPECT_NE(everyByte().find("canary of the form"), std::string::npos) << "the other half is still needed";
    EXPECT_EQ(store.purge(city(), at(4000)).value().forms, 20);
    const std::string all = everyByte();
    EXPECT_EQ(all.find("canary"), std::string::npos);
    EXPECT_EQ(all.find("fffffffff"), std::string::npos);
    EXPECT_EQ(all.find(keyOf(7).text()), std::string::npos) << "nor that there was a booking";
}

TEST_F(File, IsSyncedLoggedAndOverwritten)
{
    static_cast<void>(openStore());
    std::ifstream stream(keeping.file(), std::ios::binary);
    std::string header(20, '\0');
    stream.read(header.data(), static_cast<std::streamsize>(header.size()));
    EXPECT_EQ(header.substr(18, 2), "\x02\x02") << "write-ahead log (SQLite file format 1.3.4)";
}

TEST_F(File, SaysWhenItIsNoDatabaseAndLeavesItAlone)
{
    overwrite(std::string(5000, 'x'));
    const auto opened = openBookings(keeping.file());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Malformed);
    EXPECT_EQ(fs::file_size(keeping.file()), 5000U);
}

TEST_F(File, SaysWhenItIsDamaged)
{
    {
        BookingStore store = openStore();
        for (int number = 0; number < 50; ++number)
            ASSERT_TRUE(store.book(partyOf(1, number), termsFor(100), at(0)));
    }
    std::fstream file(keeping.file(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(4096);
    file << std::string(40'000, '\xff');
    file.close();
    auto opened = SqliteDatabase::open(keeping.file());
    const auto code = [&] {
        if (!opened)
            return opened.error().code;
        BookingStore store(std::move(opened).value(), noPause);
        const auto answer = store.book(partyOf(1, 60), termsFor(100), at(0));
        return answer ? ErrorCode::Failed : answer.error().code;
    };
    EXPECT_EQ(code(), ErrorCode::Malformed);
}

TEST_F(File, IsNotTouchedWhenANewerMusubiMadeIt)
{
    static_cast<void>(openStore());
    run("PRAGMA user_version = 99");
    const auto opened = openBookings(keeping.file());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Invalid);
    EXPECT_NE(opened.error().message.find("newer"), std::string::npos);
}

TEST_F(File, SaysWhenItsFolderCannotBe)
{
    overwrite("a file");
    const auto opened = openBookings(keeping.file() / "below/bookings.sqlite");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Unwritable);
}

// In a process of its own, whose files may not grow: the same as a full disk.
TEST_F(File, SaysWhenTheDiskIsFullAndLosesNothing)
{
    BookingStore store = openStore();
    ASSERT_TRUE(store.book(partyOf(1, 0), termsFor(100), at(0)).value());
    const pid_t process = fork();
    if (process == 0) {
        signal(SIGXFSZ, SIG_IGN);
        const rlimit full{16'384, 16'384};
        setrlimit(RLIMIT_FSIZE, &full);
        auto opened = SqliteDatabase::open(keeping.file());
        if (!opened)
            _exit(opened.error().code == ErrorCode::Unwritable ? 0 : 1);
        BookingStore child(std::move(opened).value(), noPause);
        NewBooking wanted = partyOf(1, 1);
        wanted.sealed = std::string(60'000, 's');
        const auto answer = child.book(wanted, termsFor(100), at(0));
        _exit(!answer && answer.error().code == ErrorCode::Unwritable ? 0 : 2);
    }
    int status = 0;
    ASSERT_EQ(waitpid(process, &status, 0), process);
    EXPECT_EQ(status, 0);
    BookingStore again = openStore();
    EXPECT_EQ(again.seats(saturday()).value().sold, Seats(1));
    EXPECT_TRUE(again.book(partyOf(1, 1), termsFor(100), at(0)).value()) << "when there is room again";
}

TEST_F(File, MeetsAReceiptNumberThatIsTakenWithAnother)
{
    BookingStore store = openStore();
    ASSERT_TRUE(store.book(partyOf(1, 1), termsFor(100), at(0)).value());
    const std::string taken = booking::ReceiptNumber::of(keyOf(2)).letters();
    run(("UPDATE booking SET receipt = '" + taken + "' WHERE org = 'tsukuba'").c_str());
    const Receipt receipt = store.book(partyOf(1, 2), termsFor(100), at(0)).value().value();
    EXPECT_EQ(receipt.number, booking::ReceiptNumber::of(keyOf(2), 1));
    EXPECT_EQ(store.find(city(), receipt.number, "2718").value().key, keyOf(2));
    EXPECT_EQ(store.seats(saturday()).value().sold, Seats(2));
}

TEST_F(File, RefusesRowsThatNoProgramOfOursWrote)
{
    BookingStore store = openStore();
    ASSERT_TRUE(store.book(partyOf(1, 1), termsFor(100), at(0)).value());
    for (const char* const change : {"state = 'nonsense'", "cause = 'nonsense'", "receipt = '1'", "heads = 'many'"}) {
        run((std::string("BEGIN; UPDATE booking SET ") + change).append("; COMMIT").c_str());
        const auto answer = store.book(partyOf(1, 1), termsFor(100), at(0));
        EXPECT_FALSE(answer) << change;
    }
}

} // namespace musubi::store::bookings
