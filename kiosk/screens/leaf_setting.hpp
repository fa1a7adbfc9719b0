// Where a column is cut into leaves, and how high the rows of a leaf stand, as a typesetter would decide it: as few
// leaves as there can be, no last leaf with one small thing on it, cuts before headings rather than between things
// that belong together, and pictures that take what is left. Pure numbers; what a row shows is not known here.
#pragma once

#include <cstddef>
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

/// Heights of a row: what it needs, what it can do with, and up to what it may grow. least ≤ height ≤ most.
struct RowHeights
{
    float height = 0;
    float least = 0;
    float most = 0;
    Hold hold = Hold::None;
    Beginning beginning = Beginning::Plain;
};

/// The first row of each leaf. Never empty; a row higher than `room` has a leaf of its own.
/// \param gap  between two rows
[[nodiscard]] std::vector<std::size_t> leafStarts(std::span<const RowHeights> rows, float room, float gap);

/// How high each row of one leaf stands: they shrink until they fit, or grow up to their most, all of them alike.
[[nodiscard]] std::vector<float> settledHeights(std::span<const RowHeights> rows, float room, float gap);

} // namespace musubi::screens
