#include "content/booking/booking_request.hpp"

#include "tests/content/booking/bookings.hpp"

#include <gtest/gtest.h>

namespace musubi::booking {

TEST(BookingKey, IsReadAsItIsWritten)
{
    const char* const text = "00112233445566778899aabbccddeeff";
    EXPECT_EQ(BookingKey::parse(text).value().text(), text);
}

TEST(BookingKey, IsNothingButThirtyTwoSmallHexadecimalDigits)
{
    for (const char* wrong : {"", "0011", "00112233445566778899AABBCCDDEEFF", "00112233445566778899aabbccddeefg",
                              "00112233445566778899aabbccddeeff00"})
        EXPECT_EQ(BookingKey::parse(wrong).error().code, ErrorCode::Malformed) << wrong;
}

TEST(SessionKey, ReadsFromTheOrganisationToTheMinute)
{
    EXPECT_EQ(saturday().text(), "tsukuba/event/fossil-class/saturdays/2026-11-28T10:00");
}

TEST(BodyDigest, IsTheSameForARepeatWithAnotherKey)
{
    EXPECT_EQ(bodyDigest(requestOf(1, 3)), bodyDigest(requestOf(2, 3)));
    EXPECT_EQ(bodyDigest(requestOf(1, 3)).size(), 64U);
}

TEST(BodyDigest, ChangesWithEverythingThatIsAskedFor)
{
    const BookingRequest request = requestOf(1, 3);
    BookingRequest later = request;
    later.session.start.minute += 1;
    BookingRequest ranked = request;
    ranked.priority = Priority::of(1, "Lives in the city.").value();
    BookingRequest sealed = request;
    sealed.sealedDigest = "00";
    for (const BookingRequest& other : {requestOf(1, 4), later, ranked, sealed})
        EXPECT_NE(bodyDigest(other), bodyDigest(request));
}

TEST(Priority, HasARankAndAReasonOfOneLine)
{
    EXPECT_EQ(Priority().rank(), 0);
    EXPECT_EQ(Priority::of(2, "Lives in the city.").value().reason(), "Lives in the city.");
    EXPECT_FALSE(Priority::of(2, "").ok());
    EXPECT_FALSE(Priority::of(2, "Two\nlines").ok());
    EXPECT_FALSE(Priority::of(2, std::string(201, 'a')).ok());
    EXPECT_FALSE(Priority::of(0, "Everybody.").ok());
    EXPECT_FALSE(Priority::of(10, "Nobody.").ok());
}

} // namespace musubi::booking
