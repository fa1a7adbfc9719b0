// An entry's name wherever it is written. Internal to this folder.
#pragma once

#include "admin/edit/draft.hpp"

namespace musubi::edit {

/// Every file in which something refers to `from`, with `to` in its place. References are whole texts ("event/a"),
/// in ties, venues, routes and the first frame of the pack; a name inside of a sentence is none.
[[nodiscard]] Change withReferences(const Draft& draft, const model::EntryId& from, const model::EntryId& to);

} // namespace musubi::edit
