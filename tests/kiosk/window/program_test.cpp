// The program as a command: what it prints, what it draws, how it ends.
#include "tests/support/source_folder.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace musubi::test {

namespace {

struct Ended
{
    int status = -1;
    std::string said; ///< stdout and stderr
};

const std::string kDisplayless = "env -u DISPLAY ";
const std::string kMorning = " --now 2026-11-21T09:41+09:00";

Ended run(const std::string& options, const std::string& before = "")
{
    Ended ended;
    FILE* const pipe = popen((before + MUSUBI_KIOSK + " " + options + " 2>&1").c_str(), "r");
    if (pipe == nullptr)
        return ended;
    std::array<char, 4096> bytes{};
    while (const std::size_t count = fread(bytes.data(), 1, bytes.size(), pipe))
        ended.said.append(bytes.data(), count);
    const int status = pclose(pipe);
    ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return ended;
}

bool says(const Ended& ended, const std::string& part)
{
    return ended.said.find(part) != std::string::npos;
}

/// A name in the folder for temporary things; whatever is there is gone after the test.
class Scratch
{
public:
    explicit Scratch(const std::string& ending = "")
        : m_path(std::filesystem::temp_directory_path() / ("musubi-program-test-" + std::to_string(getpid()) + ending))
    {}
    ~Scratch() { std::filesystem::remove_all(m_path); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

class Picture
{
public:
    [[nodiscard]] std::string path() const { return m_file.path().string(); }
    /// Width and height from the header (PNG specification, IHDR).
    [[nodiscard]] std::array<int, 2> size() const
    {
        std::ifstream file(m_file.path(), std::ios::binary);
        std::array<char, 24> head{};
        file.read(head.data(), head.size());
        const auto number = [&head](std::size_t at) {
            int value = 0;
            for (std::size_t index = at; index < at + 4; ++index)
                value = value * 256 + static_cast<unsigned char>(head.at(index));
            return value;
        };
        return {number(16), number(20)};
    }

private:
    Scratch m_file{".png"};
};

/// On the way to a full disk.
const std::string kErrorsLost = kDisplayless + "sh -c '\"$0\" \"$@\" 2>/dev/full' ";
const std::string kAnswerLost = kDisplayless + "sh -c '\"$0\" \"$@\" >/dev/full' ";

} // namespace

TEST(KioskCommand, TellsTheKeyByWhichTheDeskKnowsIt)
{
    const TemporaryFolder device;
    const std::string options = "--device-key --device " + (device.path() / "kiosk").string();
    const Ended first = run(options, kDisplayless);
    EXPECT_EQ(first.status, 0) << first.said;
    EXPECT_EQ(first.said.size(), 65U);
    EXPECT_EQ(first.said.find_first_not_of("0123456789abcdef"), 64U) << first.said;
    EXPECT_EQ(run(options, kDisplayless).said, first.said) << "it stays the same";
    EXPECT_NE(run("--device-key --device /proc/nowhere", kDisplayless).status, 0);
}

TEST(Program, SaysInOneSentenceWhichOptionIsWrong)
{
    for (const char* option :
         {"--colour red", "--at kitchen", "--lang xx --dump scene", "--size big", "--furigana maybe"}) {
        const Ended ended = run(option, kDisplayless);
        EXPECT_EQ(ended.status, 2) << option;
        EXPECT_EQ(std::count(ended.said.begin(), ended.said.end(), '\n'), 1) << ended.said;
        EXPECT_TRUE(says(ended, "musubi-kiosk: ")) << ended.said;
    }
}

TEST(Program, AnswersHelpAndVersion)
{
    EXPECT_EQ(run("--help", kDisplayless).status, 0);
    EXPECT_TRUE(says(run("--version", kDisplayless), "musubi-kiosk "));
}

TEST(Program, PrintsAPageWithoutADisplay)
{
    const Ended reading = run("--at home --lang en --dump reading" + kMorning, kDisplayless);
    EXPECT_EQ(reading.status, 0) << reading.said;
    EXPECT_TRUE(says(reading, "9:41"));
    EXPECT_TRUE(says(run("--at home --dump scene" + kMorning, kDisplayless), "home.title"));
}

TEST(Program, SaysThatThereIsNoDisplay)
{
    for (const char* option : {"", "--shot /nowhere.png"}) {
        const Ended ended = run(option, kDisplayless);
        EXPECT_EQ(ended.status, 2) << ended.said;
        EXPECT_TRUE(says(ended, "There is no display")) << ended.said;
    }
}

TEST(Program, DrawsAPictureOfTheSizeAskedFor)
{
    const Picture picture;
    const Ended ended = run("--at home --size 960x540 --shot " + picture.path() + kMorning);
    EXPECT_EQ(ended.status, 0) << ended.said;
    EXPECT_EQ(picture.size(), (std::array<int, 2>{960, 540}));
}

TEST(Program, DrawsTheBuiltInPageOfAMissingPackAndFails)
{
    const Picture picture;
    const Ended ended = run("--pack /nowhere --size 960x540 --shot " + picture.path());
    EXPECT_EQ(ended.status, 1) << ended.said;
    EXPECT_TRUE(says(ended, "/nowhere")) << ended.said;
    EXPECT_EQ(picture.size(), (std::array<int, 2>{960, 540}));
}

TEST(Program, SaysWhenAPictureCannotBeWritten)
{
    const Ended ended = run("--at home --size 960x540 --shot /nowhere/at/all.png" + kMorning);
    EXPECT_EQ(ended.status, 1);
    EXPECT_TRUE(says(ended, "/nowhere/at/all.png: ")) << ended.said;
}

TEST(Program, ShowsTheRestOfABrokenPackAndSaysWhatIsBroken)
{
    const Scratch pack;
    std::filesystem::copy(std::string(MUSUBI_SOURCE_DIR) + "/tests/packs/valid/small/workspace", pack.path(),
                          std::filesystem::copy_options::recursive);
    std::ofstream(pack.path() / "events/broken.json") << "{";
    const Ended ended = run("--at home --dump reading --pack " + pack.path().string() + kMorning, kDisplayless);
    EXPECT_EQ(ended.status, 0) << ended.said;
    EXPECT_TRUE(says(ended, "events/broken.json")) << ended.said;
    EXPECT_TRUE(says(ended, "[home.title]")) << ended.said;
}

TEST(Program, SaysEveryReasonWhyNothingOfAPackCanBeShown)
{
    const std::string pack = std::string(MUSUBI_SOURCE_DIR) + "/tests/packs/invalid/not-json/workspace";
    const Ended ended = run("--at home --dump reading --pack " + pack + kMorning, kDisplayless);
    EXPECT_EQ(ended.status, 1) << ended.said;
    EXPECT_TRUE(says(ended, "not-json:")) << ended.said;
    EXPECT_TRUE(says(ended, "has no entry that can be shown")) << ended.said;
    EXPECT_TRUE(says(ended, "[preparing.title]")) << ended.said;
}

TEST(Program, SaysWhenItsOwnWordsAreMissing)
{
    const Ended ended = run("--assets /nowhere --dump reading", kDisplayless);
    EXPECT_EQ(ended.status, 2);
    EXPECT_TRUE(says(ended, "/nowhere/strings")) << ended.said;
}

TEST(Program, PlaysJourneysAndSaysWhereOneFailed)
{
    const Scratch journey(".journey");
    const std::string file = journey.path().string();
    std::ofstream(file) << "start home now=2026-11-21T09:41+09:00\nexpect at home\nexpect at events\n";
    const Ended ended = run("--journey " + file + " --journey /nowhere.journey", kDisplayless);
    EXPECT_EQ(ended.status, 1);
    EXPECT_TRUE(says(ended, file + ":3: expect at events")) << ended.said;
    EXPECT_TRUE(says(ended, "/nowhere.journey: ")) << ended.said;
    EXPECT_TRUE(says(ended, "2 of 2 journeys failed")) << ended.said;
}

TEST(Program, PlaysNoJourneyThatIsAFolderOrHasNoPack)
{
    const Ended folder = run("--journey /tmp", kDisplayless);
    EXPECT_EQ(folder.status, 1);
    EXPECT_TRUE(says(folder, "/tmp: This is a folder")) << folder.said;
    const Scratch journey(".journey");
    const std::string file = journey.path().string();
    std::ofstream(file) << "start home now=2026-11-21T09:41+09:00\nexpect at home\n";
    const Ended ended = run("--pack /nowhere --journey " + file, kDisplayless);
    EXPECT_EQ(ended.status, 1);
    EXPECT_TRUE(says(ended, "1 of 1 journeys failed")) << ended.said;
}

TEST(Program, DoesItsWorkThoughNobodyCanReadWhatItSays)
{
    for (const std::string options :
         {"--frobnicate", "--pack /nowhere --dump scene", "--at nowhere/at-all --dump scene"})
        EXPECT_EQ(run(options + kMorning, kErrorsLost).status, run(options + kMorning, kDisplayless).status) << options;
}

TEST(Program, SaysWhenItsAnswerIsLost)
{
    for (const char* const options : {"--help", "--dump scene", "--dump reading"}) {
        const Ended ended = run(options, kAnswerLost);
        EXPECT_EQ(ended.status, 2) << options;
        EXPECT_TRUE(says(ended, "The answer could not be written")) << ended.said;
    }
}

} // namespace musubi::test
