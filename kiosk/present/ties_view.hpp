// Everything that one entry is tied to, as a plain list: the ties that find no place on its
// page are here too, each with its words.
// Address: ties?of=institution/city-hall
#pragma once

#include "kiosk/present/tie_view.hpp"

#include <optional>
#include <vector>

namespace musubi::present {

struct TiesView
{
    Words title;               ///< of the place
    Words count;               ///< 「つながり 23件」
    TieCard centre;            ///< the entry itself, with what a touch does instead of the words of a tie
    std::vector<TieCard> ties; ///< strongest first
};

/// Nothing when the address names no entry of the catalogue.
[[nodiscard]] std::optional<TiesView> tiesView(const Context& context);

} // namespace musubi::present
