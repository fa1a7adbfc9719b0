// What the city is trying out now: technologies, robots, ventures, field experiments, trial orders.
#pragma once

#include "content/base/language.hpp"

#include <string>
#include <vector>

namespace musubi::model {

enum class ShowcaseType
{
    Technology,
    Robot,
    Venture,
    FieldExperiment,
    TrialOrder,
    Programme,
};

struct Figure
{
    std::string value;
    LocalisedText unit;
    LocalisedText label;

    friend bool operator==(const Figure&, const Figure&) = default;
};

struct Milestone
{
    int year = 0;
    LocalisedText text;

    friend bool operator==(const Milestone&, const Milestone&) = default;
};

struct Showcase
{
    ShowcaseType type = ShowcaseType::Technology;
    LocalisedText organisation;
    LocalisedText yearText;
    LocalisedText status;
    std::vector<Figure> figures;
    std::vector<Milestone> timeline;
    LocalisedText place;

    friend bool operator==(const Showcase&, const Showcase&) = default;
};

} // namespace musubi::model
