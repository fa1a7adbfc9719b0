// Outreach that an institution brings to a class.
#pragma once

#include "content/base/language.hpp"
#include "content/model/fee.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::model {

enum class OfferFormat
{
    Visit, ///< people come to the school
    Come,  ///< the class goes there
    Online,
    Kit,
    Teachers, ///< for teachers
    Contest,
};

enum class Subject
{
    Science,
    Social,
    Maths,
    Integrated,
    Teachers,
};

/// School years 1–6 primary, 7–9 lower secondary, 10–12 high school.
struct Grades
{
    int from = 1;
    int to = 12;

    friend bool operator==(const Grades&, const Grades&) = default;
};

struct Brought
{
    std::string icon;
    LocalisedText title;
    LocalisedText text;

    friend bool operator==(const Brought&, const Brought&) = default;
};

struct Offer
{
    OfferFormat format = OfferFormat::Visit;
    std::vector<Subject> subjects;
    std::optional<Grades> grades; ///< none: not known
    LocalisedText gradesText;
    std::optional<int> minutes;
    LocalisedText durationText;
    Fee fee;
    std::optional<int> capacity;
    LocalisedText area;
    LocalisedText howToApply;
    std::vector<LocalisedText> topics;
    LocalisedText curriculum;
    std::vector<Brought> brings;
    LocalisedText organiser;

    friend bool operator==(const Offer&, const Offer&) = default;
};

} // namespace musubi::model
