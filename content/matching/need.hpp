// What a school asks for, as far as matching knows it: no name, no contact, only what an offer must answer.
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/strong_id.hpp"
#include "content/model/entry_id.hpp"
#include "content/model/offer.hpp"
#include "content/model/place.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::matching {

using NeedId = StrongId<struct NeedTag>; ///< the receipt's number

/// Both ends included.
struct DateSpan
{
    Date from;
    Date until;

    friend bool operator==(const DateSpan&, const DateSpan&) = default;
};

struct Need
{
    NeedId id;
    std::vector<model::EntryId> wished;   ///< offers that the school named
    std::vector<model::Subject> subjects; ///< and what it asks about, in words shared with the offers
    std::vector<std::string> tags;
    model::Grades grades; ///< the years that take part
    int pupils = 1;
    std::vector<DateSpan> days; ///< any of them would do; none: still to be agreed
    std::optional<model::Coordinates> place;
    int yearsWithout = 0; ///< school years since the last visit

    friend bool operator==(const Need&, const Need&) = default;
};

} // namespace musubi::matching
