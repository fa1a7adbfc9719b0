// What the detail pages of all kinds share when they stand in one column.
#pragma once

#include "kiosk/present/event_view.hpp"
#include "kiosk/present/tie_view.hpp"
#include "kiosk/screens/pages/column.hpp"

#include <string>
#include <vector>

namespace musubi::screens {

/// The entry's own title, as large as the page allows, over its lead.
[[nodiscard]] std::vector<Part> storyParts(const std::string& id, const Words& title, const Words& text,
                                           const Stage& stage);
/// Each fact with its icon, label and value; side by side where there is room.
[[nodiscard]] std::vector<Part> factParts(const std::string& id, const std::vector<present::FactView>& facts,
                                          Section section, const Stage& stage);
/// つながりを たどる: the heading, and a card for each tie.
[[nodiscard]] std::vector<Part> tieParts(const std::string& id, const Words& heading,
                                         const std::vector<present::TieCard>& ties, const Stage& stage);
inline constexpr float kCodeSide = 224;
/// Of a code beside something else on half of an upright leaf: each of its squares is two pixels of the glass or more.
[[nodiscard]] float codeSideInPair(const Stage& stage);

/// A card with the code and what a phone gets by it.
[[nodiscard]] Part codePart(std::string id, std::string code, const Words& words, const Stage& stage,
                            float side = kCodeSide);
/// An icon before a paragraph: a hint, a state.
[[nodiscard]] Part hintPart(std::string id, std::string iconName, const Words& words, const TextStyle& style,
                            const Stage& stage);

} // namespace musubi::screens
