#include "content/booking/draw_publication.hpp"

#include "tests/content/booking/bookings.hpp"

#include <gtest/gtest.h>

namespace musubi::booking {

namespace {

DrawCommitment commitment()
{
    return commitTo(saturday(), Seats(30), PublicText::of("日経平均株価 2026-11-27 終値").value(),
                    DrawSecret::parse(std::string(64, '5')).value());
}

DrawEntries entries()
{
    return {
        saturday().text(),
        DrawList::of({{DrawTicket::of(keyOf(1)), partyOf(3), 0}, {DrawTicket::of(keyOf(2)), partyOf(4), 2}}).value()};
}

std::string with(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

} // namespace

TEST(DrawPublication, IsReadAsItIsWritten)
{
    EXPECT_EQ(parseDrawCommitmentUntrusted(encode(commitment())).value(), commitment());
    EXPECT_EQ(parseDrawEntriesUntrusted(encode(entries())).value(), entries());
}

TEST(DrawPublication, TellsNothingOfTheSecret)
{
    EXPECT_EQ(encode(commitment()).find(std::string(64, '5')), std::string::npos);
}

TEST(DrawPublication, NoticesAChangedEntry)
{
    for (const auto& [from, to] : {std::pair("\"heads\": 3", "\"heads\": 2"), std::pair("\"rank\": 2", "\"rank\": 0")})
    {
        const auto read = parseDrawEntriesUntrusted(with(encode(entries()), from, to));
        ASSERT_FALSE(read) << from;
        EXPECT_EQ(read.error().code, ErrorCode::Untrusted);
    }
}

TEST(DrawPublication, IsNotReadFromAnythingElse)
{
    for (const std::string& text : {std::string(), std::string("{}"), std::string("[1]"), encode(entries()),
                                    with(encode(commitment()), "\"seats\": 30", "\"seats\": 30.5")})
        EXPECT_FALSE(parseDrawCommitmentUntrusted(text)) << text;
    for (const std::string& text : {std::string(), std::string("{}"), encode(commitment()),
                                    with(encode(entries()), "\"heads\": 3", "\"heads\": -3")})
        EXPECT_FALSE(parseDrawEntriesUntrusted(text)) << text;
}

} // namespace musubi::booking
