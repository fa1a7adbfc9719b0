// Which control lies under a finger, and finding nodes by what they are called.
#pragma once

#include "kiosk/scene/node.hpp"

#include <string_view>
#include <vector>

namespace musubi::scene {

/// The topmost touchable node under `point`; a sheet (Layer::Over group that covers the page) hides what is behind it.
[[nodiscard]] const Node* controlAt(const Scene& scene, Point point);
/// A group that lies over the whole page, such as a sheet with its veil: nothing behind it can be touched.
[[nodiscard]] bool coversPage(const Node& node, const Scene& scene);
[[nodiscard]] const Node* findNode(const Scene& scene, std::string_view id);
/// The first touchable node whose spoken name is or contains `label`.
[[nodiscard]] const Node* findControl(const Scene& scene, std::string_view label);
/// What a control is called: its label, else the texts inside it.
[[nodiscard]] std::string nameOf(const Node& node);
/// What a control reacts to.
[[nodiscard]] Rect hitArea(const Node& node);
/// Every node, parents before children.
[[nodiscard]] std::vector<const Node*> allNodes(const Scene& scene);

} // namespace musubi::scene
