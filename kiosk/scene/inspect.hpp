// What is wrong with a drawn scene: cut texts, overlapping siblings, things outside
// the screen, targets too small for a finger. Tests ask this of every screen.
#pragma once

#include "kiosk/scene/node.hpp"
#include "kiosk/scene/text_metrics.hpp"

#include <string>
#include <vector>

namespace musubi::scene {

enum class FlawKind
{
    TextCut,      ///< a text is larger than its rectangle, or lines were left out
    TextTooSmall, ///< smaller than a caption, readings aside
    TextCovered,  ///< something painted later lies over it
    Overlap,      ///< two siblings lie over each other without Layer::Over
    OutsideScreen,
    OutsideParent,  ///< a child of a touchable card sticks out of it
    TargetTooSmall, ///< a control smaller than 80 × 80
    NamelessControl,
    DuplicateId,
};

struct Flaw
{
    FlawKind kind = FlawKind::TextCut;
    std::string node;
    std::string detail;
};

[[nodiscard]] std::vector<Flaw> inspect(const Scene& scene, const TextMetrics& metrics);
[[nodiscard]] std::string describe(const Flaw& flaw);

} // namespace musubi::scene
