// How the workbench looks: the kiosk's colours on the controls of the window (DESIGN §15).
#pragma once

#include "content/model/entry_id.hpp"
#include "kiosk/theme/colour.hpp"
#include "kiosk/theme/tokens.hpp"

#include <imgui.h>

#include <memory>

namespace musubi::panels {

[[nodiscard]] constexpr ImU32 colour(theme::Colour one)
{
    return IM_COL32(one.red, one.green, one.blue, one.alpha);
}

inline constexpr ImU32 kDock = colour(theme::Colour::of(0xF1EEF8));
inline constexpr ImU32 kHeader = colour(theme::Colour::of(0xE4DCF5));
inline constexpr ImU32 kHairline = colour(theme::Colour::of(0xCFC6E2));
inline constexpr ImU32 kQuiet = colour(theme::Colour::of(0x5A5176));
inline constexpr ImU32 kDraft = colour(theme::Colour::of(0x8C82A8));
inline constexpr ImU32 kReady = colour(theme::Colour::of(0xD79A14));
inline constexpr ImU32 kPublished = colour(theme::Colour::of(0x4E8A3E));
inline constexpr ImU32 kNeedsFixing = colour(theme::Colour::of(0xC63D2A));

/// The fonts of the window, made once for its scale.
struct Fonts
{
    ImFont* regular = nullptr;
    ImFont* bold = nullptr;
    ImFont* small = nullptr;
    std::shared_ptr<ImFont> paragraph = {}; ///< the regular one with room between the lines
};

/// \param scale  of the screen: 1 at 96 dots per inch
void applyLook(float scale);

/// The section of the kiosk in whose colour a kind of entry stands.
[[nodiscard]] theme::SectionColours coloursOf(model::EntryKind kind);
/// An icon's letter in the icon font.
[[nodiscard]] const char* iconOf(model::EntryKind kind);

} // namespace musubi::panels
