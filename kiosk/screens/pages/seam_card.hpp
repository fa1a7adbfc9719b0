// A card of a list where pages are one column: picture, pill on its seam, title, text,
// and a foot of facts and tags. All of its words find room: cards of a list take the
// shape that the stage allows, and their pictures what the words leave.
#pragma once

#include "kiosk/screens/pages/column.hpp"
#include "kiosk/screens/pages/flow_rows.hpp"

#include <string>
#include <vector>

namespace musubi::screens {

struct SeamCard
{
    std::string id;
    std::string address; ///< where a touch leads
    std::string label;   ///< spoken
    std::string picture;
    std::string pillIcon; ///< may be empty
    Words pill;           ///< empty: no pill
    Words pillMore;       ///< beside it; goes to the foot where the pill has no room for it
    Section section = Section::Future;
    Words title;
    Words text;                 ///< may be empty
    std::vector<FlowItem> foot; ///< facts, tags
    Words look;                 ///< on what looks like a button, only when the card is large; may be empty
};

/// Height that is left on their leaf below `parts`, each of which has a row of its own; of the next leaf when they end
/// theirs.
[[nodiscard]] float roomBelow(const std::vector<Part>& parts, float least, const Stage& stage);

/// All alike: side by side where each is at least `minWidth` wide, else with the picture beside the words.
/// \param room  height that the first rows should fill; 0: not known
/// \param tail  height of what shall stand on the last row's leaf below it; 0: nothing
[[nodiscard]] std::vector<Part> seamCardParts(const std::vector<SeamCard>& cards, float minWidth, float room,
                                              float tail, const Stage& stage);
/// Height that rows of these cards need at least.
[[nodiscard]] float seamCardsHeight(const std::vector<SeamCard>& cards, float minWidth, const Stage& stage);
/// One over the whole width, with larger words where the stage is high enough.
/// \param room  height that is left on its leaf
/// \param rest  of it, what the parts below need; with them on another leaf the card takes more
[[nodiscard]] Part largeSeamCardPart(const SeamCard& card, float room, float rest, const Stage& stage);

} // namespace musubi::screens
