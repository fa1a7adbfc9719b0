// One geosite: its name in large letters, its story in pages, how the ground is built
// or where it lies, and what it is tied to.
// Address: geosite/<slug>?story=2
#pragma once

#include "kiosk/present/event_view.hpp"
#include "kiosk/present/map_view.hpp"
#include "kiosk/present/paging.hpp"
#include "kiosk/present/tie_view.hpp"
#include "kiosk/present/time_strip.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::present {

struct RockView
{
    std::string swatch; ///< SwatchContent::name
    Words name;
    Words text;
};

/// One page of the story card.
struct StoryPage
{
    Words heading;
    Words text;
    std::vector<RockView> rocks; ///< on the first page
    std::vector<FactView> facts; ///< on the last page, instead of a text
};

/// What the card in the middle shows when there is no cut through the ground to show.
struct SitePlace
{
    Words heading;
    std::optional<MapView> map;
    MapMark mark;
    Words accuracy; ///< how far the position on the map can be trusted
    Words municipalities;
    Words age;
    std::optional<TimeSpot> spot;
    Words storiesLabel;
    std::vector<Words> stories; ///< of the park, that this site belongs to
    Words openMap;
    std::string mapAddress;
};

/// What the ground rises to in the schematic cut. The site's own picture says which: whoever shows the peaks stands on
/// them.
enum class Landform
{
    Hill, ///< nothing in particular
    TwinPeaks,
};

/// Gabbro above, granite around: the cut that explains a mountain left standing.
struct GroundCut
{
    Words heading;
    Words schematic;
    Words above;
    Words around;
    Words spoken;
    Landform landform = Landform::Hill;
};

struct GeositeView
{
    Words title;
    Words kind;
    std::string icon;
    Words municipalities;
    std::vector<Words> pills; ///< heights, else the age
    std::string hero;         ///< the pack's mountain; empty: none
    std::string picture;      ///< PictureContent::source of the site's own
    bool sample = false;
    StoryPage story; ///< the page that the address asks for
    Paging paging;
    std::vector<StoryPage> pages; ///< all of them
    std::optional<GroundCut> cut;
    SitePlace place;
    TimeStrip time;
    Words tiesHeading;
    std::vector<TieCard> ties;
};

/// \pre the address names a geosite of the catalogue
[[nodiscard]] GeositeView geositeView(const Context& context);

} // namespace musubi::present
