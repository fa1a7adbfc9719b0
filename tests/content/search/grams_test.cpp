#include "content/search/grams.hpp"

#include "content/search/query.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>
#include <sstream>

namespace musubi::search {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

std::set<std::string> termsIn(const TermSet& terms)
{
    std::istringstream text(terms.text());
    std::set<std::string> found;
    for (std::string term; text >> term;) {
        EXPECT_TRUE(found.insert(term).second) << term << " is there twice";
    }
    return found;
}

std::set<std::string> termsOfText(std::u32string_view letters)
{
    TermSet terms;
    addTerms(letters, "", terms);
    return termsIn(terms);
}

TEST(Grams, UnspacedWritingStandsUnderOneTwoAndThreeLetters)
{
    EXPECT_THAT(termsOfText(U"化石館"), UnorderedElementsAre("化", "石", "館", "化石", "石館", "化石館"));
    EXPECT_THAT(termsOfText(U"ああ"), UnorderedElementsAre("あ", "ああ"));
}

TEST(Grams, SpacedWordsStandUnderTheirBeginnings)
{
    EXPECT_THAT(termsOfText(U"sto go"), UnorderedElementsAre("s", "st", "sto", "g", "go"));
    EXPECT_THAT(termsOfText(U"geoscience"), testing::Not(Contains("geoscienc")));
    EXPECT_THAT(termsOfText(U"geoscience"), Contains("geoscien"));
}

TEST(Grams, WritingsDoNotMix)
{
    EXPECT_THAT(termsOfText(U"3d石"), UnorderedElementsAre("3", "3d", "石"));
}

TEST(Grams, AMarkStandsBeforeEveryTerm)
{
    TermSet terms;
    addTerms(U"石", "a", terms);
    addTerms(U"石", "b", terms);
    addStartTerms(U"化石館へ", "c", terms);
    EXPECT_THAT(termsIn(terms), UnorderedElementsAre("a石", "b石", "c化", "c化石", "c化石館"));
}

TEST(Grams, AWordAsksForItsLongestTermsOnly)
{
    EXPECT_THAT(termsOf(U"石"), ElementsAre("石"));
    EXPECT_THAT(termsOf(U"かせき"), ElementsAre("かせき"));
    EXPECT_THAT(termsOf(U"そりゅうし"), UnorderedElementsAre("そりゅ", "りゅう", "ゅうし"));
    EXPECT_THAT(termsOf(U"geosciences"), ElementsAre("geoscien"));
    EXPECT_THAT(termsOf(U"3d石"), UnorderedElementsAre("3d", "石"));
    EXPECT_EQ(startTermOf(U"そりゅうし"), "そりゅ");
}

TEST(Grams, OnlyAWordOfOneTermIsSureToBeThere)
{
    EXPECT_TRUE(areTermsExact(U"かせき"));
    EXPECT_TRUE(areTermsExact(U"science"));
    EXPECT_FALSE(areTermsExact(U"かがくかん"));
    EXPECT_FALSE(areTermsExact(U"geosciences"));
    EXPECT_FALSE(areTermsExact(U"3d石"));
}

TEST(Grams, ASetIsEmptyAgainWhenCleared)
{
    TermSet terms;
    addTerms(U"化石", "", terms);
    terms.clear();
    EXPECT_EQ(terms.text(), "");
    addTerms(U"化", "", terms);
    EXPECT_EQ(terms.text(), "化 ");
}

TEST(Grams, ASetGrowsWithoutForgetting)
{
    TermSet terms;
    for (char32_t letter = 0x4E00; letter < 0x4E00 + 9000; ++letter)
        addTerms(std::u32string(1, letter), "", terms);
    for (char32_t letter = 0x4E00; letter < 0x4E00 + 9000; ++letter)
        addTerms(std::u32string(1, letter), "", terms);
    EXPECT_EQ(termsIn(terms).size(), 9000U);
}

TEST(Grams, WhatATermBeginsWithIsNoTermForThat)
{
    TermSet terms;
    const TermSet::Front stone = terms.longer(terms.front("a"), U'石');
    terms.add(stone, U'山');
    EXPECT_EQ(terms.text(), "a石山 ");
    terms.add(terms.front("a"), U'石');
    EXPECT_EQ(terms.text(), "a石山 a石 ");
}

TEST(Grams, LettersOfFourBytesHaveRoomInTheLongestTerm)
{
    TermSet terms;
    addTerms(std::u32string(12, U'\U00010330'), "a", terms); // Gothic
    const std::set<std::string> known = termsIn(terms);
    EXPECT_EQ(known.size(), 8U);
    EXPECT_EQ(known.rbegin()->size(), 1U + 8 * 4);
}

TEST(Grams, WhateverIsInATextStandsUnderItsTerms)
{
    std::mt19937 chance(7); // always the same
    const std::u32string letters = U"かせき石ー化a1z 韓";
    const auto upTo = [&chance](std::size_t limit) { return chance() % limit; };
    for (int round = 0; round < 2000; ++round) {
        std::u32string text;
        for (std::size_t i = 0; i < 20; ++i)
            text.push_back(letters[upTo(letters.size())]);
        const std::size_t from = upTo(text.size());
        const std::u32string word = text.substr(from, 1 + upTo(12));
        if (word.find(U' ') != std::u32string::npos || findWord(text, word) == std::u32string::npos)
            continue;
        const std::set<std::string> known = termsOfText(text);
        for (const std::string& term : termsOf(word))
            EXPECT_THAT(known, Contains(term));
    }
}

} // namespace
} // namespace musubi::search
