// The gold ring's walk through the controls of a page, in reading order and round again.
#pragma once

#include "kiosk/scene/node.hpp"

#include <string>

namespace musubi::app {

enum class FocusStep
{
    Forward,
    Backward,
};

/// The id of the control after (or before) `focused`; the first (or last) when that is not on the page; empty when
/// nothing is.
[[nodiscard]] std::string nextFocus(const scene::Scene& scene, const std::string& focused, FocusStep step);

} // namespace musubi::app
