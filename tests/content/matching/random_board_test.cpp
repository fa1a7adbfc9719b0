// Whatever is on the board, nothing is given twice and every reason is true.
#include "tests/content/matching/board_samples.hpp"
#include "tests/content/matching/random_board.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace musubi::matching {

using test::boardOf;
using test::RandomBoard;

TEST(RandomBoard, GivesNoDayAndNoVisitTwice)
{
    for (unsigned seed = 0; seed < 400; ++seed) {
        const RandomBoard board = boardOf(seed);
        const Matching matching = match(board);
        EXPECT_EQ(matching.pairings.size() + matching.alone.size(), board.needs.size());
        std::map<model::EntryId, int> visits;
        std::map<std::pair<model::EntryId, Date>, int> days;
        for (const Pairing& pairing : matching.pairings) {
            ++visits[pairing.offer];
            if (pairing.day)
                EXPECT_EQ(++(days[{pairing.offer, *pairing.day}]), 1) << seed;
            if (pairing.by == PairedBy::Matching)
                EXPECT_TRUE(pairing.judgement.fits()) << seed;
        }
        for (const Availability& offered : board.offers)
            EXPECT_LE(visits[offered.offer], offered.visits) << seed;
    }
}

TEST(RandomBoard, SaysTheTruthAboutWhoGetsNothing)
{
    for (unsigned seed = 0; seed < 400; ++seed) {
        const RandomBoard board = boardOf(seed);
        for (const Alone& alone : match(board).alone) {
            const bool anyFits =
                std::ranges::any_of(alone.refusals, [](const Refusal& refusal) { return refusal.misfits.empty(); });
            EXPECT_EQ(alone.refusals.size(), board.offers.size());
            if (alone.why == WhyAlone::NothingFits)
                EXPECT_FALSE(anyFits) << seed;
            if (alone.why == WhyAlone::PlacesGiven)
                EXPECT_TRUE(anyFits) << seed;
        }
    }
}

TEST(RandomBoard, IsMatchedAlikeInWhateverOrderItComes)
{
    for (unsigned seed = 0; seed < 40; ++seed) {
        RandomBoard board = boardOf(seed);
        const Matching before = match(board);
        test::Dice dice(seed + 1);
        std::shuffle(board.needs.begin(), board.needs.end(), dice.engine());
        std::shuffle(board.offers.begin(), board.offers.end(), dice.engine());
        EXPECT_EQ(match(board), before) << seed;
    }
}

TEST(RandomBoard, NeverServesFewerSchoolsWhenSomethingIsAdded)
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        RandomBoard board = boardOf(seed);
        const std::size_t before = match(board).pairings.size();
        board.offers.push_back(test::availabilityOf("more"));
        EXPECT_GE(match(board).pairings.size(), before) << seed;
    }
}

} // namespace musubi::matching
