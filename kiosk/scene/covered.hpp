// Texts that something painted later lies over. Siblings may lie over each other on purpose, as a badge on a picture or
// a bar on a page; words under them are lost all the same.
#pragma once

#include "kiosk/scene/node.hpp"
#include "kiosk/scene/text_metrics.hpp"

#include <vector>

namespace musubi::scene {

struct Covered
{
    const Node* text = nullptr;
    const Node* by = nullptr; ///< the first of what lies over it
};

/// What lies under a sheet that covers the page is hidden on purpose and does not count.
[[nodiscard]] std::vector<Covered> coveredTexts(const Scene& scene, const TextMetrics& metrics);

} // namespace musubi::scene
