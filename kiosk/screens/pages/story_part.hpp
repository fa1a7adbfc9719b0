// A title over its paragraphs as one part of a column, to stand beside a picture.
#pragma once

#include "kiosk/screens/pages/column.hpp"

#include <functional>
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
/// `part`, and nothing that follows stands beside it.
[[nodiscard]] Part endingRow(Part part);

/// FrameView::otherLanguage over the text that it is about; none when it is empty.
[[nodiscard]] std::vector<Part> languageParts(const std::string& id, const Words& words, const Stage& stage);
[[nodiscard]] StoryLine languageLine(const std::string& id, const Words& words);

/// How a detail page begins.
struct LeadPicture
{
    std::string id;
    std::string source; ///< PictureContent::source
    Words alternative;
    std::function<std::vector<Node>(float room)> marks; ///< tags on the picture, or below it
};
struct Lead
{
    std::string id; ///< of the story
    LeadPicture picture;
    Words title;
    Words text;
    Words note;       ///< small between them: FrameView::otherLanguage; may be empty
    Words other = {}; ///< another name, small; may be empty
};
/// Upright, a hero over marks, title and text; on a low stage the picture stands beside title and text, or after them
/// where they need the whole width: a leaf never shows a picture alone. In high contrast it stands after the words or
/// closes the page: what is to be known comes first.
void addLead(Column& column, const Lead& lead, const Stage& stage);
/// `words` with the picture as a hero over them, if it leaves them room, or at the end of the page. On a stage that has
/// neither nothing is added.
[[nodiscard]] bool addWithPictureApart(Column& column, const LeadPicture& picture, const std::vector<Part>& words,
                                       const Stage& stage);

} // namespace musubi::screens
