// What an entry is tied to, in the order in which a page shows it.
#pragma once

#include "content/model/tie.hpp"
#include "kiosk/present/context.hpp"

#include <cstddef>
#include <vector>

namespace musubi::present {

/// Both live as long as the context's catalogue.
struct Neighbour
{
    const model::TieView* tie;
    const model::Entry* entry;
};

/// Every entry that is valid today, each once, strongest tie first; today's events lead their strength.
[[nodiscard]] std::vector<Neighbour> neighboursOf(const Context& context, const model::EntryId& id);
/// `count` of them, in their order. Each kind of entry has its strongest among them before a kind has two.
[[nodiscard]] std::vector<Neighbour> ofManyKinds(const std::vector<Neighbour>& all, std::size_t count);

} // namespace musubi::present
