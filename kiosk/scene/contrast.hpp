// How well every text and icon of a scene stands out from what lies directly behind
// it. Tests ask this of every screen, in the normal colours and in high contrast.
#pragma once

#include "kiosk/scene/backdrop.hpp"
#include "kiosk/scene/text_metrics.hpp"

#include <string>
#include <vector>

namespace musubi::scene {

enum class Ink
{
    Body, ///< running text: regular, 28 px or more
    Text,
    Icon, ///< an icon with a colour of its own choosing, or the one in a pin
};

/// One text or icon on its ground, at the place where it stands out least.
struct Contrast
{
    std::string node;
    Ink ink = Ink::Text;
    Colour colour;       ///< of the ink, opacity of the nodes above included
    GroundColour ground; ///< not known where a picture shines through; `ratio` is then the worst case
    double ratio = 1;    ///< WCAG 2.1, 1 … 21
    Rect area = {};      ///< that the ink covers
};

/// What the normal colours promise: 7 for running text, 4.5 for any other, 3 for icons.
[[nodiscard]] double neededContrast(Ink ink);
/// What high contrast promises of every text and icon.
inline constexpr double kHighContrast = 15;

/// Every text and icon in paint order. While a sheet covers the page, those of the sheet only. Marks with colours of
/// their own (logo, gold knot) are left out.
/// \param metrics  tells where in its rectangle a text really stands
[[nodiscard]] std::vector<Contrast> contrastsOf(const Scene& scene, const TextMetrics& metrics);

/// "home.title 3.9:1, #4A4168 on #B3A4E0"
[[nodiscard]] std::string describe(const Contrast& contrast);

} // namespace musubi::scene
