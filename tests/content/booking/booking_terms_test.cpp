#include "content/booking/booking_terms.hpp"

#include <gtest/gtest.h>

namespace musubi::booking {

TEST(TermsOf, CountTheClosingBackFromTheStartInThePacksZone)
{
    model::SessionRule rule;
    rule.quota = 20;
    rule.signUp = model::SignUpMode::Lottery;
    rule.closesHoursBefore = 72;
    model::Session session;
    session.start = LocalDateTime::parse("2026-11-28T10:00").value();
    const BookingTerms terms = termsOf(rule, session, TimeZone::open("Asia/Tokyo").value());
    EXPECT_EQ(terms.mode, model::SignUpMode::Lottery);
    EXPECT_EQ(terms.quota, Seats(20));
    EXPECT_EQ(terms.starts, parseInstant("2026-11-28T10:00+09:00").value());
    EXPECT_EQ(terms.closes, parseInstant("2026-11-25T10:00+09:00").value());
}

TEST(TermsOf, KnowNoLimitWhereThePackStatesNone)
{
    EXPECT_EQ(termsOf({}, {}, TimeZone::open("Asia/Tokyo").value()).quota, std::nullopt);
}

} // namespace musubi::booking
