// What a screen is laid out on: a glass of this size, and where hands reach on it.
#pragma once

#include "kiosk/present/context.hpp"
#include "kiosk/present/touch_band.hpp"
#include "kiosk/scene/geometry.hpp"
#include "kiosk/scene/text_metrics.hpp"

#include <optional>

namespace musubi::screens {

/// The heights of the stage between which everything can be touched from a wheelchair.
struct Reach
{
    float top = 0;
    float bottom = 0;
    present::TouchBand band; ///< the same above the floor
};

/// Whether a column keeps room for the arrows that turn its leaves.
enum class Arrows
{
    Kept,
    Spared, ///< it is tried as one leaf, which needs none
};

/// What a screen is laid out on.
struct Stage
{
    scene::Size size{1920, 1080};
    const scene::TextMetrics* metrics = nullptr; ///< never null while drawing; outlives the call
    std::optional<Reach> reach = {};             ///< in reach mode
    /// The page will be shown in high contrast: ties are a list, no line is drawn.
    present::Switch contrast = present::Switch::Off;
    float grain = 1;       ///< pixels of the glass that one of the scene is wide
    float enlargement = 1; ///< of the text; the glass has so many times fewer pixels of the scene each way
    Arrows arrows = Arrows::Kept;

    /// Whether pages stand as drawn for 1920 × 1080. On any other stage they are one column (column.hpp), and so they
    /// are where most of the height would stay empty: on glass squarer than 4 : 3.
    [[nodiscard]] bool isSpacious() const
    {
        constexpr float kSquarest = 1.3F;
        return size.width >= 1919.5F && size.height >= 1079.5F && size.width >= kSquarest * size.height && !reach;
    }
};

/// A stage that would be spacious if hands reached all of it. A page may stand there as drawn, its bars lowered.
[[nodiscard]] inline bool isWideAndLow(const Stage& stage)
{
    Stage whole = stage;
    whole.reach.reset();
    return stage.reach && whole.isSpacious();
}

/// The stage on which a page is drawn that will be lowered: spacious, and of one leaf.
[[nodiscard]] inline Stage beforeLowering(Stage stage)
{
    stage.reach.reset();
    stage.arrows = Arrows::Spared;
    return stage;
}

} // namespace musubi::screens
