// The workbench on the glass, by SDL2, OpenGL and Dear ImGui.
#pragma once

#include "admin/app/preedit.hpp"
#include "admin/app/recorded_hand.hpp"
#include "admin/app/workbench.hpp"
#include "admin/panels/workbench_panels.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace musubi::app {

struct WindowSize
{
    int width = 1920;
    int height = 1080;
};

/// The window by itself; the workbench is put before it.
class WorkbenchWindow
{
public:
    enum class Look
    {
        Shown,
        Hidden, ///< for pictures
    };

    /// Unavailable, with a sentence, without a display or OpenGL.
    [[nodiscard]] static Result<std::unique_ptr<WorkbenchWindow>> open(WindowSize size, Look look,
                                                                       const std::string& title);
    ~WorkbenchWindow();
    WorkbenchWindow(const WorkbenchWindow&) = delete;
    WorkbenchWindow& operator=(const WorkbenchWindow&) = delete;

    /// Wakes `frame` from any thread.
    static void wake();
    /// Before the first frame. Letters that come later, typed or read, are made when they come. Unavailable without
    /// fonts.
    [[nodiscard]] Outcome makeFonts(std::vector<std::string> texts);

    enum class Waited
    {
        ForSomething,
        InVain,
    };
    /// Waits until something happens, but not longer than this.
    Waited wait(int milliseconds);
    /// Hands what happened to the workbench and draws it. \return false when the window is to be closed
    bool frame(Workbench& workbench);
    /// A frame, and its picture.
    [[nodiscard]] Outcome saveShot(Workbench& workbench, const std::filesystem::path& file);
    [[nodiscard]] panels::Memory& memory();

    [[nodiscard]] const Preedit& preedit() const;
    /// For a recorded walk: the hand and the keys of the next frames.
    [[nodiscard]] RecordedHand& hand();
    /// As by the button of the window.
    static void close();

private:
    struct Parts;
    explicit WorkbenchWindow(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace musubi::app
