// The lottery itself: from what was promised, who took part and a public value to who comes.
//
//   seed   taggedHash("musubi draw seed 1") of list root, secret and public value
//   lot    of an entry: taggedHash("musubi draw lot 1") of seed and ticket
//   order  higher rank first, then the smaller lot, then the smaller ticket (hexadecimal digits compare as they sort)
//
// Seats are given out in that order. A party that does not fit in what is left is not split: it goes to the waiting
// list and a smaller one after it may still fit. The waiting list keeps the order of the draw.
#pragma once

#include "content/booking/booking_state.hpp"
#include "content/booking/booking_terms.hpp"
#include "content/booking/draw_commitment.hpp"
#include "content/booking/draw_entry.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace musubi::booking {

/// 64 hexadecimal digits.
[[nodiscard]] std::string drawSeed(const DrawList& list, const DrawSecret& secret, const PublicText& publicValue);

/// The positions of `entries` in the order of the draw.
[[nodiscard]] std::vector<std::size_t> drawOrder(std::span<const DrawEntry> entries, const std::string& seed);

enum class DrawPlace
{
    Seated,
    Waits,
};

struct Drawn
{
    DrawEntry entry;
    DrawPlace place = DrawPlace::Waits;

    friend bool operator==(const Drawn&, const Drawn&) = default;
};

/// What the draw makes of a booking: DrawWon, DrawWaits, or DrawLost where nobody waits. Who waits has the position in
/// the order of the draw as `WaitingParty::asked`.
[[nodiscard]] Cause causeOf(DrawPlace place, WaitingListRule waitingList);

/// Every entry once, in the order of the draw.
[[nodiscard]] std::vector<Drawn> draw(const DrawList& list, Seats seats, const std::string& seed);

} // namespace musubi::booking
