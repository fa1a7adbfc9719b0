// Tags in rows, as many as find room: nothing is cut, nothing leaves its rectangle.
#pragma once

#include "kiosk/screens/pieces/pieces.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::screens {

struct TagSpec
{
    std::string id;
    Words words;
    std::string icon; ///< may be empty
    Colour fill;
    Colour ink;
};

/// A tag at most `room` wide, its words as large as they fit; none when they do not fit at all.
[[nodiscard]] std::optional<Node> tagWithin(const TagSpec& spec, Point at, float room, const Stage& stage);

/// Left to right, row under row; what finds no room is left out. The group is as high as its rows.
[[nodiscard]] Node tagFlow(std::string id, const std::vector<TagSpec>& tags, Rect rect, const Stage& stage);

} // namespace musubi::screens
