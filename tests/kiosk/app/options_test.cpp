#include "kiosk/app/options.hpp"

#include <gtest/gtest.h>

namespace musubi::app {

namespace {

const Folders kFolders{"/assets", "/pack"};

Options optionsOf(const std::vector<std::string>& arguments)
{
    const Result<Command> command = parseOptions(arguments, kFolders);
    EXPECT_TRUE(command.ok()) << (command ? "" : command.error().message);
    const auto* const options = command ? std::get_if<Options>(&command.value()) : nullptr;
    EXPECT_NE(options, nullptr);
    return options == nullptr ? Options() : *options;
}

std::string refusalOf(const std::vector<std::string>& arguments)
{
    const Result<Command> command = parseOptions(arguments, kFolders);
    if (command)
        return "accepted";
    EXPECT_EQ(command.error().code, ErrorCode::WrongOption);
    EXPECT_EQ(command.error().message.find('\n'), std::string::npos) << "more than one line";
    return command.error().message;
}

} // namespace

TEST(Options, BeginWithTheAttractLoopFullScreen)
{
    const Options options = optionsOf({});
    EXPECT_EQ(options.folders.pack, "/pack");
    EXPECT_EQ(options.folders.assets, "/assets");
    EXPECT_EQ(options.start.text(), "attract");
    EXPECT_EQ(options.style, WindowStyle::Fullscreen);
    EXPECT_EQ(options.quitKey, QuitKey::Honoured);
    EXPECT_EQ(options.idle, IdleLimits());
    EXPECT_FALSE(options.language.has_value());
    EXPECT_FALSE(options.now.has_value());
}

TEST(Options, SayEverythingThatIsAsked)
{
    const Options options = optionsOf({"--pack",
                                       "p",
                                       "--assets",
                                       "a",
                                       "--at",
                                       "events?date=2026-11-21",
                                       "--lang",
                                       "en",
                                       "--furigana",
                                       "on",
                                       "--contrast",
                                       "high",
                                       "--motion",
                                       "reduced",
                                       "--text-size",
                                       "very-large",
                                       "--reach",
                                       "on",
                                       "--panel-width",
                                       "708",
                                       "--mounting-height",
                                       "750",
                                       "--now",
                                       "2026-11-21T09:41+09:00",
                                       "--size",
                                       "1280x720",
                                       "--window",
                                       "--place",
                                       "図書館",
                                       "--idle-warning",
                                       "5",
                                       "--idle-reset",
                                       "8",
                                       "--no-quit-key",
                                       "--verbose"});
    EXPECT_EQ(options.folders.pack, "p");
    EXPECT_EQ(options.folders.assets, "a");
    EXPECT_EQ(options.start.text(), "events?date=2026-11-21");
    EXPECT_EQ(options.language, Language("en"));
    EXPECT_EQ(options.furigana, present::Switch::On);
    EXPECT_EQ(options.highContrast, present::Switch::On);
    EXPECT_EQ(options.reducedMotion, present::Switch::On);
    EXPECT_EQ(options.textSize, present::TextSize::VeryLarge);
    EXPECT_EQ(options.reach, present::Switch::On);
    EXPECT_EQ(options.mounting, (Mounting{708, 750}));
    EXPECT_EQ(options.now, parseInstant("2026-11-21T00:41Z").value());
    EXPECT_EQ(options.size, (PixelSize{1280, 720}));
    EXPECT_EQ(options.style, WindowStyle::Framed);
    EXPECT_EQ(options.placeName, "図書館");
    EXPECT_EQ(options.idle, (IdleLimits{std::chrono::seconds(5), std::chrono::seconds(8)}));
    EXPECT_EQ(options.quitKey, QuitKey::Ignored);
    EXPECT_EQ(options.verbosity, Verbosity::Everything);
}

TEST(Options, KnowAPictureOnTheFloorFromOneThatNobodyHasMeasured)
{
    EXPECT_EQ(optionsOf({}).mounting.lowerEdge, std::nullopt);
    EXPECT_EQ(optionsOf({"--mounting-height", "0"}).mounting.lowerEdge, 0);
}

TEST(Options, NameOneShotCommands)
{
    EXPECT_EQ(optionsOf({"--shot", "x.png"}).shot, "x.png");
    EXPECT_EQ(optionsOf({"--dump", "reading"}).dump, DumpKind::Reading);
    EXPECT_EQ(optionsOf({"--dump", "scene"}).dump, DumpKind::Scene);
    EXPECT_EQ(optionsOf({"--journey", "a", "--journey", "b"}).journeys, (std::vector<std::filesystem::path>{"a", "b"}));
}

TEST(Options, AnswerHelpAndVersion)
{
    const Result<Command> help = parseOptions({"--help"}, kFolders);
    ASSERT_TRUE(help.ok());
    EXPECT_NE(std::get<Answer>(help.value()).text.find("--journey"), std::string::npos);
    const Result<Command> version = parseOptions({"--version"}, kFolders);
    ASSERT_TRUE(version.ok());
    EXPECT_EQ(std::get<Answer>(version.value()).text.rfind("musubi-kiosk ", 0), 0U);
}

TEST(Options, RefuseWhatIsWrongInOneSentence)
{
    EXPECT_NE(refusalOf({"--colour", "red"}).find("--colour"), std::string::npos);
    EXPECT_NE(refusalOf({"stray"}).find("stray"), std::string::npos);
    EXPECT_NE(refusalOf({"--pack"}).find("--pack"), std::string::npos);
    EXPECT_NE(refusalOf({"--at", "kitchen"}).find("--at: \"kitchen\" is no address"), std::string::npos);
    EXPECT_NE(refusalOf({"--furigana", "maybe"}).find("on or off"), std::string::npos);
    EXPECT_NE(refusalOf({"--contrast", "low"}).find("normal or high"), std::string::npos);
    EXPECT_NE(refusalOf({"--motion", "fast"}).find("full or reduced"), std::string::npos);
    EXPECT_NE(refusalOf({"--text-size", "huge"}).find("normal, large or very-large"), std::string::npos);
    EXPECT_NE(refusalOf({"--reach", "high"}).find("on or off"), std::string::npos);
    EXPECT_NE(refusalOf({"--panel-width", "20"}).find("between 270 and 5000 millimetres"), std::string::npos);
    EXPECT_NE(refusalOf({"--panel-width", "300", "--shot", "x.png"}).find("300 × 169 mm"), std::string::npos);
    EXPECT_NE(refusalOf({"--panel-width", "0"}).find("between 270 and 5000 millimetres"), std::string::npos);
    EXPECT_NE(refusalOf({"--panel-width", "nan"}).find("--panel-width"), std::string::npos);
    EXPECT_NE(refusalOf({"--mounting-height", "-5"}).find("between 0 and 2000 millimetres"), std::string::npos);
    EXPECT_NE(refusalOf({"--mounting-height", "1100", "--shot", "x.png"}).find("hangs 1100 mm"), std::string::npos);
    EXPECT_NE(refusalOf({"--now", "yesterday"}).find("--now"), std::string::npos);
    EXPECT_NE(refusalOf({"--now", "2026-11-21T09:41"}).find("--now"), std::string::npos);
    EXPECT_NE(refusalOf({"--size", "big"}).find("--size: \"big\""), std::string::npos);
    EXPECT_NE(refusalOf({"--dump", "bones"}).find("scene or reading"), std::string::npos);
    EXPECT_NE(refusalOf({"--idle-warning", "60"}).find("--idle-reset"), std::string::npos);
    EXPECT_EQ(refusalOf({"--lang", "ja", "--lang", "en"}), "--lang can be given only once");
    EXPECT_EQ(refusalOf({"--still", "-1"}), "--still must be 0 seconds or more");
    EXPECT_EQ(refusalOf({"--shot", ""}), "--shot is given without a name");
    EXPECT_EQ(refusalOf({"--lang", ""}), "--lang is given without a name");
    EXPECT_EQ(refusalOf({"--shot", "x.jpg"}), "--shot draws a PNG, so the name of its file ends in .png");
    EXPECT_EQ(refusalOf({"--still", "5"}), "--still belongs to --shot or --dump");
    EXPECT_NE(refusalOf({"--at", "events?date=2026-11-21&date=2026-11-22"}).find("date stands in it twice"),
              std::string::npos);
    EXPECT_EQ(refusalOf({"--pack", ""}), "--pack is given without a name");
    EXPECT_NE(refusalOf({"--idle-warning", "soon"}).find("--idle-warning"), std::string::npos);
    EXPECT_NE(refusalOf({"--shot", "x.png", "--dump", "scene"}).find("--dump"), std::string::npos);
}

TEST(Options, NameAStoreAndWhereItsPacksComeFrom)
{
    EXPECT_FALSE(optionsOf({}).store.has_value());
    const Options options = optionsOf({"--store", "s", "--repository", "https://packs.example/tsukuba", "--trust-root",
                                       "root.json", "--publisher", "city", "--sync-every", "5"});
    ASSERT_TRUE(options.store.has_value());
    EXPECT_EQ(options.store->folder, "s");
    EXPECT_EQ(options.store->repository, "https://packs.example/tsukuba");
    EXPECT_EQ(options.store->root, "root.json");
    EXPECT_EQ(options.store->publisher, "city");
    EXPECT_EQ(options.store->every, std::chrono::minutes(5));
    EXPECT_EQ(options.store->act, StoreAct::SyncBeside);
    EXPECT_EQ(optionsOf({"--store", "s", "--repository", "/media/stick", "--sync"}).store->act, StoreAct::SyncOnce);
    EXPECT_EQ(refusalOf({"--repository", "x"}), "--repository, --sync, --status and --retry-release need a --store");
    EXPECT_EQ(refusalOf({"--sync"}), "--repository, --sync, --status and --retry-release need a --store");
    EXPECT_EQ(optionsOf({"--store", "s", "--status"}).store->act, StoreAct::TellStatus);
    EXPECT_EQ(optionsOf({"--store", "s", "--retry-release", "12"}).store->act, StoreAct::RetryRelease);
    EXPECT_EQ(optionsOf({"--store", "s", "--retry-release", "12"}).store->retried, "12");
    EXPECT_EQ(optionsOf({"--store", "s"}).store->patience, std::chrono::hours(6));
    EXPECT_EQ(refusalOf({"--store", "s", "--sync-patience", "0"}),
              "--sync-patience must lie between 1 and 1440 minutes");
    EXPECT_EQ(optionsOf({"--store", "s", "--proxy", ""}).store->proxy, "");
    EXPECT_FALSE(options.store->proxy.has_value());
    EXPECT_NE(refusalOf({"--store", "s", "--sync", "--status"}).find("--status"), std::string::npos);
    EXPECT_NE(refusalOf({"--store", "s", "--certificates", "/nowhere.pem"}).find("/nowhere.pem"), std::string::npos);
    EXPECT_EQ(refusalOf({"--store", "s", "--sync"}), "--sync needs a --repository");
    EXPECT_EQ(refusalOf({"--store", "s", "--sync-every", "0"}), "--sync-every must lie between 1 and 1440 minutes");
}

} // namespace musubi::app
