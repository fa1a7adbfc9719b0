#include "content/matching/match_needs.hpp"

#include "content/matching/board.hpp"

#include <algorithm>

namespace musubi::matching {

Result<Matching> matchNeeds(std::span<const Need> needs, std::span<const Availability> availabilities,
                            const Decisions& decisions)
{
    auto board = Board::lay(needs, availabilities, decisions);
    if (!board)
        return board.error();
    return board.value().match();
}

std::vector<Candidate> candidatesFor(const Need& need, std::span<const Availability> availabilities)
{
    std::vector<Candidate> candidates;
    for (const Availability& availability : availabilities) {
        Judgement judgement = judge(need, availability);
        if (judgement.fits())
            candidates.push_back({availability.offer, std::move(judgement.fit)});
    }
    std::ranges::sort(candidates, [](const Candidate& left, const Candidate& right) {
        return std::pair(left.fit.against, left.offer) < std::pair(right.fit.against, right.offer);
    });
    return candidates;
}

} // namespace musubi::matching
