#include "admin/cli/window_options.hpp"

#include <CLI/CLI.hpp>

namespace musubi::admin {

void addOptions(CLI::App& app, WindowOptions& options)
{
    constexpr const char* kWindow = "The window (without a command)";
    app.add_option("--workspace", options.workspace,
                   "The workspace that it opens: the folder with pack.json (default: this one)")
        ->group(kWindow);
    app.add_option("--lang", options.language, "Language of the window: ja or en")
        ->check(CLI::IsMember({"ja", "en"}))
        ->group(kWindow);
    app.add_option("--entry", options.entry, "The entry that is shown first, such as event/fossil-class")
        ->group(kWindow);
    app.add_option("--now", options.now, "What counts as now, such as 2026-11-21T09:41 (default: now)")->group(kWindow);
    app.add_option("--schema", options.schemas, "Folder of the *.schema.json files (default: the installed ones)")
        ->group(kWindow);
    app.add_option("--shot", options.shot, "Writes a picture of the window to this PNG file, and ends")->group(kWindow);
    app.add_option("--size", options.size, "Size of the window in pixels: 1920x1080")->group(kWindow);
}

} // namespace musubi::admin
