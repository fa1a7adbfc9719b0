// Promise R2: a booking that was acknowledged is there after a power cut, whenever it came, and after every failure of
// the disk.
#include "tests/content/store/bookings/any_store.hpp"
#include "tests/support/failing_system.hpp"

#include <sqlite3.h>

#include <atomic>
#include <cstdlib>
#include <new>
#include <sys/mman.h>
#include <sys/wait.h>

namespace musubi::store::bookings {

namespace {

using booking::Seats;

enum class End
{
    Killed,
    Failed,
    Undisturbed, ///< there was no such act any more
};

/// The long form asks for more.
int bookingsAsked()
{
    const char* const asked = std::getenv("MUSUBI_FAULT_BOOKINGS");
    return asked == nullptr ? 4 : std::atoi(asked);
}

/// A number that a child process leaves to its parent without an act of the system.
class SharedCount
{
public:
    SharedCount()
    {
        void* const page = mmap(nullptr, sizeof(int), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        m_count = new (page) std::atomic<int>(0);
    }
    ~SharedCount() { munmap(m_count, sizeof(int)); }
    SharedCount(const SharedCount&) = delete;
    SharedCount& operator=(const SharedCount&) = delete;

    std::atomic<int>& value() { return *m_count; }

private:
    std::atomic<int>* m_count;
};

class BookingFaults : public ::testing::TestWithParam<test::Fault>
{
protected:
    /// Books until something goes wrong; each booking that was answered counts.
    [[nodiscard]] End bookWithFault(int nth)
    {
        const pid_t process = fork();
        if (process == 0) {
            test::failAt(nth, GetParam());
            const bool isDone = bookAll();
            _exit(test::actsSoFar() >= nth ? 1 : isDone ? 0 : 2);
        }
        int status = 0;
        waitpid(process, &status, 0);
        if (WIFSIGNALED(status))
            return End::Killed;
        EXPECT_NE(WEXITSTATUS(status), 2) << "a run without a fault failed";
        return WEXITSTATUS(status) == 0 ? End::Undisturbed : End::Failed;
    }

    [[nodiscard]] static NewBooking wantedBooking(int number)
    {
        NewBooking wanted = partyOf(2, number);
        wanted.sealed = std::string(5000, 's'); // more than a page
        return wanted;
    }

    [[nodiscard]] bool bookAll()
    {
        auto database = SqliteDatabase::open(keeping->file());
        if (!database)
            return false;
        BookingStore store(std::move(database).value(), noPause);
        for (int number = 0; number < bookingsAsked(); ++number) {
            const auto answer = store.book(wantedBooking(number), termsFor(1000), at(0));
            if (!answer || !answer.value())
                return false;
            acknowledged.value() = number + 1;
        }
        return true;
    }

    std::unique_ptr<SqliteKeeping> keeping; // NOLINT: the tests are about it
    SharedCount acknowledged;               // NOLINT
};

} // namespace

TEST_P(BookingFaults, LoseNoAcknowledgedBookingAtAnyAct)
{
    int disturbed = 0;
    for (int nth = 1;; ++nth) {
        keeping = std::make_unique<SqliteKeeping>();
        acknowledged.value() = 0;
        const End end = bookWithFault(nth);
        if (end == End::Undisturbed)
            break;
        ++disturbed;
        ASSERT_EQ(end == End::Killed, GetParam() == test::Fault::Kills);
        BookingStore store(keeping->connect(), noPause);
        const int kept = store.seats(saturday()).value().sold.count() / 2;
        ASSERT_GE(kept, acknowledged.value()) << "lost after act " << nth;
        ASSERT_LE(kept, acknowledged.value() + 1) << "act " << nth;
        for (int number = 0; number < kept; ++number) {
            ASSERT_TRUE(store.book(wantedBooking(number), termsFor(1000), at(0)).value()) << "act " << nth;
        }
        ASSERT_EQ(store.seats(saturday()).value().sold.count(), kept * 2) << "doubled after act " << nth;
        const PurgeReport rows = store.purge(city(), at(9000)).value();
        ASSERT_EQ(rows, (PurgeReport{kept, kept, 0})) << "half a booking after act " << nth;
    }
    EXPECT_GT(disturbed, 10 * bookingsAsked());
    RecordProperty("disturbed", disturbed);
}

INSTANTIATE_TEST_SUITE_P(Of, BookingFaults, ::testing::Values(test::Fault::Fails, test::Fault::Kills),
                         [](const auto& each) { return each.param == test::Fault::Fails ? "TheDisk" : "ThePower"; });

// What a killed process has written, the system still writes. After a power cut only what was synced is there.
TEST(BookingSync, EndsEveryAcknowledgedBooking)
{
    SqliteKeeping keeping;
    BookingStore store(keeping.connect(), noPause);
    for (int number = 0; number < 3; ++number) {
        ASSERT_TRUE(store.book(partyOf(1, number), termsFor(10), at(0)).value());
        EXPECT_EQ(test::bytesAtRisk(), 0);
    }
    const BookingAct cancelled{keyOf(0), booking::Cause::CancelledByVisitor, {}};
    ASSERT_TRUE(store.apply(saturday(), cancelled, termsFor(10), at(1)).value());
    EXPECT_EQ(test::bytesAtRisk(), 0);
    // Without the sync there would be something to lose, and it would be seen here.
    sqlite3* careless = nullptr;
    ASSERT_EQ(sqlite3_open(keeping.file().c_str(), &careless), SQLITE_OK);
    sqlite3_exec(careless, "PRAGMA synchronous = OFF; UPDATE booking SET wrong_pins = 1", nullptr, nullptr, nullptr);
    EXPECT_GT(test::bytesAtRisk(), 0);
    sqlite3_close(careless);
}

} // namespace musubi::store::bookings
