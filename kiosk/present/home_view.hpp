// Home: what is on today and next, and the doors to everything.
#pragma once

#include "kiosk/present/session_view.hpp"
#include "kiosk/present/touch_band.hpp"
#include "kiosk/theme/tokens.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::present {

struct Door
{
    std::string id;
    Words title;
    Words caption;
    std::string picture;
    std::string icon;
    std::string address;
    theme::Section section = theme::Section::Events;
};

struct HomeView
{
    Words title;
    Words date;
    Words weekend; ///< how many events this weekend
    std::string hero;
    Words low;                     ///< in reach mode: all buttons have come down
    Words band;                    ///< in reach mode: how high above the floor hands find them
    std::vector<SessionCard> next; ///< at most four, each event once, earliest first
    Words nothingNext;             ///< said when `next` is empty
    std::vector<Door> doors;
};

/// \param band  of the glass, in reach mode
[[nodiscard]] HomeView homeView(const Context& context, std::optional<TouchBand> band = std::nullopt);
/// The next sessions, each event once: not over yet, within `days` days.
[[nodiscard]] std::vector<model::Session> nextSessions(const Context& context, std::size_t count, int days);

} // namespace musubi::present
