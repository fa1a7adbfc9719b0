// The bytes of a workspace, handed in by whoever may touch the disk.
#pragma once

#include "content/model/entry_id.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::pack {

/// A file's path from the workspace's root ("events/a.json") and its bytes.
struct File
{
    std::string path;
    std::string bytes;
};

/// Everything a workspace holds. Media are listed by name; pictures are looked at by the edge, which says what it saw.
struct WorkspaceFiles
{
    std::vector<File> json;                    ///< sorted by path
    std::vector<std::string> media;            ///< paths under media/
    std::vector<std::string> unreadable;       ///< paths that could not be read
    std::vector<std::string> brokenPictures;   ///< media that no decoder could open, or that are above its limits
    std::vector<std::string> brokenRecordings; ///< sounds by their names that do not begin as such
    std::vector<std::string> other;            ///< files no reader looks at
};

/// What a file is read as, by its place in the workspace.
enum class FileRole
{
    PackInfo, ///< pack.json
    Map,      ///< map/….json
    Entry,    ///< events/….json and so on
    Medium,   ///< media/…
    Other,
};

/// Whether a medium is a recording by its name; all others are pictures.
[[nodiscard]] bool isRecording(std::string_view path);

[[nodiscard]] FileRole roleOf(std::string_view path);
/// The kind whose folder the file lies in; only for FileRole::Entry.
[[nodiscard]] std::optional<model::EntryKind> entryKindOf(std::string_view path);
/// What the file's place says its entry is called; nullopt when it is no entry's place, or its name is no id.
[[nodiscard]] std::optional<model::EntryId> idOfPath(std::string_view path);
/// "events/fossil-class.json"
[[nodiscard]] std::string pathOf(const model::EntryId& id);

/// Limits before parsing.
inline constexpr std::size_t kEntryBytesLimit = 262'144;
inline constexpr std::size_t kPackBytesLimit = 1'048'576;
inline constexpr std::size_t kMapBytesLimit = 4'194'304;

/// Longer texts fit no screen, and the schemas' patterns are not made for them.
inline constexpr std::size_t kTextBytesLimit = 4'096;

/// The limit that holds for the file.
[[nodiscard]] std::size_t bytesLimitOf(std::string_view path);

} // namespace musubi::pack
