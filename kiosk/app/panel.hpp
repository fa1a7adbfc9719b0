// The glass: its pixels and millimetres, how high it hangs, and the scene's pixels on it.
//
// A page is drawn for 1920 × 1080 (upright: 1080 × 1920) scene pixels or more, never for
// less of what a finger or an eye needs: where the glass is so small that a target of 80
// pixels would not be 20 mm, or where the visitor asked for larger text, the stage has
// fewer pixels and each of them is larger. The screens re-flow; nothing is shrunk.
//
// In reach mode everything that can be touched lies in the band of heights that a seated
// person reaches. Where little of the glass hangs in it, the page is drawn finer, so that
// the band holds what a page needs, but never so fine that 80 pixels are less than 20 mm.
#pragma once

#include "kiosk/app/pixel_size.hpp"
#include "kiosk/present/context.hpp"
#include "kiosk/screens/screen.hpp"

#include <optional>

namespace musubi::app {

/// How a panel is built into its site. Millimetres.
struct Mounting
{
    double width = 0;                     ///< of the visible picture; 0: as on a panel of 43 inches
    std::optional<double> lowerEdge = {}; ///< of the picture, above the floor; when nobody says it, 800, upright 600

    friend bool operator==(const Mounting&, const Mounting&) = default;
};

/// Between these heights above the floor a person in a wheelchair and a child can touch. Millimetres.
inline constexpr double kReachLowest = 400;
inline constexpr double kReachHighest = 1200;

/// The smallest picture on which every page has room, with the largest text and in reach mode: its longer and its
/// shorter side, lying or upright. Millimetres.
inline constexpr double kSmallestLongSide = 480;
inline constexpr double kSmallestShortSide = 270;

class Panel
{
public:
    explicit Panel(PixelSize pixels, Mounting mounting = {}) : m_pixels(pixels), m_mounting(mounting) {}

    [[nodiscard]] PixelSize pixels() const { return m_pixels; }
    /// WrongOption, with a sentence, when the picture is too small for a kiosk, or too little of it can be reached from
    /// a wheelchair.
    [[nodiscard]] Outcome requireRoom() const;
    /// The stage for what the visitor has set.
    [[nodiscard]] screens::Stage stage(const present::VisitSettings& settings, const scene::TextMetrics& metrics) const;
    /// Where a pixel of the glass lies in a scene of this size.
    [[nodiscard]] scene::Point onScene(int x, int y, const scene::Size& scene) const;

private:
    [[nodiscard]] double millimetresPerPixel() const;
    [[nodiscard]] Outcome requireReach() const;
    [[nodiscard]] double lowerEdge() const;
    [[nodiscard]] double upperEdge() const;
    /// Millimetres of a scene pixel at normal text, where a whole page fits.
    [[nodiscard]] double usualPixel() const;
    /// The largest scene pixel, at normal text, at which the band holds a page even with the largest text; not positive
    /// where nothing can be reached.
    [[nodiscard]] double reachPixel() const;

    PixelSize m_pixels;
    Mounting m_mounting;
};

} // namespace musubi::app
