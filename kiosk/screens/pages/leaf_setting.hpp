// Where a column is cut into leaves, and how high the rows of a leaf stand, as a typesetter would decide it: as few
// leaves as there can be, no last leaf with one small thing on it, cuts before headings rather than between things
// that belong together, and pictures that take what is left. Pure numbers; what a row shows is not known here.
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace musubi::screens {

/// What may follow a row on the same leaf only.
enum class Hold
{
    None,
    WithNext, ///< a heading: it never ends a leaf, unless the leaf has no room for both
};

/// How well a leaf may begin with a row.
enum class Beginning
{
    Section, ///< a heading, or the first row of all
    Plain,
    Inside, ///< cards of the row before go on: a cut here parts what belongs together
};

/// All of a row: hands have nothing to do in it.
inline constexpr float kOnlySeen = std::numeric_limits<float>::infinity();

/// Heights of a row: what it needs, what it can do with, and up to what it may grow. least ≤ height ≤ most.
struct RowHeights
{
    float height = 0;
    float least = 0;
    float most = 0;
    Hold hold = Hold::None;
    Beginning beginning = Beginning::Plain;
    float seen = 0; ///< from its top down to the first thing that can be touched
};

/// What a leaf has for its rows.
struct LeafRoom
{
    float height = 0;
    float above = 0; ///< over it, out of reach of hands: what the leaf begins with may stand there if it is only seen
};

/// The rows of one leaf in their places.
struct SetLeaf
{
    std::vector<float> heights;
    float rise = 0; ///< of the first row over the top of the room
};

/// The first row of each leaf. Never empty; a row higher than the room has a leaf of its own.
/// \param gap  between two rows
[[nodiscard]] std::vector<std::size_t> leafStarts(std::span<const RowHeights> rows, const LeafRoom& room, float gap);

/// How high each row of one leaf stands: they shrink until they fit, or grow up to their most, all of them alike.
[[nodiscard]] std::vector<float> settledHeights(std::span<const RowHeights> rows, float room, float gap);
/// The same with what is only seen rising above the room as far as the rest of the leaf needs it.
[[nodiscard]] SetLeaf settledLeaf(std::span<const RowHeights> rows, const LeafRoom& room, float gap);

} // namespace musubi::screens
