// One award given in one year, with its winners and their affiliation at the time.
#pragma once

#include "content/base/language.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::model {

struct Winner
{
    LocalisedText name;
    LocalisedText affiliation;

    friend bool operator==(const Winner&, const Winner&) = default;
};

struct Award
{
    std::string programme; ///< id of an AwardProgramme of the pack
    std::optional<int> number;
    std::optional<int> year;
    LocalisedText yearText; ///< "2023年度" where the plain year would mislead
    std::vector<Winner> winners;
    bool noWinner = false; ///< the year is known to have had none
    LocalisedText division;
    LocalisedText work;

    friend bool operator==(const Award&, const Award&) = default;
};

} // namespace musubi::model
