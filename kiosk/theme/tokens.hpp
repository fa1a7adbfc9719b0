// Design tokens: colours, spacing, radii, type sizes, times. Pixels at 1920 × 1080.
#pragma once

#include "kiosk/theme/colour.hpp"

namespace musubi::theme {

inline constexpr Colour kInk = Colour::of(0x1B1436);
inline constexpr Colour kInk2 = Colour::of(0x4A4168);
inline constexpr Colour kPaper = Colour::of(0xF8F6FB);
inline constexpr Colour kWhite = Colour::of(0xFFFFFF);
inline constexpr Colour kLine = Colour::of(0xE3DCF0);
inline constexpr Colour kLine2 = Colour::of(0x8C82A8);
inline constexpr Colour kS950 = Colour::of(0x1A1240);
inline constexpr Colour kS900 = Colour::of(0x2A1E5C);
inline constexpr Colour kS700 = Colour::of(0x45328A);
inline constexpr Colour kS500 = Colour::of(0x6B54B8);
inline constexpr Colour kS300 = Colour::of(0xB3A4E0);
inline constexpr Colour kS100 = Colour::of(0xECE6F8);
inline constexpr Colour kGoldPale = Colour::of(0xFFE7A8);
inline constexpr Colour kGoldLine = Colour::of(0xFFD873);
inline constexpr Colour kCoralPressed = Colour::of(0xA93120);
inline constexpr Colour kCoralShadow = Colour::of(0x8F2516);
inline constexpr Colour kDisabledText = Colour::of(0x5C527C);
inline constexpr Colour kDisabledFill = Colour::of(0xF3F0F9);
inline constexpr Colour kCardShadow = Colour::of(0x2A1E5C, 0.07);
inline constexpr Colour kNone = Colour::of(0x000000, 0.0);

/// The colours of one section of the kiosk: solid for text, fill for lines, tint for surfaces.
struct SectionColours
{
    Colour solid;
    Colour fill;
    Colour tint;
    Colour onSky; ///< ring colour on the dark sky
};

enum class Section
{
    Events,
    Geopark,
    Awards,
    Labs,
    Future,
    Quiz,
    SignUp,
};

[[nodiscard]] constexpr SectionColours coloursOf(Section section)
{
    switch (section) {
    case Section::Events:
        return {Colour::of(0x005572), Colour::of(0x2BA8D8), Colour::of(0xDDF2FA), Colour::of(0x5CC3EA)};
    case Section::Geopark:
        return {Colour::of(0x2F5421), Colour::of(0x5E8F45), Colour::of(0xE7F1DE), Colour::of(0x8CC56B)};
    case Section::Awards:
        return {Colour::of(0x6B4700), Colour::of(0xF2B632), Colour::of(0xFDF1D3), Colour::of(0xF2B632)};
    case Section::Labs:
        return {Colour::of(0x2C3E9E), Colour::of(0x5468D4), Colour::of(0xE4E8FB), Colour::of(0x8FA0FF)};
    case Section::Future:
        return {Colour::of(0x45328A), Colour::of(0x7C63CC), Colour::of(0xECE6F8), Colour::of(0xB79CEC)};
    case Section::Quiz:
        return {Colour::of(0x862A68), Colour::of(0xC05A9C), Colour::of(0xF9E3F1), Colour::of(0xE58CC6)};
    case Section::SignUp:
        return {Colour::of(0xA02C1A), Colour::of(0xC63D2A), Colour::of(0xFDE6E0), Colour::of(0xFF9A86)};
    }
    return {};
}

// The focus ring: gold, and a dark line around it. On any ground one of the two stands out 3 : 1.
inline constexpr Colour kFocus = coloursOf(Section::Awards).fill;
inline constexpr Colour kFocusEdge = kInk;

// Type sizes in pixels.
inline constexpr float kDisplay = 104;
inline constexpr float kHero = 80;
inline constexpr float kH1 = 56;
inline constexpr float kH2 = 44;
inline constexpr float kPageTitle = 40;
inline constexpr float kH3 = 34;
inline constexpr float kBodyLarge = 30;
inline constexpr float kBody = 28;
inline constexpr float kLabel = 26;
inline constexpr float kSmallLabel = 24;
inline constexpr float kCaption = 22;
inline constexpr float kRubyEm = 0.46F;

inline constexpr float kTitleLeading = 1.3F;
inline constexpr float kTextLeading = 1.55F;
inline constexpr float kRubyLeading = 1.84F;

// Shapes.
inline constexpr float kCardRadius = 28;
inline constexpr float kSheetRadius = 36;
inline constexpr float kChipRadius = 24;
inline constexpr float kTagRadius = 22;
inline constexpr float kButtonRadius = 40;
inline constexpr float kTouchMinimum = 80;
inline constexpr float kTouchApart = 8; ///< between two targets, at least
inline constexpr float kMargin = 60;
inline constexpr float kGutter = 24;
inline constexpr float kTopBar = 112;
inline constexpr float kBottomBar = 112;
inline constexpr float kCardShadowDrop = 6;

// High contrast: black ground, white ink, one colour for what acts and what is chosen.
inline constexpr Colour kContrastGround = Colour::of(0x000000);
inline constexpr Colour kContrastInk = Colour::of(0xFFFFFF);
inline constexpr Colour kContrastAction = Colour::of(0xFFE14A);
inline constexpr float kContrastBorder = 4;     ///< of controls and cards
inline constexpr float kContrastThinBorder = 3; ///< of tags, shapes and what does nothing now
inline constexpr float kContrastDots = 10;      ///< pitch of the dotted border of what does nothing now

} // namespace musubi::theme
