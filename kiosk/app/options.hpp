// What the command line asks for.
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/language.hpp"
#include "kiosk/app/folders.hpp"
#include "kiosk/app/idle.hpp"
#include "kiosk/app/panel.hpp"
#include "kiosk/app/pixel_size.hpp"
#include "kiosk/app/store_options.hpp"
#include "kiosk/present/address.hpp"
#include "kiosk/present/context.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace musubi::app {

enum class WindowStyle
{
    Fullscreen,
    Framed,
};

enum class QuitKey
{
    Honoured, ///< Ctrl+Q ends the program
    Ignored,  ///< an installed session never ends by a key
};

enum class Verbosity
{
    Problems,
    Everything,
};

enum class DumpKind
{
    Scene,
    Reading,
};

struct Options
{
    Folders folders;
    present::Address start;
    std::optional<Language> language; ///< none: the pack's own
    present::Switch furigana = present::Switch::Off;
    present::Switch highContrast = present::Switch::Off;
    present::Switch reducedMotion = present::Switch::Off;
    present::TextSize textSize = present::TextSize::Normal;
    present::Switch reach = present::Switch::Off;
    std::optional<Instant> now; ///< the clock starts here instead of today
    PixelSize size;
    Mounting mounting;
    WindowStyle style = WindowStyle::Fullscreen;
    std::string placeName;
    std::optional<std::filesystem::path> shot;
    std::optional<DumpKind> dump;
    std::chrono::seconds still{0}; ///< without a touch before the picture or dump is made
    bool selfCheck = false;        ///< only tries the pack
    std::vector<std::filesystem::path> journeys;
    IdleLimits idle;
    std::optional<StoreOptions> store;
    std::string bookings;         ///< postgresql://… of a fleet; empty: a file of this device
    std::filesystem::path device; ///< folder of what this device alone knows
    bool tellsDeviceKey = false;  ///< says by which key the desk knows this device, and nothing else
    QuitKey quitKey = QuitKey::Honoured;
    Verbosity verbosity = Verbosity::Problems;
    std::optional<std::string> fault; ///< why the file of --config cannot be used: the glass says it, and nothing else

    /// A kiosk that visitors touch, not one of the commands.
    [[nodiscard]] bool isWindow() const;
};

/// A text to print and nothing else to do: --help, --version, --check-config, --session-settings.
struct Answer
{
    std::string text;
};

using Command = std::variant<Options, Answer>;

/// WrongOption with one sentence; for what the file of --config says wrong, as of readConfiguration, with file and
/// line. A window opens all the same and says that on the glass (promise R4): a dark panel tells nobody what to mend.
/// \param arguments  without the program's name
[[nodiscard]] Result<Command> parseOptions(const std::vector<std::string>& arguments, const Folders& defaults);

} // namespace musubi::app
