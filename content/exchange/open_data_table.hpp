// Entries as a list of open data: the way back.
//
// A cell that was imported is written as it was read, as long as the entry still says the same; so a list that nobody
// has changed comes out as it went in, with the columns for which an entry has no place.
#pragma once

#include "content/exchange/exchange_memory.hpp"
#include "content/exchange/list_table.hpp"
#include "content/pack/files.hpp"

namespace musubi::exchange {

enum class ExportScope
{
    Published, ///< what visitors see
    Everything,
};

/// The entries of the workspace that belong to the list, those that came from it in their order there, then the others
/// by name. An event has one row, of its first session. Entries that came from another list are not in this one.
[[nodiscard]] ListTable listOf(OpenData list, const pack::WorkspaceFiles& files, const ExchangeMemory& memory,
                               ExportScope scope);

} // namespace musubi::exchange
