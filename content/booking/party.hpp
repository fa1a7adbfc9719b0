// The people of one booking: they come together or not at all.
#pragma once

#include "content/base/result.hpp"
#include "content/booking/seats.hpp"

#include <compare>

namespace musubi::booking {

/// A head count of at least one. A party is never split.
class Party
{
public:
    /// More than any hall holds; a typing error rather than a party.
    static constexpr int kMostHeads = 100'000;

    /// Invalid unless 1 <= heads <= kMostHeads.
    [[nodiscard]] static Result<Party> of(int heads);

    [[nodiscard]] int heads() const { return m_heads; }
    [[nodiscard]] Seats seats() const { return Seats(m_heads); }
    [[nodiscard]] bool fits(Seats free) const { return seats() <= free; }

    friend auto operator<=>(const Party&, const Party&) = default;

private:
    explicit Party(int heads) : m_heads(heads) {}
    int m_heads = 1;
};

} // namespace musubi::booking
