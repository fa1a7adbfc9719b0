// Looks into an entry itself: does it hold the words of a query, and where in its title are they?
#pragma once

#include "content/model/catalogue.hpp"
#include "content/search/folded_text.hpp"
#include "content/search/query.hpp"
#include "content/search/word_places.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace musubi::search {

enum class FoundIn
{
    Title,   ///< as it is printed, in any language
    Reading, ///< in the kana of a title that is printed in kanji, or partly in them
    Body,    ///< elsewhere on the entry's pages
};

/// What to mark in the printed title: bytes of `title.base()`, in order, never touching each other.
///
/// A word found in the reading of a run with ruby marks the whole run: かが marks 科学 in {科学|かがく}. What stands
/// inside of words is marked only where nothing else is.
/// Empty when the entry was found elsewhere, for instance in its English title.
[[nodiscard]] std::vector<ByteRange> marksIn(const RubyText& title, const Query& query);
/// The same for some words of a query.
[[nodiscard]] std::vector<ByteRange> marksIn(const RubyText& text, std::span<const std::u32string> words);

/// Title or Reading when every word is in a title of some language, printed or spoken; nothing when one is not.
/// \param least  how well each has to stand there
[[nodiscard]] std::optional<FoundIn> findInTitle(const LocalisedText& title, const Query& query,
                                                 Fit least = Fit::Inside);

/// Every word is somewhere in the entry, each whole within one text. Exact, but folds the entry's texts: some
/// microseconds a sentence.
[[nodiscard]] bool holds(const model::Entry& entry, const model::Catalogue& catalogue, const Query& query,
                         Fit least = Fit::Inside);

} // namespace musubi::search
