#include "tests/content/matching/random_board.hpp"

#include "tests/content/matching/board_samples.hpp"

#include <gtest/gtest.h>

namespace musubi::test {

using namespace matching;

namespace {

std::vector<std::string> someTags(Dice& dice)
{
    std::vector<std::string> tags;
    for (const char* const tag : {"geology", "robots", "space"}) {
        if (dice.upTo(1) == 1)
            tags.emplace_back(tag);
    }
    return tags;
}

} // namespace

RandomBoard boardOf(unsigned seed)
{
    Dice dice(seed);
    RandomBoard board;
    for (int count = dice.upTo(24), at = 0; at < count; ++at) {
        Need need = needOf("n" + std::to_string(at));
        need.tags = someTags(dice);
        need.grades = {1 + dice.upTo(3), 4 + dice.upTo(2)};
        need.pupils = 1 + dice.upTo(90);
        const auto first = static_cast<unsigned>(1 + dice.upTo(8));
        need.days = {{day(first), day(first + static_cast<unsigned>(dice.upTo(3)))}};
        if (dice.upTo(4) == 0)
            need.days.clear();
        need.yearsWithout = dice.upTo(20);
        need.place = model::Coordinates{36.0 + dice.upTo(40) / 100.0, 140.0, model::Accuracy::Point};
        board.needs.push_back(need);
    }
    for (int count = dice.upTo(7), at = 0; at < count; ++at) {
        Availability offered = availabilityOf("o" + std::to_string(at));
        offered.subjects.clear();
        offered.tags = someTags(dice);
        offered.grades = model::Grades{1 + dice.upTo(2), 5 + dice.upTo(2)};
        offered.groupsADay = 1 + dice.upTo(2);
        offered.days.clear();
        for (int days = dice.upTo(3); days > 0; --days)
            offered.days.push_back(day(static_cast<unsigned>(1 + dice.upTo(10))));
        offered.visits = dice.upTo(4);
        offered.place = model::Coordinates{36.1, 140.1, model::Accuracy::Point};
        board.offers.push_back(offered);
    }
    if (!board.needs.empty() && !board.offers.empty()) {
        board.decisions.forbidden = {{board.needs.front().id, board.offers.back().offer}};
        board.decisions.pinned = {{board.needs.back().id, board.offers.front().offer, {}}};
    }
    return board;
}

Matching match(const RandomBoard& board)
{
    auto matching = matchNeeds(board.needs, board.offers, board.decisions);
    EXPECT_TRUE(matching) << describe(matching.error());
    return matching ? std::move(matching).value() : Matching{};
}

} // namespace musubi::test
