// How a node stands in its page: what lies over it, what lies under it, whether it can
// be told from its ground. High contrast decides by this, never by names.
#pragma once

#include "kiosk/scene/node.hpp"

#include <vector>

namespace musubi::scene {

struct Standing
{
    bool isInControl = false;      ///< a control lies above it in the tree
    bool isGround = false;         ///< reaches from side to side of the page
    bool isScenery = false;        ///< part of a large picture behind the page, without words or controls
    bool isTray = false;           ///< holds nothing but controls
    bool carriesWords = false;     ///< texts or icons lie over it
    bool carriesBareWords = false; ///< a picture: texts or icons lie over it without a box of their own between
    bool carriesControls = false;  ///< controls, codes or named pictures lie over it
    bool carriesMarks = false;     ///< shapes that say something lie over it
    bool standsOut = false;        ///< can be told from its ground, however faintly, or has a border or a shadow
    bool isMark = false;           ///< clearly seen against its ground: it says something
    bool isRing = false;           ///< a mark that is seen by its border alone
    bool isFaint = false;          ///< a see-through shape that is hardly seen, such as the relief of a map
    bool isCutOut = false;     ///< a shape in the colour of its page or card: it hides a corner of what lies under it
    bool isSingledOut = false; ///< its siblings are faded, it is not

    [[nodiscard]] bool carries() const { return carriesWords || carriesControls; }
};

/// One for every node, parents before children.
[[nodiscard]] std::vector<Standing> standingsOf(const Scene& scene);

} // namespace musubi::scene
