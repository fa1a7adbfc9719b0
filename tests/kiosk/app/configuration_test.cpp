#include "kiosk/app/configured_line.hpp"
#include "kiosk/app/options.hpp"
#include "tests/support/source_folder.hpp" // MUSUBI_SOURCE_DIR
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace musubi::app {

namespace {

std::string refusalOf(const std::string& text)
{
    const auto read = readConfiguration(text, "/etc/musubi/kiosk.toml");
    return read ? "accepted" : describe(read.error());
}

class ConfigurationFile : public testing::Test
{
protected:
    void write(const std::string& text) const { std::ofstream(file(), std::ios::binary) << text; }
    [[nodiscard]] std::filesystem::path file() const { return m_folder.path() / "kiosk.toml"; }
    [[nodiscard]] std::string inFolder(const char* name) const { return (m_folder.path() / name).string(); }

    [[nodiscard]] Result<Command> ask(std::vector<std::string> more) const
    {
        std::vector<std::string> arguments{"--config", file().string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return parseOptions(arguments, {"/assets", "/pack"});
    }
    [[nodiscard]] Options options(const std::vector<std::string>& more = {}) const
    {
        const auto command = ask(more);
        EXPECT_TRUE(command) << (command ? "" : describe(command.error()));
        return command ? std::get<Options>(command.value()) : Options();
    }
    /// Of a command that shows nothing to visitors.
    [[nodiscard]] std::string refusal(std::vector<std::string> more = {}) const
    {
        more.insert(more.end(), {"--shot", "picture.png"});
        const auto command = ask(more);
        return command ? "accepted" : describe(command.error());
    }
    /// Of a command that would else give an answer.
    [[nodiscard]] std::string wrongIn(const std::vector<std::string>& more) const
    {
        const auto command = ask(more);
        return command ? "accepted" : describe(command.error());
    }
    [[nodiscard]] std::string answer(const std::vector<std::string>& more) const
    {
        const auto command = ask(more);
        EXPECT_TRUE(command) << (command ? "" : describe(command.error()));
        return command ? std::get<Answer>(command.value()).text : "";
    }

private:
    test::TemporaryFolder m_folder;
};

} // namespace

TEST_F(ConfigurationFile, SaysWhatTheOptionsSay)
{
    write("[place]\n"
          "name = \"中央図書館\"\n"
          "[glass]\n"
          "width = 529.5\n"
          "mounting-height = 600\n"
          "[visit]\n"
          "language = \"en\"\n"
          "furigana = true\n"
          "reach = false\n"
          "text-size = \"large\"\n"
          "idle-warning = 30\n"
          "idle-reset = 50\n"
          "[content]\n"
          "store = \"/var/lib/musubi/store\"\n"
          "repository = \"https://packs.example.org/musubi\"\n"
          "trust-root = \"root.json\"\n"
          "proxy = \"\"\n"
          "sync-every = 10\n");
    const Options options = this->options();
    EXPECT_EQ(options.placeName, "中央図書館");
    EXPECT_EQ(options.mounting, (Mounting{529.5, 600}));
    EXPECT_EQ(options.language, Language("en"));
    EXPECT_EQ(options.furigana, present::Switch::On);
    EXPECT_EQ(options.reach, present::Switch::Off);
    EXPECT_EQ(options.textSize, present::TextSize::Large);
    EXPECT_EQ(options.idle, (IdleLimits{std::chrono::seconds(30), std::chrono::seconds(50)}));
    ASSERT_TRUE(options.store);
    EXPECT_EQ(options.store->folder, "/var/lib/musubi/store");
    EXPECT_EQ(options.store->root, inFolder("root.json")) << "a relative path begins beside the file";
    EXPECT_EQ(options.store->proxy, "");
    EXPECT_EQ(options.store->every, std::chrono::minutes(10));
}

TEST_F(ConfigurationFile, GivesWayToWhatIsWrittenByHand)
{
    write("[place]\nname = \"a\"\n[visit]\nlanguage = \"en\"\n");
    EXPECT_EQ(options({"--place", "b"}).placeName, "b");
    EXPECT_EQ(options({"--place=c"}).placeName, "c");
    EXPECT_EQ(options({"--place", "b"}).language, Language("en"));
}

TEST_F(ConfigurationFile, GivesWhatAnOptionWrittenByHandNeeds)
{
    write("[content]\nstore = \"/s\"\nrepository = \"/r\"\n");
    ASSERT_TRUE(options({"--sync"}).store);
    EXPECT_EQ(options({"--sync"}).store->act, StoreAct::SyncOnce);
}

TEST_F(ConfigurationFile, KeepsAValueThatLooksLikeAnOption)
{
    write("[place]\nname = \"--window\"\n");
    EXPECT_EQ(options().placeName, "--window");
    EXPECT_EQ(options().style, WindowStyle::Fullscreen);
}

TEST_F(ConfigurationFile, NamesTheLineOfAWrongValue)
{
    write("[visit]\ncontrast = \"low\"\n");
    EXPECT_EQ(refusal(), file().string() + ":2: visit.contrast is not right: --contrast is \"low\" but can only be "
                                           "normal or high");
    write("\n\n[visit]\nidle-warning = 70\n");
    EXPECT_NE(refusal().find(":4: visit.idle-warning"), std::string::npos) << refusal();
    write("[content]\nstore = \"s\"\nrepository = \"r\"\nsync-every = 0\n");
    EXPECT_NE(refusal().find(":4: content.sync-every"), std::string::npos) << refusal();
    EXPECT_EQ(refusal({"--sync-every", "0"}), "--sync-every must lie between 1 and 1440 minutes")
        << "written by hand, it is no fault of the file";
}

TEST_F(ConfigurationFile, IsSaidToBeWrongOnTheGlassThatVisitorsWouldTouch)
{
    const std::string fault =
        file().string() + ":2: visit.contrast is not right: --contrast is \"low\" but can only be normal or high";
    write("[visit]\ncontrast = \"low\"\n[content]\npack = \"mine\"\n");
    EXPECT_EQ(options().fault, fault);
    EXPECT_EQ(options({"--no-quit-key"}).quitKey, QuitKey::Ignored) << "what is written by hand holds";
    EXPECT_EQ(options().folders.pack, "/pack") << "half a file is worse than none";
    EXPECT_EQ(options({"--store", "/s", "--repository", "/r"}).store, std::nullopt) << "no pack comes over the page";
    write("[visit]\ncontrast = \"high\"\n");
    EXPECT_EQ(options().fault, std::nullopt);
}

TEST_F(ConfigurationFile, ThatIsWrongIsAnErrorOfACommand)
{
    write("[visit]\ncontrast = \"low\"\n");
    for (const std::vector<std::string>& command : {std::vector<std::string>{"--dump", "scene"},
                                                    {"--shot", "a.png"},
                                                    {"--journey", "a.journey"},
                                                    {"--self-check"},
                                                    {"--device-key"},
                                                    {"--store", "/s", "--status"},
                                                    {"--store", "/s", "--repository", "/r", "--sync"},
                                                    {"--store", "/s", "--retry-release", "7"},
                                                    {"--check-config"},
                                                    {"--session-settings"}})
        EXPECT_NE(wrongIn(command).find("visit.contrast is not right"), std::string::npos)
            << command.front() << ": " << wrongIn(command);
}

TEST(Configuration, RefusesWhatNobodyKnowsWithTheLineAndWhatThereIs)
{
    EXPECT_EQ(refusalOf("[glass]\n\nwidht = 5\n"),
              "/etc/musubi/kiosk.toml:3: [glass] has no setting \"widht\"; it has width, mounting-height, rotate, "
              "touch-matrix.");
    EXPECT_EQ(refusalOf("[screen]\n"), "/etc/musubi/kiosk.toml:1: There is no table [screen]; the tables are place, "
                                       "glass, visit, content, bookings.");
    EXPECT_EQ(refusalOf("name = \"x\"\n"), "/etc/musubi/kiosk.toml:1: \"name\" stands in no [table]; the tables are "
                                           "place, glass, visit, content, bookings.");
}

TEST(Configuration, RefusesValuesOfAnotherKind)
{
    EXPECT_EQ(refusalOf("[place]\nname = 5\n"), "/etc/musubi/kiosk.toml:2: place.name must be a text in \"quotes\".");
    EXPECT_EQ(refusalOf("[glass]\nwidth = \"5\"\n"), "/etc/musubi/kiosk.toml:2: glass.width must be a number.");
    EXPECT_EQ(refusalOf("[visit]\nreach = \"on\"\n"), "/etc/musubi/kiosk.toml:2: visit.reach must be true or false.");
    EXPECT_EQ(refusalOf("[glass]\nrotate = \"sideways\"\n"), "/etc/musubi/kiosk.toml:2: glass.rotate is \"sideways\" "
                                                             "but can only be normal, left, right or inverted.");
    for (const char* const matrix :
         {"[1, 0, 0]", "[1, 0, 0, 0, \"1\", 0, 0, 0, 1]", "\"1 0 0\"", "[[1], 0, 0, 0, 1, 0, 0, 0, 1]"})
        EXPECT_EQ(refusalOf(std::string("[glass]\ntouch-matrix = ") + matrix),
                  "/etc/musubi/kiosk.toml:2: glass.touch-matrix must be nine numbers in [ ], with commas.")
            << matrix;
}

TEST(Configuration, RefusesWhatIsNoToml)
{
    for (const char* const text :
         {"[place", "[place]\nname = \"x\nreach", "[place]\nname=1\nname=2\n", "\xff\xfe", "<xml/>"})
    {
        const auto read = readConfiguration(text, "kiosk.toml");
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().code, ErrorCode::Malformed);
        EXPECT_GT(read.error().where.line, 0) << text;
    }
}

TEST_F(ConfigurationFile, IsAskedWhetherItIsRight)
{
    write("[content]\npack = \"mine\"\n");
    EXPECT_EQ(wrongIn({"--check-config"}),
              file().string() + ":2: content.pack names " + inFolder("mine") + ", and there is nothing.");
    std::filesystem::create_directory(inFolder("mine"));
    EXPECT_EQ(answer({"--check-config"}), file().string() + " is right.\n");
    write("[content]\npack = 5\n");
    EXPECT_NE(wrongIn({"--check-config"}).find(":2: content.pack must be a text"), std::string::npos);
}

TEST_F(ConfigurationFile, TellsTheSessionHowThePanelHangs)
{
    write("");
    EXPECT_EQ(answer({"--session-settings"}), "MUSUBI_ROTATE='normal'\nMUSUBI_TOUCH_MATRIX='1 0 0 0 1 0 0 0 1'\n");
    write("[glass]\nrotate = \"left\"\ntouch-matrix = [-1.25, 0, 1, 0, 1, 0, 0, 0, 1]\n");
    EXPECT_EQ(answer({"--session-settings"}), "MUSUBI_ROTATE='left'\nMUSUBI_TOUCH_MATRIX='-1.25 0 1 0 1 0 0 0 1'\n");
}

TEST_F(ConfigurationFile, IsMissedByItsName)
{
    EXPECT_EQ(refusal(), file().string() + ": There is no such file of a configuration.");
    EXPECT_EQ(options().fault, refusal());
    const auto folder =
        parseOptions({"--check-config", "--config", file().parent_path().string()}, {"/assets", "/pack"});
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().code, ErrorCode::NotFound);
    const auto alone = parseOptions({"--check-config"}, {"/assets", "/pack"});
    ASSERT_FALSE(alone);
    EXPECT_NE(alone.error().message.find("--config"), std::string::npos);
}

TEST(Configuration, TheOneThatIsInstalledIsRightAndShowsEverySettingThereIs)
{
    const std::filesystem::path file = std::filesystem::path(MUSUBI_SOURCE_DIR) / "packaging/kiosk-session/kiosk.toml";
    std::ifstream stream(file);
    std::string text;
    for (std::string line; std::getline(stream, line);) {
        // A setting that is only shown stands behind "#" without a space.
        const bool isShown = line.size() > 1 && line.front() == '#' && line[1] != ' ' && line[1] != '#';
        text += (isShown ? line.substr(1) : line) + "\n";
    }
    const auto whole = readConfiguration(text, file);
    ASSERT_TRUE(whole) << describe(whole.error());
    constexpr std::size_t kOptions = 24; // all but the two of the session
    EXPECT_EQ(whole.value().options.size(), kOptions);
    const auto installed = parseOptions({"--config", file.string()}, {"/assets", "/pack"});
    EXPECT_TRUE(installed) << describe(installed.error());
}

} // namespace musubi::app
