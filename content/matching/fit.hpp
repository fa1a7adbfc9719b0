// Whether one offer answers one need, how well, and why.
//
// The score is 100 less what speaks against the pairing, so that a person can work it out again by hand:
//   the school named other offers           20
//   the subject or a tag agrees, not both   15   (nothing for an offer that the school named)
//   a day has still to be agreed            15
//   each repetition for another group        6
//   each kilometre beyond five             0.6   (at most 30; nothing for what comes by post or over the network)
#pragma once

#include "content/matching/availability.hpp"
#include "content/matching/need.hpp"

#include <optional>
#include <vector>

namespace musubi::matching {

/// Why an offer cannot answer a need.
enum class Misfit
{
    OtherTopic,
    OtherGrades,
    TooManyPupils,
    TooFar,
    NoCommonDay,
    Forbidden, ///< by the desk
};

/// What makes a pairing good or less good.
enum class Point
{
    Wished,
    TopicAgrees,
    TopicAgreesInPart,
    OthersWished,
    DayAgrees,
    DayToBeAgreed,
    InGroups, ///< the class is larger than what can be taken at once
    Near,
    Far,
};

/// A hundredth of a point of the score, so that kilometres need no fractions.
inline constexpr int kWorst = 10'000;

struct Fit
{
    int against = 0; ///< 0 … kWorst
    std::vector<Point> points;
    std::vector<Date> days; ///< those both can, in order; none: to be agreed
    int groups = 1;
    std::optional<int> kilometres; ///< as the crow flies; none: not known, or nobody travels

    [[nodiscard]] int score() const { return 100 - (against + 50) / 100; }
    friend bool operator==(const Fit&, const Fit&) = default;
};

struct Judgement
{
    std::vector<Misfit> misfits; ///< every one, so that a person sees what would have to change
    Fit fit;                     ///< counts when there is no misfit

    [[nodiscard]] bool fits() const { return misfits.empty(); }
    friend bool operator==(const Judgement&, const Judgement&) = default;
};

[[nodiscard]] Judgement judge(const Need& need, const Availability& availability);

/// Great-circle distance (haversine, mean radius of the earth 6,371 km), rounded.
[[nodiscard]] int kilometresBetween(const model::Coordinates& left, const model::Coordinates& right);

} // namespace musubi::matching
