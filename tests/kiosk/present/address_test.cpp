#include "kiosk/present/address.hpp"

#include <gtest/gtest.h>

namespace musubi::present {

namespace {

std::string refusal(std::string_view text)
{
    const Result<Address> address = Address::parse(text);
    if (address)
        return "accepted as " + address.value().text();
    EXPECT_EQ(address.error().code, ErrorCode::WrongOption);
    return address.error().message;
}

} // namespace

TEST(Address, IsTheAttractLoopWhenNothingIsSaid)
{
    EXPECT_EQ(Address().text(), "attract");
}

TEST(Address, ReadsEveryPlace)
{
    for (const char* place : {"attract", "home", "events", "geopark", "awards", "institutions", "future-city",
                              "showcase", "offers", "quiz", "search"})
    {
        const Result<Address> address = Address::parse(place);
        ASSERT_TRUE(address.ok()) << place;
        EXPECT_EQ(address.value().place(), place);
        EXPECT_FALSE(address.value().entry().has_value());
    }
}

TEST(Address, ReadsAnEntryOfEveryKind)
{
    for (const model::EntryKind kind : model::kEntryKinds) {
        const std::string text = std::string(model::nameOf(kind)) + "/a-1";
        const Result<Address> address = Address::parse(text);
        ASSERT_TRUE(address.ok()) << text;
        EXPECT_EQ(address.value().entry(), (model::EntryId{kind, "a-1"}));
        EXPECT_EQ(Address::of({kind, "a-1"}).text(), text);
    }
}

TEST(Address, TellsTheQuizFromOneQuestion)
{
    EXPECT_FALSE(Address::parse("quiz").value().entry().has_value());
    EXPECT_TRUE(Address::parse("quiz/red-stone").value().entry().has_value());
}

TEST(Address, KeepsItsQueryThroughTextAndBack)
{
    const Address address("events", {{"date", "2026-11-21"}, {"word", "石 & 山=100%"}});
    EXPECT_EQ(address.text(), "events?date=2026-11-21&word=%E7%9F%B3%20%26%20%E5%B1%B1%3D100%25");
    EXPECT_EQ(Address::parse(address.text()).value(), address);
}

TEST(Address, ReadsPercentEncodingInEitherCase)
{
    EXPECT_EQ(Address::parse("search?word=%e7%9F%B3").value().get("word"), "石");
}

TEST(Address, ChangesOneValueAndLeavesTheRest)
{
    const Address address = Address::parse("events?date=2026-11-21&page=2").value();
    EXPECT_EQ(address.with("page", "3").text(), "events?date=2026-11-21&page=3");
    EXPECT_EQ(address.without("page").text(), "events?date=2026-11-21");
    EXPECT_EQ(address.with("date", "").text(), "events?page=2");
}

TEST(Address, DropsAValueThatIsEmptySoThatEqualPlacesAreEqual)
{
    EXPECT_EQ(Address::parse("events?page=").value(), Address("events"));
    EXPECT_EQ(Address::parse("events?").value(), Address("events"));
}

TEST(Address, ReadsANumberOrItsFallback)
{
    const Address address = Address::parse("quiz?question=3&answer=no&large=99999999999").value();
    EXPECT_EQ(address.number("question", 1), 3);
    EXPECT_EQ(address.number("answer", -1), -1);
    EXPECT_EQ(address.number("large", 7), 7);
    EXPECT_EQ(address.number("missing", 5), 5);
}

TEST(Address, ListsThePlacesWhenThePlaceIsUnknown)
{
    const std::string sentence = refusal("kitchen");
    EXPECT_NE(sentence.find("\"kitchen\" is no address"), std::string::npos) << sentence;
    EXPECT_NE(sentence.find("attract, home, events"), std::string::npos) << sentence;
    EXPECT_NE(sentence.find("event/<name>"), std::string::npos) << sentence;
}

TEST(Address, RefusesWhatIsNoAddress)
{
    EXPECT_NE(refusal("").find("the places are"), std::string::npos);
    EXPECT_NE(refusal("event/").find("the places are"), std::string::npos);
    EXPECT_NE(refusal("event/Großes Fest").find("the places are"), std::string::npos);
    EXPECT_NE(refusal("events?date").find("name=value"), std::string::npos);
    EXPECT_NE(refusal("events?=1").find("name=value"), std::string::npos);
    EXPECT_NE(refusal("events?date=%2").find("hexadecimal"), std::string::npos);
    EXPECT_NE(refusal("events?date=%zz").find("hexadecimal"), std::string::npos);
    EXPECT_NE(refusal("search?q=%E3%81").find("UTF-8"), std::string::npos) << "half a letter";
}

} // namespace musubi::present
