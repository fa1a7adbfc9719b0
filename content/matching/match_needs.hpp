// Which school gets which offer on which day, for all of them at once.
//
// What is best, in this order:
// 1. What the desk has pinned stands; what it has forbidden is not proposed.
// 2. As many schools as possible get something.
// 3. Those that get nothing have waited as little as possible (`yearsWithout`, added up; more than 15 count as 15).
// 4. What speaks against the pairings (Fit::against), added up, is as little as possible.
// The same needs, availabilities and decisions give the same answer, in whatever order they come.
//
// Solved exactly, as a flow of least cost (network simplex): one school is one unit that runs over a day of an offer.
// So a class that is too large for a group is taken on one day in several groups, or not at all, and never divided
// between institutions.
#pragma once

#include "content/base/result.hpp"
#include "content/matching/fit.hpp"

#include <optional>
#include <span>
#include <vector>

namespace musubi::matching {

/// "This school shall get this offer." It holds also where the two do not fit, because the desk knows more; only days
/// and visits that are not there cannot be given.
struct Pin
{
    NeedId need;
    model::EntryId offer;
    std::optional<Date> day; ///< none: the first that both can, else the first of the offer

    friend bool operator==(const Pin&, const Pin&) = default;
};

struct Ban
{
    NeedId need;
    model::EntryId offer;

    friend bool operator==(const Ban&, const Ban&) = default;
};

struct Decisions
{
    std::vector<Pin> pinned;
    std::vector<Ban> forbidden;
};

enum class PairedBy
{
    Matching,
    Desk, ///< pinned
};

struct Pairing
{
    NeedId need;
    model::EntryId offer;
    std::optional<Date> day; ///< none: to be agreed
    PairedBy by = PairedBy::Matching;
    Judgement judgement; ///< may hold misfits where the desk has pinned

    friend bool operator==(const Pairing&, const Pairing&) = default;
};

struct Refusal
{
    model::EntryId offer;
    std::vector<Misfit> misfits; ///< none: it fits, but every place has been given

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

enum class WhyAlone
{
    NothingFits,     ///< no offer answers it; the refusals say why
    PlacesGiven,     ///< what fits is given to others: see `takenBy`
    PinnedPlaceGone, ///< the day or the visits it was pinned to are not there or were pinned twice
};

struct Alone
{
    NeedId need;
    WhyAlone why = WhyAlone::NothingFits;
    std::vector<Refusal> refusals; ///< one an offer, by id
    std::vector<NeedId> takenBy;   ///< who has the places that would have fitted, in order

    friend bool operator==(const Alone&, const Alone&) = default;
};

struct Matching
{
    std::vector<Pairing> pairings; ///< by need
    std::vector<Alone> alone;      ///< by need

    friend bool operator==(const Matching&, const Matching&) = default;
};

/// Invalid when one id stands for two needs or two offers, or a pin or a ban names what is not there; TooLarge
/// above ten thousand needs or two million pairs of a need and a day.
[[nodiscard]] Result<Matching> matchNeeds(std::span<const Need> needs, std::span<const Availability> availabilities,
                                          const Decisions& decisions = {});

/// The offers that fit one need, best first: what the desk is shown beside it.
struct Candidate
{
    model::EntryId offer;
    Fit fit;

    friend bool operator==(const Candidate&, const Candidate&) = default;
};
[[nodiscard]] std::vector<Candidate> candidatesFor(const Need& need, std::span<const Availability> availabilities);

} // namespace musubi::matching
