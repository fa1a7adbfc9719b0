#include "kiosk/app/check_apart.hpp"

#include "content/store/descriptor.hpp"
#include "kiosk/app/self_check.hpp"

#include <array>
#include <csignal>
#include <cstdint>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace musubi::app {

namespace {

using store::Descriptor;
using Steady = std::chrono::steady_clock;

Error unasked(const std::string& why)
{
    return {ErrorCode::Unavailable, "The new release could not be tried: " + why, {}};
}

Error unfit(const std::string& why)
{
    return {ErrorCode::Failed, "its self-check " + why, {}};
}

/// The other process. It ends with this at the latest.
class Process
{
public:
    Process(pid_t id, Descriptor end, Descriptor said) : m_id(id), m_end(std::move(end)), m_said(std::move(said)) {}
    ~Process()
    {
        if (m_id == 0)
            return;
        kill(m_id, SIGKILL);
        waitpid(m_id, nullptr, 0);
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    Process(Process&& other) noexcept
        : m_id(std::exchange(other.m_id, 0)), m_end(std::move(other.m_end)), m_said(std::move(other.m_said))
    {}
    Process& operator=(Process&&) = delete;

    [[nodiscard]] int end() const { return m_end.number(); } ///< readable when it has ended
    [[nodiscard]] int said() const { return m_said.number(); }
    /// As waitpid(2) tells it. \pre it has ended
    [[nodiscard]] int status()
    {
        int status = 0;
        waitpid(std::exchange(m_id, 0), &status, 0);
        return status;
    }

private:
    pid_t m_id;
    Descriptor m_end;
    Descriptor m_said;
};

/// A descriptor that is readable when the process has ended. The header of glibc 2.36 cannot be used from C++.
int endOf(pid_t id)
{
    return static_cast<int>(syscall(SYS_pidfd_open, id, 0));
}

std::vector<std::string> commandFor(const store::PackSource& source, const ApartRules& rules)
{
    std::vector<std::string> command{rules.program.string(), "--self-check", "--assets",
                                     rules.assets.string(),  "--pack",       source.folder.string()};
    if (!source.leader.empty())
        command.insert(command.end(), {"--publisher", source.leader});
    return command;
}

Result<Process> start(std::vector<std::string> command)
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return unasked("the system has no pipe left.");
    Descriptor said(ends[0]);
    const Descriptor speaks(ends[1]);
    std::vector<char*> words;
    words.reserve(command.size() + 1);
    for (std::string& word : command)
        words.push_back(word.data());
    words.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, speaks.number(), STDERR_FILENO);
    pid_t id = 0;
    // Signals that this program waits for end that one.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    const int refused = posix_spawn(&id, words.front(), &actions, &attributes, words.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (refused != 0)
        return unasked(command.front() + " cannot be started: " + std::generic_category().message(refused) + ".");
    Process process(id, Descriptor(endOf(id)), std::move(said));
    if (process.end() < 0)
        return unasked("the system cannot say when a program ends.");
    return process;
}

/// What was said: the last whole line, and the findings among all.
class Said
{
public:
    /// \return false at the end
    [[nodiscard]] bool readFrom(int descriptor)
    {
        constexpr std::size_t kLongest = 1000;
        std::array<char, 4096> piece{};
        const ssize_t count = read(descriptor, piece.data(), piece.size());
        for (ssize_t at = 0; at < count; ++at) {
            const char character = piece[static_cast<std::size_t>(at)];
            if (character == '\n')
                takeLine(std::exchange(m_begun, std::string()));
            else if (m_begun.size() < kLongest)
                m_begun += character;
        }
        return count > 0;
    }
    [[nodiscard]] const std::string& lastLine() const { return m_last; }
    [[nodiscard]] const std::vector<std::string>& findings() const { return m_findings; }

private:
    void takeLine(std::string line)
    {
        constexpr std::size_t kMost = 20; // nobody reads more
        const std::size_t found = line.find(kDrawing);
        if (line.starts_with("musubi-kiosk: ") && found == std::string_view("musubi-kiosk: ").size() &&
            m_findings.size() < kMost)
            m_findings.push_back(line.substr(found));
        m_last = std::move(line);
    }

    std::vector<std::string> m_findings;
    std::string m_begun;
    std::string m_last;
};

Result<std::vector<std::string>> judge(int status, const Said& said)
{
    const std::string& lastLine = said.lastLine();
    constexpr int kMustNotBeShown = 1; // what the command answers, see run.cpp
    // Whoever is short of memory or shuts the system down ends it so; that says nothing against the release.
    if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGKILL || WTERMSIG(status) == SIGTERM))
        return unasked("its self-check was ended from outside.");
    if (WIFSIGNALED(status))
        return unfit("ended badly (signal " + std::to_string(WTERMSIG(status)) + "). " + lastLine);
    if (WEXITSTATUS(status) == 0)
        return said.findings();
    if (WEXITSTATUS(status) == kMustNotBeShown)
        return unfit("says: " + lastLine);
    return unasked(lastLine);
}

} // namespace

Result<std::vector<std::string>> checkApart(const store::PackSource& source, const ApartRules& rules,
                                            const std::stop_token& stop)
{
    const Descriptor stopped(eventfd(0, EFD_CLOEXEC));
    if (!stopped.isOpen())
        return unasked("the system has no descriptor left.");
    const std::stop_callback onStop(stop, [&] { (void)eventfd_write(stopped.number(), 1); });
    Result<Process> process = start(commandFor(source, rules));
    if (!process)
        return process.error();
    Said said;
    const Steady::time_point latest = Steady::now() + rules.patience;
    std::array<pollfd, 3> watched{
        {{stopped.number(), POLLIN, 0}, {process.value().end(), POLLIN, 0}, {process.value().said(), POLLIN, 0}}};
    while (true) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(latest - Steady::now());
        if (left.count() <= 0)
            return unasked("its self-check was not done after " + std::to_string(rules.patience.count()) + " seconds.");
        (void)poll(watched.data(), watched.size(), static_cast<int>(left.count()));
        if (watched[0].revents != 0)
            return unasked("the program is about to leave.");
        if (watched[2].revents != 0 && !said.readFrom(watched[2].fd))
            watched[2].fd = -1; // poll(2) passes over it from now on
        // What was said right before the end is read first.
        else if (watched[2].revents == 0 && watched[1].revents != 0)
            return judge(process.value().status(), said);
        watched[0].revents = watched[1].revents = watched[2].revents = 0;
    }
}

} // namespace musubi::app
