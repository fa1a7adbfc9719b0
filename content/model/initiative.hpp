// A measure of the city's guideline: what is to be done, by whom, in which years.
#pragma once

#include "content/base/language.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::model {

enum class StepState
{
    Done,
    Now,
    Later,
};

/// One bar of the roadmap; years 0 … 5 count from the guideline's start.
struct RoadmapStep
{
    LocalisedText title;
    double fromYear = 0;
    double toYear = 0;
    StepState state = StepState::Later;
    double done = 0; ///< 0 … 1

    friend bool operator==(const RoadmapStep&, const RoadmapStep&) = default;
};

struct Roadmap
{
    bool sample = false;      ///< illustrative only; shown as 見本 / Sample
    std::vector<int> reviews; ///< progress is confirmed at the end of these years (every second one)
    std::vector<RoadmapStep> steps;

    friend bool operator==(const Roadmap&, const Roadmap&) = default;
};

struct Initiative
{
    std::string pillar;             ///< id of a Pillar of the pack
    std::string measure;            ///< id of a Measure of that pillar
    std::vector<std::string> goals; ///< ids of five-year goals of that pillar
    std::optional<Roadmap> roadmap;
    std::vector<LocalisedText> partners;

    friend bool operator==(const Initiative&, const Initiative&) = default;
};

} // namespace musubi::model
