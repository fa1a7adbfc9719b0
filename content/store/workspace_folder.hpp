// A workspace on disk: pack.json, one folder a kind with one JSON file an entry,
// map/ and media/. Reading only; nothing outside the folder is followed (no links).
#pragma once

#include "content/pack/files.hpp"
#include "content/pack/reader.hpp"

#include <filesystem>
#include <memory>

namespace musubi::store {

/// All bytes, for `check` and for tests.
/// NotFound when the folder is not there, Unreadable when it cannot be listed.
[[nodiscard]] Result<pack::WorkspaceFiles> loadWorkspace(const std::filesystem::path& folder);

/// Only pack.json, the map and the featured entries: what the first frame shows.
[[nodiscard]] Result<pack::ReadPack> loadFirstFrame(const std::filesystem::path& folder);

/// The whole pack, file by file, on as many threads as the machine has; the bytes are not kept.
[[nodiscard]] Result<pack::ReadPack> loadPack(const std::filesystem::path& folder);

/// Whether the kiosk will show this file, as far as that can be said without unpacking it: whole, of a kind that it
/// knows, and within its limits. For WorkspaceFiles::brokenPictures. By its name a file is an SVG or a photograph.
[[nodiscard]] bool looksLikePicture(const std::filesystem::path& file);

/// Whether the file begins as Ogg, WAV or FLAC. For WorkspaceFiles::brokenRecordings.
[[nodiscard]] bool looksLikeRecording(const std::filesystem::path& file);

} // namespace musubi::store
