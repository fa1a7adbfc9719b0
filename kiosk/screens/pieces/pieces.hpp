// The parts that every screen is made of: buttons, chips, tags, cards, pagers, QR
// codes. Sizes and colours follow the component table of the design.
#pragma once

#include "kiosk/screens/pieces/text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::screens {

using scene::BoxContent;
using scene::Intent;
using theme::Section;

// --- plain parts -----------------------------------------------------------

[[nodiscard]] Node group(std::string id, Rect rect, std::vector<Node> children = {});
[[nodiscard]] Node box(std::string id, Rect rect, BoxContent content);
/// `centre` of the icon; decoration unless given a role.
[[nodiscard]] Node icon(std::string id, std::string name, float size, Colour colour, Point centre);
/// A disc with an icon in it.
[[nodiscard]] Node iconDisc(const std::string& id, Rect rect, const std::string& iconName, float iconSize, Colour fill,
                            Colour onFill);
[[nodiscard]] Node picture(std::string id, Rect rect, std::string source, scene::Corners corners,
                           const Words& alternative);
/// White card with border and straight shadow. Touchable when `intent` is given: pressing moves it onto its shadow.
[[nodiscard]] Node card(std::string id, Rect rect, std::optional<Intent> intent = std::nullopt, std::string label = {});

// --- controls --------------------------------------------------------------

enum class ButtonLook
{
    Main,     ///< coral; at most one a screen
    Plain,    ///< white with a line
    Selected, ///< dark
    Solid,    ///< section colour, white text
    Tinted,   ///< section tint, section border, section text
    Access,   ///< lilac without border (bottom bar)
    AccessOn,
    Disabled,
};

struct ButtonSpec
{
    std::string id;
    Words words;
    std::string icon;    ///< before the words; empty: none
    std::string endIcon; ///< after the words; empty: none
    ButtonLook look = ButtonLook::Plain;
    Section section = Section::Events; ///< for Solid and Tinted
    std::optional<Intent> intent;
    float size = theme::kBody;
    std::string label; ///< spoken name; empty: the words
};

/// Icon and words in the middle of a pill or rounded rectangle of `rect`'s size.
[[nodiscard]] Node button(const ButtonSpec& spec, Rect rect, const Stage& stage);
/// The icon over the words; alone where there is no room for them. The spoken name is `spec.label`.
[[nodiscard]] Node stackedButton(const ButtonSpec& spec, Rect rect, const Stage& stage);
/// Width a button needs for its words with `padding` on both sides.
[[nodiscard]] float buttonWidth(const ButtonSpec& spec, const Stage& stage, float padding = 32);

/// A filter chip: white with a line; on: section colour, white words and a check mark.
[[nodiscard]] Node chip(const std::string& id, Rect rect, const Words& words, const std::string& iconName,
                        present::Switch on, Section section, Intent intent, const Stage& stage);
/// Width a chip needs, check mark included.
[[nodiscard]] float chipWidth(const Words& words, const std::string& iconName, const Stage& stage);

/// A row with words and a switch at its right end.
[[nodiscard]] Node switchRow(const std::string& id, Rect rect, const Words& words, present::Switch on, Intent intent,
                             const Stage& stage);

/// Not touchable: pill of 44 px with tinted ground. The rectangle grows to the right from `at`.
[[nodiscard]] Node tag(const std::string& id, Point at, const Words& words, Section section, const Stage& stage,
                       const std::string& iconName = {});
/// \param room  at most this wide: the icon goes first, then the words take two lines; 0: as wide as it needs
[[nodiscard]] Node tag(const std::string& id, Point at, const Words& words, Colour fill, Colour ink, const Stage& stage,
                       const std::string& iconName = {}, float room = 0);

/// Two round arrows and "1 / 3". At an end the arrow is grey and does nothing.
/// Ids end in ".previous" and ".next", so that a swipe finds them.
/// Which way the arrows point.
enum class PagerWay
{
    Sideways,  ///< through the pages of a list
    UpAndDown, ///< through the leaves of a page
};

struct PagerSpec
{
    std::string id;
    int page = 1;
    int pages = 1;
    std::string previousAddress;
    std::string nextAddress;
    Words previous; ///< spoken
    Words next;
    Colour colour = theme::kS900;
    Colour ink = theme::kInk; ///< of "1 / 3"
    PagerWay way = PagerWay::Sideways;
};
[[nodiscard]] Node pager(const PagerSpec& spec, Rect rect, const Stage& stage);
/// The same with one arrow over the other.
[[nodiscard]] Node uprightPager(const PagerSpec& spec, Rect rect, const Stage& stage);

/// A QR code on white with a thin border; `side` ≥ 116. `label` says what the phone gets.
[[nodiscard]] Node qrCode(const std::string& id, Rect rect, std::string text, const Words& label);

} // namespace musubi::screens
