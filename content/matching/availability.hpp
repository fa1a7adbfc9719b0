// What an institution can give of one offer in the time that is matched.
#pragma once

#include "content/base/calendar.hpp"
#include "content/model/entry_id.hpp"
#include "content/model/offer.hpp"
#include "content/model/place.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::matching {

struct Availability
{
    model::EntryId offer;
    model::OfferFormat format = model::OfferFormat::Visit;
    std::vector<model::Subject> subjects;
    std::vector<std::string> tags;
    std::optional<model::Grades> grades; ///< none: any
    std::optional<int> pupilsAtOnce;     ///< none: any number
    int groupsADay = 1;                  ///< how often it can be repeated on one day for one school
    std::vector<Date> days;              ///< one school a day; none: still to be agreed
    int visits = 1;                      ///< schools that can be taken in all
    std::optional<model::Coordinates> place;
    std::optional<int> reachKilometres; ///< none: anywhere

    friend bool operator==(const Availability&, const Availability&) = default;
};

} // namespace musubi::matching
