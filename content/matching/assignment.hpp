// The bare problem behind matching: units, places and owners of places, with the cost of each choice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace musubi::matching {

/// A place takes `room` units, and all places of one owner together take the owner's room.
struct Place
{
    std::size_t owner = 0;
    int room = 1;
};

struct Choice
{
    std::size_t unit = 0;
    std::size_t place = 0;
    std::int64_t cost = 0;
};

struct AssignmentProblem
{
    std::vector<std::int64_t> costOfNothing; ///< for each unit: what it costs to give it no place
    std::vector<int> ownerRoom;
    std::vector<Place> places;
    std::vector<Choice> choices;
};

/// The place of every unit in an assignment of least cost; nullopt: none.
///
/// \pre indices name what is there; costs are not negative, and the largest times the number of units and places stays
/// below 2^62
[[nodiscard]] std::vector<std::optional<std::size_t>> assign(const AssignmentProblem& problem);

} // namespace musubi::matching
