// Boards of up to 24 needs and 7 offers, with a pin and a ban; the same seed gives the same board.
#pragma once

#include "content/matching/match_needs.hpp"

#include <random>
#include <vector>

namespace musubi::test {

struct RandomBoard
{
    std::vector<matching::Need> needs;
    std::vector<matching::Availability> offers;
    matching::Decisions decisions;
};

/// The same seed gives the same numbers everywhere.
class Dice
{
public:
    explicit Dice(unsigned seed) : m_engine(seed) {}
    int upTo(int most) { return static_cast<int>(m_engine() % static_cast<unsigned>(most + 1)); }
    std::mt19937& engine() { return m_engine; }

private:
    std::mt19937 m_engine;
};

[[nodiscard]] RandomBoard boardOf(unsigned seed);
/// Its matching; a failure of the test when there is none.
[[nodiscard]] matching::Matching match(const RandomBoard& board);

} // namespace musubi::test
