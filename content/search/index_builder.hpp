// Builds the index of a catalogue, once for every release.
//
// The file is written aside, synced and renamed: whoever opens it sees the old index or the new one. Takes seconds for
// a hundred thousand entries, so it belongs on a thread of its own; it has its own connection, and one at a time
// builds one file.
#pragma once

#include "content/base/result.hpp"
#include "content/model/catalogue.hpp"

#include <filesystem>
#include <stop_token>

namespace musubi::search {

enum class BuildEnd
{
    Complete,
    Stopped, ///< asked to; nothing is left behind and an older index stays
};

/// Unreadable when the disk refuses, TooLarge above ten million entries of one kind. Makes missing folders.
[[nodiscard]] Result<BuildEnd> buildIndex(const model::Catalogue& catalogue, const std::filesystem::path& file,
                                          const std::stop_token& stop = {});

} // namespace musubi::search
