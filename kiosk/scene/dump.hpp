// The scene and its reading list as text, for `--dump` and for people who look for a fault.
#pragma once

#include "kiosk/scene/node.hpp"

#include <string>

namespace musubi::scene {

/// One line a node: indentation, id, role, rectangle, content, intent.
[[nodiscard]] std::string dumpScene(const Scene& scene);
/// One line an item of the reading list.
[[nodiscard]] std::string dumpReading(const Scene& scene);

} // namespace musubi::scene
