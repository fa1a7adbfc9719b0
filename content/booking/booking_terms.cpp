#include "content/booking/booking_terms.hpp"

#include <algorithm>

namespace musubi::booking {

BookingTerms termsWithoutDay()
{
    BookingTerms terms;
    terms.mode = model::SignUpMode::Approval;
    terms.closes = kNever;
    terms.starts = kNever;
    return terms;
}

BookingTerms termsOf(const model::SessionRule& rule, const model::Session& session, const TimeZone& zone)
{
    BookingTerms terms;
    terms.mode = rule.signUp;
    if (rule.quota)
        terms.quota = Seats(std::max(0, *rule.quota));
    terms.starts = zone.toInstant(session.start);
    terms.closes = terms.starts - std::chrono::hours(std::max(0, rule.closesHoursBefore));
    return terms;
}

} // namespace musubi::booking
