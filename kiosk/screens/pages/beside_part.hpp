// Two stacks of parts side by side as one part, where a lying leaf is to tell everything that matters at once.
#pragma once

#include "kiosk/screens/pages/column.hpp"

#include <string>
#include <vector>

namespace musubi::screens {

inline constexpr float kBesideGap = 36; ///< between the stacks

/// Parts over each other, each as high as it needs.
[[nodiscard]] float stackHeight(const std::vector<Part>& parts, float width);
/// From the top of `rect`.
[[nodiscard]] std::vector<Node> drawStack(const std::vector<Part>& parts, Rect rect);

/// \param share  of the width, for the left stack
[[nodiscard]] Part besidePart(std::string id, const std::vector<Part>& left, const std::vector<Part>& right,
                              float share);

} // namespace musubi::screens
