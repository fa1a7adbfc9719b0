// Changing one thing in a workspace's JSON, so that a test can say what it breaks.
#pragma once

#include "content/pack/files.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace musubi::test {

/// The file's JSON; the file has to be there.
[[nodiscard]] nlohmann::json jsonOf(const pack::WorkspaceFiles& files, const std::string& path);
/// Puts `value` at the RFC 6901 pointer of the file, which has to exist up to its last step.
void put(pack::WorkspaceFiles& files, const std::string& path, const std::string& pointer, const nlohmann::json& value);
/// Takes the member or element away.
void take(pack::WorkspaceFiles& files, const std::string& path, const std::string& pointer);

} // namespace musubi::test
