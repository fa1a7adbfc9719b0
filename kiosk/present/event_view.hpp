// One event: what, when, where, for whom, how many seats, the days to choose from, its ties.
// Address: event/<slug>?date=2026-11-28 shows the session of that day.
#pragma once

#include "content/booking/session_key.hpp"
#include "kiosk/present/map_view.hpp"
#include "kiosk/present/note_view.hpp"
#include "kiosk/present/session_view.hpp"
#include "kiosk/present/sign_up_link.hpp"
#include "kiosk/present/tie_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::present {

/// A fact with its icon: いつ 11月21日(土).
struct FactView
{
    std::string icon;
    Words label;
    Words value;
};

struct DayChoice
{
    Words day;
    Words time;
    Switch on = Switch::Off;
    std::string address;
};

/// Where it is; leads to the institution on the city's map.
struct VenueMap
{
    MapView map;
    MapMark mark;
    Words open; ///< spoken, and on the map
};

struct EventView
{
    Words heading; ///< of the top bar
    Words title;
    Words summary; ///< the lead; the body where the entry has no lead
    Words story;   ///< lead and body as one paragraph: for pages where both fit
    Words rest;    ///< the body, where there is a lead
    std::string picture;
    Words alternative;
    Words audience;
    Words fee; ///< in the words of the entry, where it has any
    bool sample = false;
    std::vector<FactView> facts; ///< when, time, where, who; at most four
    std::vector<FactView> furtherFacts;
    std::vector<NoteView> sections;
    std::optional<VenueMap> venue; ///< where the place is an institution on the map
    Words seatsLabel;              ///< only without a number: the unit says it too
    Words seatsCount;              ///< "20"; empty: no number
    Words seatsUnit;               ///< 席 · seats
    Words seatsState;              ///< just come, draw, sign up …
    std::vector<DayChoice> days;   ///< the next sessions, at most four; empty: no announced date
    Words daysHeading;
    std::optional<SignUpLink> signUp; ///< for the chosen session
    Words check;                      ///< check the official site before you go
    std::string qr;                   ///< what the phone gets
    Words qrWords;
    Words tiesHeading;
    std::vector<TieCard> ties;
};

/// \pre the address names an event of the catalogue
[[nodiscard]] EventView eventView(const Context& context);
/// What the entry itself lists as facts.
[[nodiscard]] std::vector<FactView> factsOf(const Context& context, const model::Entry& entry);
/// The session that the page at the context's address tells of, where visitors sign up for it at this kiosk; nothing on
/// other pages.
[[nodiscard]] std::optional<booking::SessionKey> signUpSession(const Context& context);
/// The entry's own address on the web, else its first source that is one; empty when there is none.
[[nodiscard]] std::string linkOf(const model::Entry& entry);
/// What the code with that link is for: whoever expects the page of the organiser is told when it is only a source.
[[nodiscard]] Words linkWords(const Context& context, const model::Entry& entry);

} // namespace musubi::present
