// The prizes by year: six to a page, the newest page first; filtered by programme.
// Address: awards?programme=tsukuba-prize&page=2
#pragma once

#include "kiosk/present/events_view.hpp"

#include <string>
#include <vector>

namespace musubi::present {

struct AwardCard
{
    Words programme;
    Words winners; ///< names; empty when they are not known or nobody won
    Words theme;
    Words year;
    std::string picture;
    std::string address;
    bool main = false; ///< of the pack's first programme: gold edge
};

struct AwardsView
{
    Words title;
    Words subtitle;
    std::vector<FilterChoice> programmes; ///< "all" first
    std::vector<AwardCard> cards;         ///< oldest first
    Words nothing;
    int page = 1; ///< 1 is the newest
    int pages = 1;
    Words older;
    Words newer;
    std::string olderAddress;
    std::string newerAddress;
};

[[nodiscard]] AwardsView awardsView(const Context& context);
/// "青木慎也・石井理修"; the words for "no winner" when there was none; empty when names are not known.
[[nodiscard]] Words winnersWords(const Context& context, const model::Award& award);
[[nodiscard]] Words awardYearWords(const Context& context, const model::Award& award);
[[nodiscard]] Words programmeWords(const Context& context, const model::Award& award);

} // namespace musubi::present
