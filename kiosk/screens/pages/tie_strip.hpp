// むすび線: the line that ties neighbours together, and their cards. If a line is
// drawn, its knots can be touched. In high contrast there is no line: the cards are a
// list under their heading.
#pragma once

#include "kiosk/present/tie_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::screens {

/// Heading 「つながりを たどる」 with the mark, the line with a knot above each card, the cards in a row.
/// The line enters at the left screen edge (or at `from`) and ends at `to`.
struct TieStripSpec
{
    std::string id;
    Words heading;
    std::vector<present::TieCard> cards;
    Rect rect;                   ///< heading + line + cards: about 280 high
    Point from;                  ///< where the line comes from
    Point to;                    ///< where it goes to
    std::optional<Colour> start; ///< of the line where it comes from; none: that of the first card
    std::size_t slots = 4;       ///< cards are as wide as if there were at least this many
};
[[nodiscard]] Node tieStrip(const TieStripSpec& spec, const Stage& stage);

/// The same as a column: the line runs down left of the cards.
struct TieColumnSpec
{
    std::string id;
    Words heading; ///< may be empty
    std::vector<present::TieCard> cards;
    Rect rect;
    float cardHeight = 136;
    Point from; ///< where the line comes from
    Colour start = theme::kGoldLine;
};
[[nodiscard]] Node tieColumn(const TieColumnSpec& spec, const Stage& stage);

/// The line itself, through its stops; it draws itself when the page appears.
[[nodiscard]] Node tieLine(std::string id, std::vector<scene::LineStop> stops, Rect rect);

/// A knot of the line, in the colour of what `view` leads to.
[[nodiscard]] Node tieKnot(std::string id, Point at, const present::TieCard& view, int step);

/// One tie as a card: picture left, the tie's words in section colour, the neighbour's title.
[[nodiscard]] Node tieCard(const std::string& id, Rect rect, const present::TieCard& view, const Stage& stage);

} // namespace musubi::screens
