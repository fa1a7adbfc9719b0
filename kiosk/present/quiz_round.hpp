// Which questions make a round: five of the catalogue, easy and harder ones in turn,
// easy ones first. The same round has the same questions until the catalogue changes.
#pragma once

#include "kiosk/present/context.hpp"

#include <optional>
#include <vector>

namespace musubi::present {

inline constexpr std::size_t kQuestionsInRound = 5;

struct QuizRound
{
    int number = 1; ///< from 1
    int rounds = 1; ///< until every question has been asked
    std::vector<const model::Entry*> questions;
};

/// \param wanted  round of the address; counted on after the last one begins anew
/// \param first   question that the visitor came for; it opens the round
[[nodiscard]] QuizRound quizRound(const model::Catalogue& catalogue, Date today, int wanted,
                                  const std::optional<model::EntryId>& first = std::nullopt);

} // namespace musubi::present
