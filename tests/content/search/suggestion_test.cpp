#include "content/search/suggestion.hpp"

#include "tests/support/entries.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace musubi::search {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

LocalisedText name(const std::string& japanese)
{
    return LocalisedText(
        {{Language("ja"), RubyText::parse(japanese).value()}, {Language("en"), RubyText::plain("Tsukuba something")}});
}

model::Entry named(const std::string& id, const std::string& japanese)
{
    model::Entry entry = test::entry(id);
    entry.title = name(japanese);
    return entry;
}

Suggestions someNames()
{
    model::Entry mountain = named("geosite/a", "{筑波山|つくばさん}");
    std::get<model::Geosite>(mountain.details).municipalities = {name("つくば{市|し}"), name("{桜川市|さくらがわし}")};
    model::Entry other = named("geosite/b", "{宝篋山|ほうきょうさん}");
    std::get<model::Geosite>(other.details).municipalities = {name("つくば{市|し}")};
    return Suggestions::of(*test::catalogueOf(
        {mountain, other, named("institution/a", "つくばエキスポセンター"), named("event/a", "つくばの{夜|よる}")}));
}

std::vector<std::string> bases(const std::vector<Suggestion>& suggestions)
{
    std::vector<std::string> bases;
    for (const Suggestion& suggestion : suggestions)
        bases.push_back(suggestion.base);
    return bases;
}

TEST(Suggestions, AreNamesOfPlacesInTheOrderOfTheirReadings)
{
    EXPECT_THAT(bases(someNames().beginningWith("つく", 9)),
                ElementsAre("つくばエキスポセンター", "筑波山", "つくば市"));
}

TEST(Suggestions, TellThePacksReading)
{
    EXPECT_THAT(someNames().beginningWith("さくらが", 9), ElementsAre(Suggestion{"桜川市", "さくらがわし"}));
}

TEST(Suggestions, BeginWithKanaOfAnyKind)
{
    EXPECT_THAT(bases(someNames().beginningWith("ﾎｳｷ", 9)), ElementsAre("宝篋山"));
    EXPECT_THAT(bases(someNames().beginningWith("ツクバエ", 9)), ElementsAre("つくばエキスポセンター"));
}

TEST(Suggestions, AreNoMoreThanAskedFor)
{
    EXPECT_THAT(bases(someNames().beginningWith("つ", 2)), ElementsAre("つくばエキスポセンター", "筑波山"));
    EXPECT_THAT(someNames().beginningWith("つ", 0), IsEmpty());
}

TEST(Suggestions, ForNothingTypedAreNone)
{
    EXPECT_THAT(someNames().beginningWith("", 9), IsEmpty());
    EXPECT_THAT(someNames().beginningWith("。", 9), IsEmpty());
    EXPECT_THAT(someNames().beginningWith("くば", 9), IsEmpty());
}

} // namespace
} // namespace musubi::search
