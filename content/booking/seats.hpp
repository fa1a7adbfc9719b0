// A number of seats. Never less than none.
#pragma once

#include <algorithm>
#include <cassert>
#include <compare>

namespace musubi::booking {

class Seats
{
public:
    constexpr Seats() = default;
    /// \pre count >= 0
    constexpr explicit Seats(int count) : m_count(count) { assert(count >= 0); }

    [[nodiscard]] constexpr int count() const { return m_count; }
    /// What is left when `others` are taken: none when there are not enough, as after a quota was lowered.
    [[nodiscard]] constexpr Seats without(Seats others) const { return Seats(std::max(0, m_count - others.m_count)); }

    constexpr Seats& operator+=(Seats others)
    {
        m_count += others.m_count;
        return *this;
    }
    friend constexpr Seats operator+(Seats left, Seats right) { return left += right; }
    friend constexpr auto operator<=>(const Seats&, const Seats&) = default;

private:
    int m_count = 0;
};

} // namespace musubi::booking
