// What it means for a draft that a file on the disk is not what was read: another program, a pull, a colleague.
#pragma once

#include "admin/edit/field_difference.hpp"

#include <optional>
#include <string>

namespace musubi::edit {

enum class Underneath
{
    Same,     ///< nothing happened
    Theirs,   ///< only the disk changed: the draft can follow without losing anything
    Agreed,   ///< both came to the same
    Conflict, ///< both changed: reload, keep mine, or choose per field
    Gone,     ///< the file was removed, and the draft has changed it
    Illegible ///< what lies there now is no JSON that can be edited here
};

/// \param base    bytes as they were read or saved last; nullopt: the file was not there
/// \param mine    in the draft; null: not there
/// \param onDisk  the bytes now; nullopt: not there
[[nodiscard]] Underneath decideUnderneath(const std::optional<std::string>& base, const DocumentHandle& mine,
                                          const std::optional<std::string>& onDisk);

} // namespace musubi::edit
