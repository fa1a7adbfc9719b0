// Blocks of a detail page, one under the other: a paragraph, notes, tags, a process
// line. Each knows how high it wants to be, so that the page can share out its height
// and leave out what finds no room.
#pragma once

#include "kiosk/present/offer_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"
#include "kiosk/screens/pieces/process_line.hpp"
#include "kiosk/screens/pieces/tag_flow.hpp"

#include <functional>
#include <string>
#include <vector>

namespace musubi::screens {

struct Block
{
    float height = 0;
    std::function<Node(Rect)> draw; ///< into a rectangle of the page's width and at least `height`
};

inline constexpr float kBlockGap = 20;

/// Height of all blocks with the gaps between them.
[[nodiscard]] float heightOf(const std::vector<Block>& blocks);
/// All blocks with the largest text at which they fit into `room`; without the last ones if not even the smallest does.
[[nodiscard]] std::vector<Block> fittingBlocks(const std::function<std::vector<Block>(float size)>& make, float room);
/// Draws them from the top of `rect`.
[[nodiscard]] std::vector<Node> drawBlocks(const std::vector<Block>& blocks, Rect rect);

/// A heading (may be empty) over a paragraph of `size`.
[[nodiscard]] Block paragraphBlock(const std::string& id, const Words& heading, const Words& text, float size,
                                   float width, const Stage& stage);
struct NotesSpec
{
    std::string id;
    Words heading; ///< may be empty
    std::vector<present::NoteView> notes;
    Section section = Section::Future;
    std::size_t columns = 1; ///< cards are as wide as if there were at least this many
};
/// Cards side by side with icon, title and text.
[[nodiscard]] Block notesBlock(const NotesSpec& spec, float width, const Stage& stage);
/// A heading and tags in rows beside it.
[[nodiscard]] Block tagsBlock(const std::string& id, const Words& heading, const std::vector<TagSpec>& tags,
                              float width, const Stage& stage);

} // namespace musubi::screens
