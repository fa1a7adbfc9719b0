// What the detail pages of all kinds share: the large picture with its tags, title
// with text, and rows of facts.
#pragma once

#include "kiosk/present/event_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

#include <string>
#include <vector>

namespace musubi::screens {

/// Tags in rows from the upper left corner of `rect`; as high as they are.
[[nodiscard]] Node laidMarks(const std::string& id, std::vector<Node> marks, Rect rect);

/// Card with a picture that fills it; `marks` are laid in a row over its upper edge.
[[nodiscard]] Node pictureCard(const std::string& id, Rect rect, const std::string& source, const Words& alternative,
                               std::vector<Node> marks);

/// How an entry begins to tell about itself.
struct Opening
{
    const Words& title;
    const Words& text;
    const Words& note; ///< small between them: FrameView::otherLanguage; may be empty
};
/// Title, then the text below it, as large as they fit; the title takes at most half of the height.
[[nodiscard]] Node titleAndText(const std::string& id, const Opening& opening, Rect rect, const Stage& stage);
/// An icon and the words of FrameView::otherLanguage, from the top of `rect`.
[[nodiscard]] Node languageNote(const std::string& id, const Words& words, Rect rect, const Stage& stage);

/// Facts in two columns: disc with icon, small label, value.
[[nodiscard]] Node factGrid(const std::string& id, const std::vector<present::FactView>& facts, Section section,
                            Rect rect, const Stage& stage);

} // namespace musubi::screens
