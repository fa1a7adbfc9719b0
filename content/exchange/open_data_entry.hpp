// A row of a list as an entry.
//
// What becomes what is told in packaging/hosting/open-data.md. Nothing is invented: where a list leaves open when, for
// how long or for whom something is, the entry leaves it open too.
#pragma once

#include "content/exchange/entry_draft.hpp"
#include "content/exchange/open_data_lists.hpp"

#include <optional>

namespace musubi::exchange {

/// What the row says, with its faults; the draft has no fields where the row cannot become an entry (`faults` has an
/// error then).
/// \param columns  of the file, one for each cell
[[nodiscard]] EntryDraft draftOf(const CsvRow& row, const std::vector<FoundColumn>& columns, OpenData list);

} // namespace musubi::exchange
