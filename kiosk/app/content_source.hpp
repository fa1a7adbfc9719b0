// Words and content from disk, as the kiosk needs them. What cannot be read becomes a
// sentence; the kiosk shows the rest.
#pragma once

#include "content/store/pack_source.hpp"
#include "kiosk/app/folders.hpp"
#include "kiosk/app/kiosk.hpp"
#include "kiosk/present/strings.hpp"

#include <filesystem>
#include <stop_token>
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

[[nodiscard]] inline store::PackSource packOf(const Folders& folders)
{
    return {folders.pack, folders.leader};
}

/// The reason, on the built-in page.
[[nodiscard]] LoadedContent nothingBecause(const std::string& reason);

/// Touches nothing but the folder; may run on any thread.
[[nodiscard]] LoadedContent loadContent(const store::PackSource& pack, Extent extent);

/// The same content with what answers its searches, or with the problem that stands against it. May take seconds.
[[nodiscard]] LoadedContent withFinder(Content content, const std::stop_token& stop = {});

/// assets/strings/<language>.json. NotFound without the folder, Malformed with the place of the fault.
[[nodiscard]] Result<present::Strings> loadStrings(const std::filesystem::path& assets);

} // namespace musubi::app
