// The ties of an entry as cards: the words of the tie, the neighbour's title, its picture, where it leads.
#pragma once

#include "kiosk/present/context.hpp"
#include "kiosk/theme/tokens.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::present {

struct TieCard
{
    Words words; ///< "ひらく ところ"
    Words title;
    std::string picture; ///< PictureContent::source
    std::string address;
    theme::Section section = theme::Section::Events;
    Words sampleWords = {}; ///< 「見本」; empty unless the neighbour is a sample
};

/// At most `count` ties of the entry, strongest first; each neighbour once; today's events lead their strength. Where
/// there are more, each kind of entry has its strongest among them before a kind has two: a stone leads to a mountain,
/// a researcher and an open day, not to three stones. No picture stands twice in a row, nor beside the same one of the
/// page, as long as the theme or the kind has another.
[[nodiscard]] std::vector<TieCard> tieCards(const Context& context, const model::EntryId& id, std::size_t count);
/// What stands over them: the words at `key`; in high contrast, where the ties are a list, 「つながり 4件」.
[[nodiscard]] Words tiesHeading(const Context& context, std::string_view key, std::size_t count);
/// The section whose colours a kind of entry wears.
[[nodiscard]] theme::Section sectionOf(model::EntryKind kind);
/// PictureContent::source of an entry's first picture; an illustration by kind when it has none.
[[nodiscard]] std::string pictureOf(const model::Entry& entry);
[[nodiscard]] Words altOf(const Context& context, const model::Entry& entry);
/// The Material icon of a kind, and of a theme.
[[nodiscard]] std::string iconOf(model::EntryKind kind);
[[nodiscard]] std::string iconOf(model::Theme theme);

} // namespace musubi::present
