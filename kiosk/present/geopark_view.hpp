// The geopark: a map of its sites, a list of them five at a time, the chosen site, and
// the geologic time strip.
// Address: geopark?site=<slug>&page=2&zoom=2&x=140.1&y=36.2
#pragma once

#include "kiosk/present/map_view.hpp"
#include "kiosk/present/paging.hpp"
#include "kiosk/present/time_strip.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::present {

struct SiteChoice
{
    MapMark mark; ///< `at` means nothing when `placed` is off
    Switch placed = Switch::Off;
    Switch on = Switch::Off;
};

struct SitePanel
{
    std::string id;
    Words title;
    Words kind; ///< ジオサイト, or a well-known spot of the park
    std::string icon;
    std::vector<Words> heights;
    Words summary;
    std::string picture;
    Words alternative;
    Words municipalities;
    Words unplaced; ///< said when the site cannot be shown on the map; else empty
    Words look;     ///< くわしく見る
    std::string address;
    bool sample = false;
};

struct GeoparkView
{
    Words title;
    Words subtitle;
    Words siteLegend;
    Words institutionLegend;
    Words mapLabel; ///< spoken
    Words nothing;  ///< said when there is no site
    MapView map;
    std::vector<SiteChoice> sites; ///< of this page, at most five
    Paging paging;
    std::optional<MapMark> chosen; ///< on the map, in the list of this page or not
    std::vector<MapMark> otherSites;
    std::vector<MapMark> institutions; ///< tied to the sites of this page
    std::optional<SitePanel> panel;
    TimeStrip time;
    Words about;              ///< heading of what is known of the whole park; empty: nothing is
    Words summary;            ///< may be empty
    std::vector<Words> facts; ///< a sentence each
};

[[nodiscard]] GeoparkView geoparkView(const Context& context);

/// 女体山 877m
[[nodiscard]] Words heightWords(const Context& context, const model::Height& height);
/// つくば市・桜川市
[[nodiscard]] Words joinedWords(const Context& context, const std::vector<LocalisedText>& texts);
[[nodiscard]] std::string iconOf(const model::Geosite& site);
/// Official sites first, those that the pack features before the others; then well-known spots.
[[nodiscard]] std::vector<const model::Entry*> sitesInOrder(const Context& context);

} // namespace musubi::present
