#include "content/trust/canonical_json.hpp"
#include "content/trust/strict_json.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace musubi::trust {

namespace {

std::string refusalOf(const std::string& bytes)
{
    const Result<nlohmann::json> read = parseStrict(bytes, 10'000);
    return read ? "accepted" : read.error().message;
}

std::string canonical(const std::string& bytes)
{
    const Result<nlohmann::json> read = parseStrict(bytes, 10'000);
    return read ? canonicalJson(read.value()) : read.error().message;
}

std::string nested(int depth)
{
    return std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']');
}

} // namespace

TEST(StrictJson, RefusesWhatTwoReadersMayUnderstandDifferently)
{
    EXPECT_EQ(refusalOf(R"({"a":1,"b":2,"a":3})"), "The member \"a\" occurs twice.");
    EXPECT_EQ(refusalOf(R"({"a":{"b":1,"\u0062":2}})"), "The member \"b\" occurs twice.");
    EXPECT_EQ(refusalOf(R"({"version":1.0})"), "The number 1.0 is not a whole one.");
    EXPECT_EQ(refusalOf(R"({"version":1e3})"), "The number 1e3 is not a whole one.");
    EXPECT_EQ(refusalOf(R"([9007199254740993])"), "A number is above 2^53.");
    EXPECT_EQ(refusalOf(R"([-9007199254740993])"), "A number is below -2^53.");
    EXPECT_EQ(refusalOf(R"([99999999999999999999999])"), "The number 99999999999999999999999 is not a whole one.");
    EXPECT_EQ(refusalOf(nested(65)), "Values are nested deeper than 64.");
    EXPECT_EQ(refusalOf("{} {}"), "It is not JSON: something is wrong at byte 4.");
    EXPECT_EQ(refusalOf("[\"\xC3\x28\"]"), "It is not JSON: something is wrong at byte 4.");
    EXPECT_EQ(refusalOf(""), "It is not JSON: something is wrong at byte 1.");
}

TEST(StrictJson, AcceptsWhatLiesJustWithinTheLimits)
{
    EXPECT_EQ(refusalOf("[9007199254740992,-9007199254740992]"), "accepted");
    EXPECT_EQ(refusalOf(nested(64)), "accepted");
    EXPECT_EQ(refusalOf(R"({"a":{"a":1},"b":[{"a":1},{"a":2}]})"), "accepted");
}

TEST(StrictJson, ReadsNothingOfWhatIsTooLong)
{
    const Result<nlohmann::json> read = parseStrict("[1, 2", 4);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::TooLarge);
    EXPECT_TRUE(parseStrict("[12]", 4));
}

TEST(CanonicalJson, OrdersMembersAndLeavesNoSpace)
{
    EXPECT_EQ(canonical(R"( { "b" : [ 1 , true , null ] , "a" : { "z" : -2 , "A" : false } } )"),
              R"({"a":{"A":false,"z":-2},"b":[1,true,null]})");
    EXPECT_EQ(canonical("[]"), "[]");
    EXPECT_EQ(canonical("{}"), "{}");
}

TEST(CanonicalJson, EscapesQuotationMarkAndBackslashAndNothingElse)
{
    EXPECT_EQ(canonical(R"(["a\"b\\c\/d\n\t\u77f3"])"), "[\"a\\\"b\\\\c/d\n\t\u77f3\"]");
}

} // namespace musubi::trust
