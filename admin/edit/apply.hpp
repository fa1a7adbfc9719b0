// What a command makes of a draft. Pure: the same draft and command always give the same answer.
#pragma once

#include "admin/edit/command.hpp"
#include "admin/edit/draft.hpp"

namespace musubi::edit {

/// What the command would change. NotFound when a file, entry or value is not there, Invalid when the place cannot
/// hold the value or a name is taken, Malformed when a value is no JSON.
[[nodiscard]] Result<Change> changeOf(const Draft& draft, const Command& command);

/// The draft after the command.
[[nodiscard]] Result<Draft> apply(Draft draft, const Command& command);

/// How a state is written in an entry.
[[nodiscard]] std::string_view nameOf(model::EntryState state);
[[nodiscard]] model::EntryState stateOf(const Document& entry);

} // namespace musubi::edit
