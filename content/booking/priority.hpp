// Who comes before others on a waiting list or in a draw, and the reason that is recorded for it.
#pragma once

#include "content/base/result.hpp"

#include <compare>
#include <string>

namespace musubi::booking {

/// Rank 0 is everybody. A higher rank comes before a lower one, and has a reason that can be shown to those who wait.
class Priority
{
public:
    static constexpr int kHighestRank = 9;
    static constexpr std::size_t kLongestReason = 200; ///< bytes

    Priority() = default; ///< everybody
    /// Invalid without a reason, with a rank outside of 1 … kHighestRank, or with a reason of more than one line.
    [[nodiscard]] static Result<Priority> of(int rank, std::string reason);

    [[nodiscard]] int rank() const { return m_rank; }
    [[nodiscard]] const std::string& reason() const { return m_reason; } ///< empty for rank 0

    friend bool operator==(const Priority&, const Priority&) = default;

private:
    Priority(int rank, std::string reason) : m_rank(rank), m_reason(std::move(reason)) {}
    int m_rank = 0;
    std::string m_reason;
};

} // namespace musubi::booking
