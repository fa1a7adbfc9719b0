// What institutions bring to a class, as a list with filters.
// Address: offers?subject=science&grades=4,5,6&length=lesson&format=visit&page=2
#pragma once

#include "kiosk/present/filter_choice.hpp"
#include "kiosk/present/paging.hpp"
#include "kiosk/present/sign_up_link.hpp"

#include <string>
#include <vector>

namespace musubi::present {

struct OfferCard
{
    Words subject; ///< on the seam, bold
    Words grades;  ///< on the seam, beside it; empty when the school years are not known
    Words title;
    Words organiser; ///< may be empty
    Words length;    ///< empty: not known
    Words fee;       ///< empty: not known
    Words way;       ///< 来てもらう; where the card does not say both length and fee, nor this at its seam
    std::string wayIcon;
    std::string picture;
    std::string address;
    bool sample = false;
};

/// A row of chips under its heading.
struct FilterRow
{
    Words heading;
    std::vector<FilterChoice> choices; ///< only what finds something
};

struct OffersView
{
    Words title;
    Words subtitle;
    FilterRow subjects;
    FilterRow grades;
    FilterRow lengths;
    FilterRow formats;
    Words count;
    std::vector<FilterChoice> active; ///< filters that are on; a touch removes them
    std::vector<OfferCard> cards;     ///< of this page, at most six
    Words check;                      ///< applications are confirmed on the official site
    Words narrow;                     ///< leads to the filters where they are on another leaf
    Words nothing;
    Paging paging;
    std::optional<SignUpLink> need; ///< what none of them brings
};

[[nodiscard]] OffersView offersView(const Context& context);

} // namespace musubi::present
