// The two cards of an institution's page that answer "can I go there?": hours and place.
#pragma once

#include "kiosk/present/institution_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

namespace musubi::screens {

/// Open or not, the day as a bar, when it is closed, what it costs.
[[nodiscard]] Node hoursCard(const present::InstitutionView& view, Rect rect, const Stage& stage);
/// Where "check the official site" stands: beside a short fee, else in the card of the place.
enum class CheckNote
{
    BesideFee,
    InPlaceCard,
};
/// \param hours  rectangle of the hours card
[[nodiscard]] CheckNote checkNote(const present::InstitutionView& view, Rect hours, const Stage& stage);

/// Address, code for the phone, small map, and who to ask.
[[nodiscard]] Node placeDetails(const present::InstitutionView& view, Rect rect, CheckNote note, const Stage& stage);

} // namespace musubi::screens
