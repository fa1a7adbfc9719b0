// Laboratories and museums: filters, eight places a page with their hours of today, and
// the city's map with a dot for each.
// Address: institutions?type=museum&open=1&page=2&place=<slug>&zoom=2&x=140.1&y=36.1
#pragma once

#include "kiosk/present/filter_choice.hpp"
#include "kiosk/present/map_view.hpp"
#include "kiosk/present/opening.hpp"
#include "kiosk/present/paging.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::present {

struct PlaceCard
{
    std::string id;
    Words title;
    Words kind;      ///< 博物館
    Words elsewhere; ///< 土浦市; empty for a place of the city itself
    std::string kindIcon;
    Opening opening;
    std::string picture;
    std::string address;     ///< of its page
    Switch on = Switch::Off; ///< chosen on the map
    bool sample = false;
};

struct InstitutionsView
{
    Words title;
    Words subtitle;
    std::vector<FilterChoice> types;
    FilterChoice openOnly;
    Paging paging;
    std::vector<PlaceCard> cards; ///< at most eight
    Words nothing;
    MapView map;
    Words mapLabel; ///< spoken
    Words city;     ///< つくば市
    Words check;    ///< confirm hours before going
    std::optional<MapMark> chosen;
    std::vector<MapMark> listed; ///< the others of this page
    std::vector<MapMark> others; ///< of other pages, under the same filters
    Words look;
    std::string lookAddress; ///< of the chosen place
};

[[nodiscard]] InstitutionsView institutionsView(const Context& context);

} // namespace musubi::present
