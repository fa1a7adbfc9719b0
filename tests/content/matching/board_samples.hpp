// Needs and availabilities with everything agreeing, to be changed in the one thing that a test is about.
#pragma once

#include "content/matching/availability.hpp"
#include "content/matching/need.hpp"

#include <string>

namespace musubi::test {

inline Date day(unsigned dayOfDecember)
{
    return *Date::of(2026, 12, dayOfDecember);
}

inline model::EntryId offerId(const std::string& slug)
{
    return {model::EntryKind::Offer, slug};
}

/// A fourth-year class of thirty that asks about the earth and can in the first half of December.
inline matching::Need needOf(const std::string& id)
{
    matching::Need need;
    need.id = matching::NeedId(id);
    need.subjects = {model::Subject::Science};
    need.tags = {"geology"};
    need.grades = {4, 4};
    need.pupils = 30;
    need.days = {{day(1), day(15)}};
    return need;
}

inline matching::Availability availabilityOf(const std::string& slug)
{
    matching::Availability offered;
    offered.offer = offerId(slug);
    offered.subjects = {model::Subject::Science};
    offered.tags = {"geology"};
    offered.grades = model::Grades{3, 6};
    offered.pupilsAtOnce = 40;
    offered.days = {day(9), day(11)};
    offered.visits = 2;
    return offered;
}

} // namespace musubi::test
