#include "content/booking/receipt_number.hpp"

#include "tests/content/booking/bookings.hpp"

#include <gtest/gtest.h>

#include <set>

namespace musubi::booking {

namespace {

constexpr std::string_view kLetters = "23456789FHKMPRWXY";

} // namespace

TEST(ReceiptNumber, IsTheSameForTheSameBookingAndReadsInThreeGroups)
{
    const ReceiptNumber number = ReceiptNumber::of(keyOf(1));
    EXPECT_EQ(number, ReceiptNumber::of(keyOf(1)));
    EXPECT_EQ(number.text(), "RY8W-9WFK-2P53");
    EXPECT_EQ(number.letters(), "RY8W9WFK2P53");
}

TEST(ReceiptNumber, IsAnotherForAnotherBookingOrAttempt)
{
    std::set<ReceiptNumber> numbers;
    for (int booking = 0; booking < 2'000; ++booking) {
        numbers.insert(ReceiptNumber::of(keyOf(booking)));
        numbers.insert(ReceiptNumber::of(keyOf(booking), 1));
    }
    EXPECT_EQ(numbers.size(), 4'000U);
}

TEST(ReceiptNumber, IsReadHoweverItIsTyped)
{
    const ReceiptNumber number = ReceiptNumber::of(keyOf(1));
    for (const char* typed : {"RY8W-9WFK-2P53", "ry8w9wfk2p53", " RY8W 9WFK 2P53 ", "ＲＹ８Ｗ－９ｗＦＫー　２Ｐ５３"})
        EXPECT_EQ(ReceiptNumber::parse(typed).value(), number) << typed;
}

TEST(ReceiptNumber, KnowsEveryWrongLetter)
{
    const std::string right = ReceiptNumber::of(keyOf(1)).letters();
    for (std::size_t place = 0; place < right.size(); ++place) {
        for (const char letter : kLetters) {
            std::string wrong = right;
            wrong[place] = letter;
            EXPECT_EQ(ReceiptNumber::parse(wrong).ok(), wrong == right) << wrong;
        }
    }
}

TEST(ReceiptNumber, KnowsEveryTwoLettersThatChangedPlaces)
{
    for (int booking = 0; booking < 50; ++booking) {
        const std::string right = ReceiptNumber::of(keyOf(booking)).letters();
        for (std::size_t first = 0; first < right.size(); ++first) {
            for (std::size_t second = first + 1; second < right.size(); ++second) {
                std::string wrong = right;
                std::swap(wrong[first], wrong[second]);
                EXPECT_EQ(ReceiptNumber::parse(wrong).ok(), wrong == right) << wrong;
            }
        }
    }
}

TEST(ReceiptNumber, SaysWhatIsWrongWithIt)
{
    EXPECT_EQ(ReceiptNumber::parse("RY8W-9WFK-2P5").error().message, "A receipt number has 12 letters.");
    EXPECT_EQ(ReceiptNumber::parse("RY8W-9WFK-2P53P").error().code, ErrorCode::Malformed);
    EXPECT_EQ(ReceiptNumber::parse("").error().code, ErrorCode::Malformed);
    EXPECT_EQ(ReceiptNumber::parse("OY8W-9WFK-2P53").error().message,
              "A receipt number has only these letters: 23456789FHKMPRWXY.");
    EXPECT_EQ(ReceiptNumber::parse("RY8W-9WFK-\xFFP53").error().code, ErrorCode::Malformed);
    EXPECT_EQ(ReceiptNumber::parse("RY8W-9WFK-2P54").error().code, ErrorCode::Invalid);
}

} // namespace musubi::booking
