// Words and content from disk, as the kiosk needs them. What cannot be read becomes a
// sentence; the kiosk shows the rest.
#pragma once

#include "kiosk/app/kiosk.hpp"
#include "kiosk/present/strings.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace musubi::app {

enum class Extent
{
    FirstFrame, ///< only what the attract loop and home show first
    Whole,
};

struct LoadedContent
{
    Content content;                   ///< without a catalogue when there is nothing to show
    std::vector<std::string> problems; ///< one line each
};

/// Touches nothing but the folder; may run on any thread.
[[nodiscard]] LoadedContent loadContent(const std::filesystem::path& pack, Extent extent);

/// assets/strings/<language>.json. NotFound without the folder, Malformed with the place of the fault.
[[nodiscard]] Result<present::Strings> loadStrings(const std::filesystem::path& assets);

} // namespace musubi::app
