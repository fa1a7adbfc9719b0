// The terms under which a text stands in the index.
//
// Unspaced writing stands there under every one, two and three letters that follow each other; spaced words under
// their first letters (s, st, sto …). So what a visitor has typed so far is nearly always one term, however short
// it is, and the index is asked for terms only, never for patterns.
#pragma once

#include "content/search/term_set.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace musubi::search {

/// Adds the terms of a folded text.
void addTerms(std::u32string_view letters, std::string_view mark, TermSet& terms);
/// Adds the terms that say with what a folded text begins.
void addStartTerms(std::u32string_view letters, std::string_view mark, TermSet& terms);

/// The fewest terms that a text holding the folded `word` must stand under. `word` has no space in it.
[[nodiscard]] std::vector<std::string> termsOf(std::u32string_view word);
/// The one term of addStartTerms that a text beginning with the folded `word` stands under.
[[nodiscard]] std::string startTermOf(std::u32string_view word);
/// The terms of `word` say all: every text under them holds it.
[[nodiscard]] bool areTermsExact(std::u32string_view word);

} // namespace musubi::search
