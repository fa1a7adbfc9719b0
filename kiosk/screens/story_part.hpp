// A title over its paragraphs as one part of a column, to stand beside a picture.
#pragma once

#include "kiosk/screens/column.hpp"

#include <string>
#include <vector>

namespace musubi::screens {

struct StoryLine
{
    std::string id;
    Words words;
    TextStyle style;
    Role role = Role::Text;
};

/// Lines without words are left out.
[[nodiscard]] Part storyPart(std::string id, std::vector<StoryLine> lines, float minWidth, const Stage& stage);
/// Whether `picture` and `story` can stand side by side on a leaf: it is wide, and both halves are high enough.
[[nodiscard]] bool standsBeside(const Part& picture, const Part& story, const Stage& stage);
/// Nothing, in a row of its own: what follows does not stand beside what is before.
[[nodiscard]] Part endOfRow(std::string id);

} // namespace musubi::screens
