// What stands on a map: pins, dots, and the leaders of those that had to make room.
//
// No two targets overlap: whatever lies too close to its neighbour is moved apart and
// keeps a line to its true place; what finds no room is a small mark that is not touched.
#pragma once

#include "kiosk/screens/pieces/map_window.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace musubi::screens {

/// Moves `wanted` apart inside `area`, at least `gap` from each other and from `taken`.
///
/// Deterministic. Up to 400 rounds push each overlapping pair apart along the shorter way; what still overlaps
/// something before it then, or never fitted, has no place.
[[nodiscard]] std::vector<std::optional<Rect>> spread(std::vector<Rect> wanted, std::span<const Rect> taken,
                                                      const Rect& area, float gap);

enum class MarkLook
{
    Pin,
    ChosenPin, ///< larger, with its name below
    Dot,       ///< ring with an icon
    PaleDot,   ///< of another page
    SiteDot,   ///< filled, for a site of another page
};

struct MarkSpec
{
    present::MapMark mark;
    MarkLook look = MarkLook::Pin;
    Colour colour;
    Intent touch;
    Role role = Role::Button;
};

/// Marks already placed, and the room they take.
class MarkBoard
{
public:
    /// \param taken  panels over the map
    MarkBoard(std::string id, const MapWindow& window, std::vector<Rect> taken, const Stage& stage);

    /// Places all of them together; those placed earlier stay where they are. Marks outside the window are left out.
    void place(const std::vector<MarkSpec>& marks);
    /// Only where they have room at their true place; the others become small marks.
    void placeWhereFree(const std::vector<MarkSpec>& marks);

    /// Panels, targets, and the small marks that are only looked at: no name may stand there.
    [[nodiscard]] std::vector<Rect> covered() const;
    /// Leaders, small marks, then the marks themselves.
    [[nodiscard]] std::vector<Node> take();

private:
    void add(const MarkSpec& spec, const Rect& target);
    void addName(const MarkSpec& spec, const Rect& pin);
    void addLeader(const MarkSpec& spec, Point tip, Point home);
    /// The nearest free place for what the others leave no room near its own; in reach mode only.
    [[nodiscard]] std::optional<Rect> placeFarOff(const Rect& wanted) const;
    void addSmall(const MarkSpec& spec, Point home);
    /// Inside the window and not behind a panel: nothing points at what cannot be seen.
    [[nodiscard]] bool isSeen(const MarkSpec& spec) const;
    [[nodiscard]] Rect wantedFor(const MarkSpec& spec, Point home) const;
    [[nodiscard]] Rect nameRect(const MarkSpec& spec, const Rect& pin) const;

    std::string m_id;
    const MapWindow& m_window;
    const Stage& m_stage;
    Rect m_area;
    std::vector<Rect> m_panels;
    std::vector<Rect> m_taken;
    std::vector<Rect> m_small;
    std::vector<Node> m_under;
    std::vector<Node> m_marks;
};

} // namespace musubi::screens
