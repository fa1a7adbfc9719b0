// The page for an entry that is not (or no longer) in the catalogue: says so and leads home. While the pack is still
// being read it says that instead.
#pragma once

#include "kiosk/screens/pages/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene notFoundScreen(const present::FrameView& frame, const present::Context& context,
                                          const Stage& stage);

} // namespace musubi::screens
