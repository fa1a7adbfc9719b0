#include "tests/admin/cli/programs.hpp"
#include "tests/support/temporary_folder.hpp"

#include "admin/publish/key_disk.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <string>
#include <vector>

namespace musubi::admin {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr int kPatience = 30'000; // milliseconds until a silent program counts as stuck

/// musubi-admin on a terminal of its own.
class OnTerminal
{
public:
    explicit OnTerminal(const std::vector<std::string>& words)
    {
        m_child = ::forkpty(&m_terminal, nullptr, nullptr, nullptr);
        if (m_child == 0) {
            std::vector<char*> arguments{const_cast<char*>(MUSUBI_ADMIN)};
            for (const std::string& word : words)
                arguments.push_back(const_cast<char*>(word.c_str()));
            arguments.push_back(nullptr);
            ::execv(MUSUBI_ADMIN, arguments.data());
            ::_exit(127);
        }
    }
    ~OnTerminal()
    {
        if (m_child > 0)
            (void)finish();
    }
    OnTerminal(const OnTerminal&) = delete;
    OnTerminal& operator=(const OnTerminal&) = delete;

    /// Waits until it has asked this, and types the answer.
    void answer(const std::string& question, const std::string& typed)
    {
        while (m_shown.find(question, m_answered) == std::string::npos && readMore()) {
        }
        EXPECT_NE(m_shown.find(question, m_answered), std::string::npos) << m_shown;
        m_answered = m_shown.size();
        EXPECT_EQ(::write(m_terminal, typed.data(), typed.size()), static_cast<ssize_t>(typed.size()));
    }
    /// \return its exit status
    int finish()
    {
        while (readMore()) {
        }
        int status = 0;
        ::waitpid(std::exchange(m_child, -1), &status, 0);
        ::close(m_terminal);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    [[nodiscard]] const std::string& shown() const { return m_shown; }

private:
    bool readMore()
    {
        pollfd wait{m_terminal, POLLIN, 0};
        std::array<char, 4096> piece{};
        if (::poll(&wait, 1, kPatience) <= 0) {
            ADD_FAILURE() << "silent after: " << m_shown;
            ::kill(m_child, SIGKILL);
            return false;
        }
        const ssize_t count = ::read(m_terminal, piece.data(), piece.size());
        m_shown.append(piece.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
        return count > 0;
    }

    int m_terminal = -1;
    pid_t m_child = -1;
    std::string m_shown;
    std::size_t m_answered = 0;
};

} // namespace

TEST(Passphrase, IsAskedTwiceAndNeverShown)
{
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "root-1.key").string();
    OnTerminal admin({"keys", "new", file, "--trial"});
    admin.answer("A passphrase for the new key \"root-1\", at least twelve letters: ", "four words apart\n");
    admin.answer("The same passphrase once more: ", "four words apart\n");
    EXPECT_EQ(admin.finish(), 0);
    EXPECT_THAT(admin.shown(), HasSubstr("Made the key root-1 ("));
    EXPECT_THAT(admin.shown(), Not(HasSubstr("four")));
    EXPECT_TRUE(openKey(file, trust::SecretBytes::copyOf("four words apart")).ok());
}

TEST(Passphrase, MakesNoKeyWhenTheTwoDiffer)
{
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "root-1.key").string();
    OnTerminal admin({"keys", "new", file, "--trial"});
    admin.answer("at least twelve letters: ", "four words apart\n");
    admin.answer("once more: ", "five words apart\n");
    EXPECT_EQ(admin.finish(), 2);
    EXPECT_THAT(admin.shown(), HasSubstr("The two passphrases differ. No key was made; begin again."));
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST(Passphrase, CanBeCorrectedWhileItIsTyped)
{
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "root-1.key").string();
    OnTerminal admin({"keys", "new", file, "--trial"});
    admin.answer("at least twelve letters: ", "wrong\x15\u56db\u3064\x7f\x7f"
                                              "four worts\x7f\x7f"
                                              "ds apart\n");
    admin.answer("once more: ", "four words apart\n");
    EXPECT_EQ(admin.finish(), 0);
    EXPECT_TRUE(openKey(file, trust::SecretBytes::copyOf("four words apart")).ok());
}

TEST(Passphrase, CanBeGivenUpWithControlC)
{
    const test::TemporaryFolder folder;
    OnTerminal admin({"keys", "new", (folder.path() / "root-1.key").string(), "--trial"});
    admin.answer("at least twelve letters: ", "four\x03");
    EXPECT_EQ(admin.finish(), 2);
    EXPECT_THAT(admin.shown(), HasSubstr("No passphrase was given. Nothing was done."));
}

} // namespace musubi::admin
