// What somebody on a journey sees in a scene: controls by their names, where a finger
// reaches them, texts, and a few lines for the report when something else was expected.
#pragma once

#include "kiosk/scene/node.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace musubi::app {

/// A place on the control where it is what a finger touches; nothing when all of it is covered or outside.
[[nodiscard]] std::optional<scene::Point> whereToTouch(const scene::Scene& scene, const scene::Node& control);

/// The touchable control called `label`, spoken or printed; one that merely contains it when none is called so.
[[nodiscard]] const scene::Node* touchableNamed(const scene::Scene& scene, std::string_view label);
[[nodiscard]] const scene::Node* selectedNamed(const scene::Scene& scene, std::string_view label);

enum class Seen
{
    No,
    Yes,
};
/// Whether the node `focused` is the one called `label`, spoken or printed.
[[nodiscard]] Seen focusedNamed(const scene::Scene& scene, const std::string& focused, std::string_view label);
/// Whether any text shows `text`, as printed or as spoken.
[[nodiscard]] Seen textSeen(const scene::Scene& scene, std::string_view text);

/// The first lines of the reading list.
[[nodiscard]] std::string firstLines(const scene::Scene& scene);

} // namespace musubi::app
