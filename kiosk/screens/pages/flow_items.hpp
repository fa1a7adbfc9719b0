// What stands in rows of its natural width where a page is one column: filters, tags,
// buttons, words before them.
#pragma once

#include "kiosk/present/filter_choice.hpp"
#include "kiosk/present/paging.hpp"
#include "kiosk/screens/pages/flow_rows.hpp"
#include "kiosk/screens/pieces/tag_flow.hpp"

#include <string>

namespace musubi::screens {

[[nodiscard]] FlowItem chipItem(const std::string& id, const present::FilterChoice& choice, Section section,
                                const Stage& stage);
/// A tag; one that is too wide for its row stands in several lines.
[[nodiscard]] FlowItem tagItem(const TagSpec& spec, const Stage& stage);
[[nodiscard]] FlowItem buttonItem(const ButtonSpec& spec, const Stage& stage);
/// Words, at least `width` wide.
[[nodiscard]] FlowItem wordsItem(const std::string& id, const Words& words, const TextStyle& style, float width,
                                 const Stage& stage, Role role = Role::Text);
/// An icon and words after it.
[[nodiscard]] FlowItem factItem(const std::string& id, const std::string& iconName, const Words& words, Section section,
                                const Stage& stage);
/// The arrows of a list. \pre paging.pages > 1
[[nodiscard]] FlowItem pagerItem(const std::string& id, const present::Paging& paging, Section section,
                                 const Stage& stage);
/// Any drawing of a fixed size, in the middle of its row.
[[nodiscard]] FlowItem fixedItem(scene::Size size, std::function<Node(Rect)> draw);

} // namespace musubi::screens
