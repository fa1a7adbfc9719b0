// The file that says what one kiosk is: its place, its glass, what a visit begins with, and where its pack and its
// bookings come from. TOML 1.0; the example that is installed (packaging/kiosk-session/kiosk.toml) explains every
// setting.
//
// A setting stands for one option of the command line, so that the file can ask for nothing that the program does not
// know, and an option given by hand wins. How the panel is turned is no business of the program but of the session that
// opens its display, which asks for it (`sessionSettings`).
#pragma once

#include "content/base/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::app {

/// A setting, as the option for which it stands.
struct ConfiguredOption
{
    std::string option; ///< "--panel-width"
    std::string value;
    std::string setting; ///< "glass.panel-width", as it stands in the file
    int line = 0;

    friend bool operator==(const ConfiguredOption&, const ConfiguredOption&) = default;
};

/// How the panel hangs, and where touches land on it.
struct SessionSettings
{
    std::string rotate = "normal";                 ///< normal, left, right or inverted
    std::string touchMatrix = "1 0 0 0 1 0 0 0 1"; ///< row by row, from what the panel reports to the unturned picture
};

struct Configuration
{
    std::vector<ConfiguredOption> options; ///< in the order of the file
    SessionSettings session;
    std::string file; ///< for messages
};

/// Malformed when it is no TOML; WrongOption for a setting that nobody knows or that is of another kind; both with the
/// line. \param file  from whose folder relative paths begin
[[nodiscard]] Result<Configuration> readConfiguration(std::string_view text, const std::filesystem::path& file);

/// What the session sets in its environment: two lines of NAME='value'.
[[nodiscard]] std::string environmentOf(const SessionSettings& session);

} // namespace musubi::app
