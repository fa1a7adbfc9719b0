#include "kiosk/screens/pages/tie_part.hpp"

#include "kiosk/screens/pages/tie_strip.hpp"
#include "kiosk/screens/pieces/kept_size.hpp"

#include <algorithm>

namespace musubi::screens {

namespace {

constexpr float kListed = 400;      ///< least width of a card in a list
constexpr float kBesideWords = 132; ///< picture and edges
constexpr float kEdges = 24;        ///< beside and over the words

/// A word that cannot be broken makes the card wider.
float longestWord(const present::TieCard& tie, const Stage& stage)
{
    return extentOf(tie.title, bold(leastAfter(theme::kBody, stage)), 1, stage).width;
}

} // namespace

float tieHeight(const present::TieCard& tie, float width, const Stage& stage)
{
    const float room = width - tiePictureWidth(tie, width, stage) - kEdges;
    return std::max(120.0F, extentOf(tie.words, bold(theme::kCaption), room, stage).height +
                                extentOf(tie.title, bold(theme::kBody), room, stage).height + 4 + kEdges);
}

Part tiePart(std::string id, const present::TieCard& tie, const Stage& stage)
{
    Part part;
    part.minWidth = std::min(leafArea(stage).width, std::max(kListed, longestWord(tie, stage) + kBesideWords));
    part.height = [=](float width) { return tieHeight(tie, width, stage); };
    part.draw = [=, own = std::move(id)](Rect rect) { return tieCard(own, rect, tie, stage); };
    return part;
}

} // namespace musubi::screens
