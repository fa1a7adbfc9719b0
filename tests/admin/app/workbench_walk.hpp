// A recorded walk over the workbench: a hand that finds controls by their names, and keys.
#pragma once

#include "admin/app/window_command.hpp"
#include "admin/app/workbench_window.hpp"
#include "tests/support/source_folder.hpp"
#include "tests/support/temporary_folder.hpp"

#include <SFML/Graphics/Image.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace musubi::app::test {

class WorkbenchWalk : public testing::Test
{
protected:
    /// The default pack on a disk of its own, and the workbench on it.
    void SetUp() override
    {
        namespace fs = std::filesystem;
        fs::copy(std::string(MUSUBI_SOURCE_DIR) + "/content/packs/tsukuba", folder.path() / "pack",
                 fs::copy_options::recursive);
        admin::WindowOptions options;
        options.workspace = workspace().string();
        options.now = "2026-11-21T09:41";
        options.entry = "event/kek-open";
        options.schemas = std::string(MUSUBI_SOURCE_DIR) + "/content/schema";
        auto parts = partsFor(options, WorkbenchWindow::wake);
        ASSERT_TRUE(parts) << parts.error().message;
        auto shown = WorkbenchWindow::open({1920, 1080}, WorkbenchWindow::Look::Hidden, "walk");
        ASSERT_TRUE(shown) << shown.error().message;
        window = std::move(shown).value();
        auto opened = Workbench::open(std::move(parts).value());
        ASSERT_TRUE(opened) << opened.error().message;
        workbench = std::move(opened).value();
        ASSERT_TRUE(window->makeFonts(workbench->texts()));
        settle();
    }

    [[nodiscard]] std::filesystem::path workspace() const { return folder.path() / "pack"; }
    [[nodiscard]] panels::Shown shown() const { return workbench->shown(m_noFonts, 1); }

    void frame() { (void)window->frame(*workbench); }
    /// Frames until it holds.
    [[nodiscard]] bool until(const std::function<bool()>& holds)
    {
        constexpr int kMost = 4000;
        constexpr int kPatience = 20;
        for (int i = 0; i < kMost; ++i) {
            frame();
            if (holds())
                return true;
            window->wait(kPatience);
        }
        return false;
    }
    /// Until no thread has anything to say any more.
    void settle()
    {
        ASSERT_TRUE(until([this] { return !workbench->isBusy(); }));
        frame();
        frame();
    }

    void click(const std::string& name)
    {
        panels::Places& places = window->memory().places;
        ASSERT_TRUE(until([&] { return places.find(name) != nullptr; })) << name;
        places.bringIntoView(name);
        frame();
        frame();
        places.bringIntoView("");
        frame();
        ASSERT_NE(places.find(name), nullptr) << name;
        const panels::Places::Area area = *places.find(name);
        window->hand().moveTo({(area.low.x + area.high.x) / 2, (area.low.y + area.high.y) / 2});
        frame();
        window->hand().press(true);
        frame();
        window->hand().press(false);
        frame();
        frame();
    }
    void strike(const std::string& keys)
    {
        window->hand().strike(keys);
        frame();
        frame();
    }
    void type(const std::string& text)
    {
        window->hand().type(text);
        frame();
        frame();
    }

    [[nodiscard]] std::string previewNow() { return pictureOf("preview/glass"); }
    /// What is seen where a control is, as pixels.
    [[nodiscard]] std::string pictureOf(const std::string& control)
    {
        const std::string file = (folder.path() / "shot.png").string();
        EXPECT_TRUE(window->saveShot(*workbench, file));
        sf::Image image;
        EXPECT_TRUE(image.loadFromFile(file));
        const auto* const area = window->memory().places.find(control);
        std::string pixels;
        if (area == nullptr)
            return pixels;
        for (auto y = static_cast<unsigned>(area->low.y); y < static_cast<unsigned>(area->high.y); ++y) {
            for (auto x = static_cast<unsigned>(area->low.x); x < static_cast<unsigned>(area->high.x); ++x)
                pixels += static_cast<char>(image.getPixel(x, y).g);
        }
        return pixels;
    }

    panels::Fonts m_noFonts;
    musubi::test::TemporaryFolder folder;
    std::unique_ptr<WorkbenchWindow> window;
    std::unique_ptr<Workbench> workbench; ///< its threads wake the window
};

} // namespace musubi::app::test
