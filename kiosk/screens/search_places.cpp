#include "kiosk/screens/search_places.hpp"

#include "kiosk/screens/pages/column.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pieces/keyboard.hpp"

#include <algorithm>
#include <optional>

namespace musubi::screens {

namespace {

constexpr float kFieldHeight = 88;
constexpr float kFieldTop = 12;      ///< in the top bar, and least above keys
constexpr float kFieldInBar = 420;   ///< narrower, the field has a row of its own
constexpr float kBetween = 20;       ///< field, parts and keys
constexpr float kLeastParts = 170;   ///< height: a card, or two rows of chips
constexpr float kAbovePeaks = 10;    ///< so that the keys end above the peaks of the bottom bar
constexpr float kStripShare = 0.45F; ///< of the field's row

/// Between the bar's back and language buttons; nothing where there is no room.
std::optional<Rect> fieldInBar(const present::FrameView& frame, const Stage& stage)
{
    if (stage.reach)
        return std::nullopt;
    const Node bar = narrowTopBar(frame, {}, Tone::OnLight, stage);
    const float left = bar.children.front().rect.right() + theme::kGutter;
    const float right = bar.children.back().rect.x - theme::kGutter;
    if (right - left < kFieldInBar)
        return std::nullopt;
    return Rect{left, kFieldTop, right - left, kFieldHeight};
}

bool isTyping(const present::FrameView& frame)
{
    const std::string keys = frame.here.get("keys");
    return !keys.empty() && keys != "none";
}

float wholeWidth(const Stage& stage)
{
    return stage.size.width - 2 * theme::kMargin;
}

/// A row for names and results over the keys, or, where keys would become too small for a finger, beside the field.
void placeStrip(SearchPlaces& places, float& top, float leastBottom, const Stage& stage)
{
    const float below = top + theme::kTouchMinimum + kFieldTop;
    if (below <= leastBottom) {
        places.strip = {theme::kMargin, top, wholeWidth(stage), theme::kTouchMinimum};
        top = below;
    } else if (!places.isFieldInBar && hasArrowsBeside(stage)) {
        places.field.width = wholeWidth(stage);
        places.strip = places.field.cutRight(places.field.width * kStripShare, theme::kGutter)
                           .inset(0, (kFieldHeight - theme::kTouchMinimum) / 2);
    }
}

/// There are no leaves to turn, so the keys have the room of the arrows too.
void placeKeysOnly(SearchPlaces& places, Rect keys, const present::KeyboardView& keyboard, const Stage& stage)
{
    if (hasArrowsBeside(stage))
        keys.width = wholeWidth(stage);
    const float bottom = bandOf(stage).bottom - kAbovePeaks;
    float top = places.isFieldInBar ? places.parts.y : places.field.bottom() + kFieldTop;
    placeStrip(places, top, bottom - leastKeyboardHeight(keyboard, keys.width, stage), stage);
    const float needed = keyboardHeight(keyboard, keys.width, stage);
    const float lowest = bottom - top >= needed || places.strip.y > places.field.y ? bottom : bandOf(stage).bottom;
    keys.height = std::min(lowest - top, needed * kHighestKeyboard);
    keys.y = lowest - keys.height;
    places.keys = keys;
    places.parts.height = 0;
}

} // namespace

SearchPlaces searchPlaces(const present::SearchView& view, const present::FrameView& frame, const Stage& stage)
{
    SearchPlaces places;
    places.parts = leafArea(stage);
    const auto inBar = fieldInBar(frame, stage);
    places.isFieldInBar = inBar.has_value();
    places.field = inBar ? *inBar : places.parts.cutTop(kFieldHeight, kBetween);
    if (!view.keyboard)
        return places;
    const bool isHigh = !hasArrowsBeside(stage);
    const Rect keys = isHigh ? keyboardAcross(stage) : Rect{theme::kMargin, 0, places.parts.width, 0};
    const float needed = keyboardHeight(*view.keyboard, keys.width, stage);
    const float keysTop = bandOf(stage).bottom - kAbovePeaks - needed;
    const float parts = keysTop - kBetween - (isHigh ? kArrowsBelow : 0) - places.parts.y;
    if (parts >= kLeastParts) {
        places.parts.height = parts;
        places.keys = {keys.x, keysTop, keys.width, needed};
    } else if (isTyping(frame)) {
        placeKeysOnly(places, keys, *view.keyboard, stage);
    }
    return places;
}

} // namespace musubi::screens
