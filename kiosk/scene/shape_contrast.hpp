// How well the shapes of a scene that say something stand out from their ground. Tests
// ask this of every screen in the normal colours.
#pragma once

#include "kiosk/scene/contrast.hpp"
#include "kiosk/scene/meant_shapes.hpp"

#include <vector>

namespace musubi::scene {

/// Each such shape (meant_shapes.hpp) in paint order; a shape of two colours by the one that stands out more. Over a
/// picture nothing can be said.
[[nodiscard]] std::vector<Contrast> shapeContrastsOf(Scene scene);

} // namespace musubi::scene
