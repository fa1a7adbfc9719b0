// What stands around every page: the ground, the top bar with back, title and
// language bar, and the bottom bar with home, search and the access bar.
#pragma once

#include "kiosk/present/frame_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <string>
#include <vector>

namespace musubi::screens {

enum class Ground
{
    Paper,
    Night, ///< awards: dark gradient with stars
};

/// The title of a page beside its section disc.
struct PageTitle
{
    Words title;
    Words subtitle; ///< small, second line; may be empty
    Section section = Section::Events;
    std::string icon;
};

/// Words on light or on dark ground.
enum class Tone
{
    OnLight,
    OnDark,
};

[[nodiscard]] Node pageGround(Ground ground, const Stage& stage);
/// A hero picture of the pack (or a plain dawn sky when `source` is empty), from the top, `height` px high, over paper.
[[nodiscard]] Node heroGround(const std::string& source, float height, const Stage& stage);

/// Deepens the sky of a hero towards the horizon, so that the lower lines of white words keep their contrast.
[[nodiscard]] Node dusk(std::string id, Rect rect);

/// Back button, section disc, title, language bar; 112 px high.
[[nodiscard]] Node topBar(const present::FrameView& frame, const PageTitle& title, Tone tone, const Stage& stage);
/// Only the language bar, at its place.
[[nodiscard]] Node languageBar(const present::FrameView& frame, const Stage& stage);
/// Only the back button, `words` instead of the standard ones when not empty; `leave` uses a cross instead of the
/// arrow.
enum class BackLook
{
    Arrow,
    Cross,
};
[[nodiscard]] Node backButton(const present::FrameView& frame, const Words& words, BackLook look, const Stage& stage);
/// Home, search, access bar over the twin-peak line; 112 px high.
[[nodiscard]] Node bottomBar(const present::FrameView& frame, const Stage& stage);

/// Between the bars, inside the margins: 1800 × 856 on 1920 × 1080.
[[nodiscard]] Rect contentArea(const Stage& stage);

/// A whole page: parts in reading order; the ground is painted first, the bars are added by the caller.
[[nodiscard]] scene::Scene page(const present::FrameView& frame, const Words& title, std::vector<Node> parts,
                                const Stage& stage);

/// The small mark 見本 / Sample as a tag.
[[nodiscard]] Node sampleTag(const std::string& id, Point at, const present::FrameView& frame, const Stage& stage);

} // namespace musubi::screens
