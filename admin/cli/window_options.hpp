// What can be said of the window when it is opened from a terminal.
#pragma once

#include <functional>
#include <string>

namespace CLI { // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace musubi::admin {

struct WindowOptions
{
    std::string workspace = "."; ///< the folder with pack.json
    std::string language = "ja";
    std::string schemas;
    std::string now;   ///< 2026-11-21T09:41; empty: as it is
    std::string entry; ///< shown first: event/fossil-class
    std::string shot;  ///< a picture of the window instead of the window
    std::string size = "1920x1080";
    std::string program; ///< how this program was called
};

/// Opens the window and returns the exit status when it is closed.
using OpenWindow = std::function<int(const WindowOptions&)>;

void addOptions(CLI::App& app, WindowOptions& options);

} // namespace musubi::admin
