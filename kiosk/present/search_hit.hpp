// One entry as a card of the search: what it is, its title, and the one line that matters most.
#pragma once

#include "kiosk/present/search_view.hpp"

namespace musubi::present {

/// "Events", "Labs": short enough for a chip.
[[nodiscard]] Words kindWords(const Context& context, model::EntryKind kind);
[[nodiscard]] SearchHit searchHit(const Context& context, const model::Entry& entry);

} // namespace musubi::present
