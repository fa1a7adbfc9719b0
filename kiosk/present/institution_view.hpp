// One laboratory or museum: what it is, whether it is open now, where it is, what it costs, its ties.
// Address: institution/<slug>?side=text shows the long text and the facts instead of the picture.
#pragma once

#include "kiosk/present/event_view.hpp"
#include "kiosk/present/map_view.hpp"
#include "kiosk/present/opening.hpp"
#include "kiosk/present/tie_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::present {

/// A line of the card at the right: who runs it, the telephone, whether one has to book.
struct PlaceRow
{
    std::string icon;
    Words label; ///< spoken
    Words value;
};

/// The long text behind the picture.
struct PlaceText
{
    Words heading;
    Words text;
    std::vector<FactView> facts;
};

struct InstitutionView
{
    Words heading;   ///< of the top bar
    Words otherName; ///< small: the name in English; may be empty
    Words title;
    Words summary;
    std::string picture;
    Words alternative;
    Words kind;
    std::string kindIcon;
    Words feeTag; ///< 無料; empty: not known
    bool feeIsFree = false;
    bool sample = false;

    Words turn; ///< button that turns the picture card over; empty: nothing on the other side
    std::string turnAddress;
    std::optional<PlaceText> side; ///< when the card is turned

    Words date;
    Words now; ///< いま
    int nowMinute = 0;
    Opening opening;
    Words hoursUnknown; ///< said instead of the bar; else empty
    Words closed;       ///< until when one may come in today, and when it is closed; may be empty
    Words fee;
    Words check;

    Words placeLabel;
    Words address;
    Words qrWords;
    std::string qr;
    std::optional<MapView> map;
    MapMark mark;
    Words mapWords; ///< spoken: see it on the large map
    std::string mapAddress;
    std::vector<PlaceRow> rows;

    Words tiesHeading;
    std::vector<TieCard> ties;
};

/// \pre the address names an institution of the catalogue
[[nodiscard]] InstitutionView institutionView(const Context& context);

} // namespace musubi::present
