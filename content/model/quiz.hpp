// One question whose answer is found in the pack. Exactly one choice is right.
#pragma once

#include "content/base/language.hpp"

#include <vector>

namespace musubi::model {

struct Choice
{
    LocalisedText text;
    LocalisedText detail;
    bool correct = false;

    friend bool operator==(const Choice&, const Choice&) = default;
};

enum class QuizLevel
{
    Primary,
    PrimaryUpper,
    Secondary,
    High,
};

struct Quiz
{
    LocalisedText question;
    QuizLevel level = QuizLevel::Primary;
    std::vector<Choice> choices;
    LocalisedText explanation;

    friend bool operator==(const Quiz&, const Quiz&) = default;
};

} // namespace musubi::model
