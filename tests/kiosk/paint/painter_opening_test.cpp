#include "kiosk/paint/text_setter.hpp"
#include "tests/kiosk/paint/painted.hpp"
#include "tests/support/source_folder.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace musubi::paint {
namespace {

TEST(PainterOpening, SaysThatTheFolderOfPicturesIsMissing)
{
    const auto painter = Painter::open({"/nowhere/at/all"});
    ASSERT_FALSE(painter.ok());
    EXPECT_EQ(painter.error().code, ErrorCode::NotFound);
}

TEST(PainterOpening, SaysThatThereIsNoDisplayInsteadOfEndingTheProcess)
{
    const char* display = std::getenv("DISPLAY");
    const std::string before = display == nullptr ? "" : display;
    setenv("DISPLAY", ":7654", 1);
    const auto painter = Painter::open({std::string(MUSUBI_SOURCE_DIR) + "/assets"});
    setenv("DISPLAY", before.c_str(), 1);
    ASSERT_FALSE(painter.ok());
    EXPECT_EQ(painter.error().code, ErrorCode::Unavailable);
}

/// fontconfig reads its configuration once, so this needs a process of its own.
[[noreturn]] void openWithoutFonts()
{
    const auto folder = std::filesystem::temp_directory_path() / ("musubi-fonts-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "fonts.conf") << "<?xml version=\"1.0\"?><fontconfig><dir>" << folder.string()
                                         << "</dir></fontconfig>";
    setenv("FONTCONFIG_FILE", (folder / "fonts.conf").c_str(), 1);
    const auto metrics = openTextMetrics();
    std::filesystem::remove_all(folder);
    std::exit(!metrics.ok() && metrics.error().code == ErrorCode::Unavailable ? 0 : 1);
}

TEST(PainterOpening, SaysThatNoJapaneseFontIsInstalled)
{
    testing::FLAGS_gtest_death_test_style = "threadsafe";
    EXPECT_EXIT(openWithoutFonts(), testing::ExitedWithCode(0), "");
}

} // namespace
} // namespace musubi::paint
