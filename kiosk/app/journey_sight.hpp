// What somebody on a journey sees in a scene: controls by their names, where a finger
// reaches them, texts, and a few lines for the report when something else was expected.
#pragma once

#include "kiosk/scene/node.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::app {

/// A place on the control where it is what a finger touches; nothing when all of it is covered or outside.
[[nodiscard]] std::optional<scene::Point> whereToTouch(const scene::Scene& scene, const scene::Node& control);

/// The touchable control called `label`, spoken or printed; one that merely contains it when none is called so.
[[nodiscard]] const scene::Node* touchableNamed(const scene::Scene& scene, std::string_view label);
/// The different names of what can be touched, when none is `label` as a whole and several contain it: nobody can tell
/// which is meant. Else empty.
[[nodiscard]] std::vector<std::string> namesThatHold(const scene::Scene& scene, std::string_view label);
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

/// What a report tells of the page.
enum class Told
{
    Everything,
    Controls,
};
/// Lines of the reading list, those most like `label` first; without a label the first ones.
[[nodiscard]] std::string linesLike(const scene::Scene& scene, std::string_view label, Told told);

} // namespace musubi::app
