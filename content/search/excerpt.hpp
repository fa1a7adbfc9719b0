// Why an entry was found, where its title does not show it: a piece of one of its texts with what was looked for in it.
#pragma once

#include "content/model/catalogue.hpp"
#include "content/search/folded_text.hpp"
#include "content/search/query.hpp"

#include <optional>
#include <vector>

namespace musubi::search {

struct Excerpt
{
    FoundText piece;              ///< cut to a line or two, between words; "…" where the text goes on
    std::vector<ByteRange> marks; ///< bytes of the piece's base(), as of a title
};

/// Of the text that holds most of what the title in `language` does not show, in the order of the page. Only where none
/// in `language` holds any of it, one in no language, or in those that stand in for it, in their order, or in another:
/// there the title first. Nothing when the title shows every word.
/// Reads all texts of the entry: some ten microseconds, for what is shown and not for what is counted.
[[nodiscard]] std::optional<Excerpt> excerptOf(const model::Entry& entry, const model::Catalogue& catalogue,
                                               const Language& language, const Query& query);

} // namespace musubi::search
