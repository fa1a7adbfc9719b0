// Pieces that several panels are made of.
#pragma once

#include "admin/panels/shown.hpp"

#include <string>

namespace musubi::panels {

/// A panel at its place on the window, with its heading bar. The caller draws between begin and end, whatever begin
/// says.
struct PanelPlace
{
    ImVec2 at;
    ImVec2 size;
};
void beginPanel(const char* name, const PanelPlace& place, const char* icon, const std::string& heading,
                const Shown& shown);
void endPanel();

/// On the right of the heading bar: where the next thing of this width begins.
void toRightOfHeading(float width);
/// The rest of the panel, which scrolls by itself.
void beginBody(const char* name, float padding, ImU32 ground = IM_COL32_WHITE);
void endBody();

enum class Question
{
    Closed,
    Open,
};
/// A question over everything else, in the middle of the window; `endQuestion` only when this says Open.
[[nodiscard]] Question beginQuestion(const std::string& title, const char* name, float width, Question wanted,
                                     const Shown& shown);
void endQuestion();

/// A disc of 12 pixels in the line of a text.
void stateDot(ImU32 colour, const Shown& shown);
[[nodiscard]] ImU32 colourOf(model::EntryState state);
[[nodiscard]] const char* wordOf(model::EntryState state); ///< the key of its word

enum class Emphasis
{
    Plain,   ///< on lilac
    Outline, ///< on white
    Chosen,  ///< on violet
    Primary, ///< on the darkest violet
    OnDark,  ///< in the bar at the top
};
[[nodiscard]] bool button(const std::string& label, Emphasis emphasis, bool isEnabled = true);
/// How wide it would be.
[[nodiscard]] float buttonWidth(const std::string& label);

/// A few words beside the hand, when it rests on what was drawn last.
void explain(const std::string& text, const Shown& shown);

/// ImGui's controls as DESIGN §15 draws them.
[[nodiscard]] bool beginCombo(const char* name, const std::string& shown, ImGuiComboFlags flags = 0);
[[nodiscard]] bool checkbox(const std::string& label, bool& isSet);

/// Words in another colour.
void coloured(ImU32 colour, const std::string& text);
/// The text in one line, cut with … where there is no room.
[[nodiscard]] std::string shortened(const std::string& text, float width);

} // namespace musubi::panels
