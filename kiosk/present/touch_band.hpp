// Between which heights hands work on the glass, said in the words of a visitor.
#pragma once

namespace musubi::present {

/// Whole centimetres above the floor between which everything can be touched in reach mode.
struct TouchBand
{
    int lowest = 0;
    int highest = 0;

    friend bool operator==(const TouchBand&, const TouchBand&) = default;
};

} // namespace musubi::present
