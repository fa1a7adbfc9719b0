#include "kiosk/app/service_notice.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

namespace musubi::app {

namespace {

using namespace std::chrono_literals;

/// The socket of a service manager, and the environment by which a service finds it.
class Listening : public testing::Test
{
protected:
    Listening() : m_socket(socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const std::string path = (m_folder.path() / "notify").string();
        std::strncpy(address.sun_path, path.c_str(), sizeof(address.sun_path) - 1);
        EXPECT_EQ(bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
        setenv("NOTIFY_SOCKET", path.c_str(), 1);
    }
    ~Listening() override
    {
        close(m_socket);
        for (const char* const name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"})
            unsetenv(name);
    }
    Listening(const Listening&) = delete;
    Listening& operator=(const Listening&) = delete;

    static void watch(std::chrono::microseconds patience, pid_t process)
    {
        setenv("WATCHDOG_USEC", std::to_string(patience.count()).c_str(), 1);
        setenv("WATCHDOG_PID", std::to_string(process).c_str(), 1);
    }

    /// What has been said since the last call.
    [[nodiscard]] std::vector<std::string> heard() const
    {
        std::vector<std::string> all;
        std::array<char, 256> bytes{};
        for (ssize_t count = 0; (count = recv(m_socket, bytes.data(), bytes.size(), 0)) > 0;)
            all.emplace_back(bytes.data(), static_cast<std::size_t>(count));
        return all;
    }

    using Said = std::vector<std::string>;
    const ServiceNotice::Steady::time_point m_start{100s};

private:
    test::TemporaryFolder m_folder;
    int m_socket;
};

} // namespace

TEST_F(Listening, HearsThatVisitorsSeeSomethingAndThatTheProgramLeaves)
{
    ServiceNotice notice = ServiceNotice::ofThisProcess();
    notice.sayReady();
    EXPECT_EQ(heard(), Said{"READY=1"});
    notice.sayLeaving();
    EXPECT_EQ(heard(), Said{"STOPPING=1"});
}

TEST_F(Listening, HearsASignOfLifeTwiceInItsPatience)
{
    watch(30s, getpid());
    ServiceNotice notice = ServiceNotice::ofThisProcess();
    notice.sayAlive(m_start);
    EXPECT_EQ(heard(), Said{"WATCHDOG=1"});
    EXPECT_EQ(notice.nextSign(), m_start + 15s);
    notice.sayAlive(m_start + 14s);
    EXPECT_EQ(heard(), Said{}) << "a loop that turns sixty times a second need not say so each time";
    notice.sayAlive(m_start + 15s);
    EXPECT_EQ(heard(), Said{"WATCHDOG=1"});
    EXPECT_EQ(notice.nextSign(), m_start + 30s);
}

TEST_F(Listening, IsNotToldOfLifeWhereItDoesNotAskOrAsksAnotherProcess)
{
    ServiceNotice unasked = ServiceNotice::ofThisProcess();
    unasked.sayAlive(m_start);
    EXPECT_EQ(heard(), Said{});
    EXPECT_EQ(unasked.nextSign(), std::nullopt) << "nothing wakes the loop for nobody";
    watch(30s, getpid() + 1);
    ServiceNotice inherited = ServiceNotice::ofThisProcess();
    inherited.sayAlive(m_start);
    EXPECT_EQ(heard(), Said{});
}

TEST(ServiceNotice, GoesNowhereWithoutAServiceManager)
{
    unsetenv("NOTIFY_SOCKET");
    ServiceNotice notice = ServiceNotice::ofThisProcess();
    notice.sayReady();
    notice.sayAlive(ServiceNotice::Steady::time_point{1s});
    EXPECT_EQ(notice.nextSign(), std::nullopt);
}

} // namespace musubi::app
