// Saves what was edited, file by file; what somebody else has changed on the disk is left alone and said.
//
// A plan is made of the draft, carried out by a thread that may wait for the disk, and the report brought back to the
// draft, which may have gone on meanwhile.
#pragma once

#include "admin/edit/editing.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace musubi::admin {

struct FileToSave
{
    std::string path;
    std::optional<std::string> expected; ///< on the disk as far as is known; nullopt: not there
    std::optional<std::string> bytes;    ///< nullopt: to be removed
};

/// What is new or changed first, then what is to be removed: an entry that gets another name is never in neither place.
[[nodiscard]] std::vector<FileToSave> planOf(const edit::Editing& editing);

struct SaveReport
{
    std::vector<FileToSave> saved;
    std::vector<std::string> conflicts; ///< paths whose file is not what was read
    std::vector<Error> refused;         ///< by the disk
};

/// Goes on after a file that cannot be saved, but removes nothing then. Stops between two files when asked to.
/// \param progress  is told how many files are done
[[nodiscard]] SaveReport saveFiles(const std::vector<FileToSave>& plan, const std::filesystem::path& folder,
                                   const std::stop_token& stop = {},
                                   const std::function<void(std::size_t)>& progress = {});

/// The draft learns what is on the disk now.
void learn(edit::Editing& editing, const SaveReport& report);

} // namespace musubi::admin
