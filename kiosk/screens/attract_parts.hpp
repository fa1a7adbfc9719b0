// What the attract loop is made of on every stage: the dawn, the tie line over the ridge,
// the rings that hang on it.
#pragma once

#include "kiosk/present/attract_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

#include <string>
#include <vector>

namespace musubi::screens {

/// Where the pack's hero picture stands. What a pack says in the picture's 1920 × 1080 pixels (sun, ridge) goes with
/// it.
struct HeroPlace
{
    Rect rect; ///< as wide as the stage; covered by the picture

    [[nodiscard]] float scale() const;
    /// A pixel of the picture on the stage.
    [[nodiscard]] Point at(Point pixel) const;
};

/// Sky, stars that twinkle, the sun with three rings, the mountain in front of it.
[[nodiscard]] Node attractDawn(const present::AttractView& view, const HeroPlace& place, const Stage& stage);

/// A line through `before`, along the ridge, through `after`.
struct TieLine
{
    std::vector<Point> before;
    std::vector<Point> after;
};
[[nodiscard]] Node attractLine(const present::AttractView& view, const TieLine& line, const HeroPlace& place,
                               const Stage& stage);

inline constexpr float kKnotRadius = 48;
[[nodiscard]] Node attractRing(const std::string& id, const present::AttractKnot& view, Point at);

/// Begins at a touch anywhere; it lies under everything, so that the knots and the button win.
[[nodiscard]] Node attractAnywhere(const present::AttractView& view, const Stage& stage);

/// The white pill without its words, and the rings that breathe around it.
[[nodiscard]] Node attractStart(Rect rect);
[[nodiscard]] std::vector<Node> attractRipples(Rect start);

} // namespace musubi::screens
