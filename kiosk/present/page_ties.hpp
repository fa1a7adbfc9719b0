// The ties of a page, which has places for some of them. Where there are more, its last card
// says how many and leads to the list of all (ties_view.hpp).
#pragma once

#include "kiosk/present/tie_view.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace musubi::present {

struct Ties
{
    Words heading;
    std::vector<TieCard> cards; ///< that of the list has no picture
};
/// At most as many as there are `places`. What stands over them: the words at `headingKey`; in high contrast the number
/// of all ties.
[[nodiscard]] Ties pageTies(const Context& context, const model::EntryId& id, std::string_view headingKey,
                            std::size_t places);
/// All that tieCards() knows: each neighbour once.
[[nodiscard]] std::size_t tieCount(const Context& context, const model::EntryId& id);

} // namespace musubi::present
