// What `check` and `publish` both need: the schemas, and what counts as today where the pack is shown.
#pragma once

#include "content/base/calendar.hpp"
#include "content/pack/files.hpp"

#include <filesystem>
#include <string>

namespace musubi::admin {

/// `chosen`; when empty ../share/musubi/schema beside an installed program, and the source tree's otherwise.
/// \param program  how this program was called
[[nodiscard]] std::filesystem::path schemaFolder(const std::string& chosen, const std::string& program);

/// The day it is where the pack's visitors are.
[[nodiscard]] Date dayWhereShown(const pack::WorkspaceFiles& files, Instant now);

/// All files, whatever they are.
[[nodiscard]] std::size_t fileCountOf(const pack::WorkspaceFiles& files);

} // namespace musubi::admin
