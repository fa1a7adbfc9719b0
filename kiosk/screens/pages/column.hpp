// A page as one column of parts, cut into leaves: how every screen stands where there is
// no room for the page as drawn for 1920 × 1080 — upright, with large text, on a small
// panel, or in reach mode. Nothing is shrunk or left out; what finds no room on this leaf
// is on the next, and the controls stay where the hand is.
//
// A screen says what its parts are, in reading order, and how high each must be; where
// they go is decided here, so that one law serves every size of glass.
#pragma once

#include "kiosk/present/frame_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace musubi::screens {

inline constexpr float kPartGap = 20; ///< between the rows of a column

enum class Keep
{
    Alone,
    WithNext, ///< a heading never ends a leaf
};

/// A part of a page. Ids inside must differ from those of every other part.
struct Part
{
    /// Parts that follow each other and say more than 0 stand side by side while each is at least this wide, in
    /// columns of equal width; 0: a row of its own.
    float minWidth = 0;
    std::function<float(float width)> height; ///< that it needs at this width; at most `leafArea` high
    std::function<Node(Rect)> draw;           ///< exactly into this rectangle; parts of one row are equally high
    float least = 0; ///< height down to which it may be squeezed so that a leaf is saved; 0: not at all
    float most = 0;  ///< height up to which it may grow where its leaf has room to spare; 0: not at all
    Keep keep = Keep::Alone;
    bool endsRow = false;   ///< what follows stands below it, not beside it
    bool opensPage = false; ///< the page opens at the leaf of its first such part; without one, at the first leaf
};

/// What stays on every leaf, as the field and the keys of the search do. Where it stands, no title is written.
struct Kept
{
    Rect area;                ///< that it leaves for the parts; the arrows stand beside or below it as ever
    std::vector<Node> inBar;  ///< between the buttons of the top bar; in reach mode, which has none there, in the sky
    std::vector<Node> before; ///< the parts, in reading order
    std::vector<Node> after;
    bool leavesTitle = false; ///< the page's title is written as ever
};

/// A picture from the upper edge of an upright stage to its sides, on the first leaf. Back and language stand on it,
/// the title does not; the paper with the parts rises over it like a sheet.
struct Hero
{
    std::string id;
    std::string source;
    Words alternative;
};

struct Column
{
    PageTitle title;
    Tone tone = Tone::OnLight;
    Node ground; ///< behind everything: pageGround, heroGround …
    std::vector<Part> parts;
    std::optional<Kept> kept = {};
    std::optional<Hero> hero = {};  ///< only where hasHero() (hero_part.hpp)
    std::vector<Part> closing = {}; ///< after all other parts
    bool titleInBarOnly = false;    ///< where the bar has no room for it the page does without
    std::size_t together = 0;       ///< so many of the first parts stand on the first leaf, if it has room for them
    /// The address value that says which leaf. That of a sheet is never left out: it says that the sheet is open.
    std::string leafKey = "leaf";
};

/// Where parts may lie: between the bars, inside the margins, beside the arrows that turn leaves. In reach mode it
/// begins where a wheelchair user reaches.
[[nodiscard]] Rect leafArea(const Stage& stage);

/// The page's leaf number `frame.leaf` (from 1; beyond the last one: the last; 0: where the page opens), with its bars
/// and arrows.
[[nodiscard]] scene::Scene columnPage(const present::FrameView& frame, Column column, const Stage& stage);

/// On how many leaves the column stands.
[[nodiscard]] std::size_t leafCount(const present::FrameView& frame, Column column, const Stage& stage);
/// Whether all parts that belong together find room on the first of them.
[[nodiscard]] bool standsTogether(const present::FrameView& frame, Column column, const Stage& stage);

// --- parts that every screen uses ------------------------------------------

/// A heading of `size` that stays with what follows.
[[nodiscard]] Part headingPart(std::string id, const Words& words, float size, Colour ink, const Stage& stage);
/// A paragraph. One that is higher than a leaf is cut between sentences into several.
[[nodiscard]] std::vector<Part> textParts(const std::string& id, const Words& words, const TextStyle& style,
                                          const Stage& stage);
/// A picture with rounded corners, `height` high.
[[nodiscard]] Part picturePart(std::string id, std::string source, const Words& alternative, float minWidth,
                               float height);
/// A button over the whole width or its share of it, 96 high, or higher where its words need it.
[[nodiscard]] Part buttonPart(ButtonSpec spec, float minWidth, const Stage& stage);
/// Any drawing of a fixed height.
[[nodiscard]] Part fixedPart(float minWidth, float height, std::function<Node(Rect)> draw);
/// `part`, which its leaf may squeeze and let grow: a picture, a map.
[[nodiscard]] Part elastic(Part part, float least, float most);
/// Appends.
void add(std::vector<Part>& parts, Part part);
void add(std::vector<Part>& parts, std::vector<Part> more);

} // namespace musubi::screens
