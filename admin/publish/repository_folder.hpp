// A repository on disk.
//
//   <folder>/metadata/   1.root.json …, N.targets.json, N.<publisher>.json, N.snapshot.json, timestamp.json
//   <folder>/targets/    packs/<publisher>/…/<sha256>.<name>
//   <folder>/pending/    editions that wait for signatures; kiosks do not look here
//
// timestamp.json is replaced by rename and last: until then a kiosk sees the release before.
// One process at a time writes (FolderLock).
#pragma once

#include "content/base/result.hpp"
#include "content/trust/signing/release.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace musubi::admin {

/// Nothing when nothing was published here yet.
[[nodiscard]] Result<std::optional<trust::signing::Repository>> loadRepository(const std::filesystem::path& folder);

/// The highest number of each role's file in metadata/.
[[nodiscard]] std::map<std::string, trust::Version> usedNumbers(const std::filesystem::path& folder);

/// Invalid or Malformed, with the file's name, when something in pending/ is no edition.
[[nodiscard]] Result<trust::signing::Pending> loadPending(const std::filesystem::path& folder);
/// Takes the place of what waits for the same roles.
[[nodiscard]] Outcome savePending(const std::filesystem::path& folder, const trust::signing::Pending& pending);
/// Takes away what waits for these roles.
[[nodiscard]] Outcome clearPending(const std::filesystem::path& folder, const trust::signing::Pending& pending);

[[nodiscard]] Outcome writeRelease(const std::filesystem::path& folder, const trust::signing::Release& release);

/// "2.root.json" → ("root", 2); nothing for any other name.
[[nodiscard]] std::optional<std::pair<std::string, trust::Version>> roleAndNumber(const std::string& fileName);

} // namespace musubi::admin
