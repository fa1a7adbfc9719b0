// Moving what has been laid out already.
#pragma once

#include "kiosk/scene/node.hpp"

namespace musubi::screens {

/// With everything in it.
void moveBy(scene::Node& node, float dx, float dy);

} // namespace musubi::screens
