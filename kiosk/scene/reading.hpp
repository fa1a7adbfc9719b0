// The scene as a list: what is read aloud, in which order the focus walks.
#pragma once

#include "kiosk/scene/node.hpp"

#include <string>
#include <vector>

namespace musubi::scene {

struct ReadingItem
{
    std::string node; ///< Node::id
    Role role = Role::Text;
    std::string text; ///< what is said: readings instead of kanji
    Rect rect;

    friend bool operator==(const ReadingItem&, const ReadingItem&) = default;
};

/// Headings, texts, images and controls in tree order; a control is one item (its label, else the texts inside it).
[[nodiscard]] std::vector<ReadingItem> readingList(const Scene& scene);

/// The controls among them.
[[nodiscard]] std::vector<ReadingItem> focusOrder(const Scene& scene);

} // namespace musubi::scene
