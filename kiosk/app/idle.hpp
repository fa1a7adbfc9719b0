// When a visit ends by itself: a question after 45 seconds without a touch, the end
// after 60. Never under a finger. Pure; times are milliseconds since the program began.
#pragma once

#include <chrono>
#include <optional>

namespace musubi::app {

using Milliseconds = std::chrono::milliseconds;

struct IdleLimits
{
    std::chrono::seconds warning{45};
    std::chrono::seconds reset{60};

    friend bool operator==(const IdleLimits&, const IdleLimits&) = default;
};

enum class IdlePhase
{
    Active,
    Warning, ///< "still there?"
    Over,    ///< nobody is
};

struct IdleState
{
    IdlePhase phase = IdlePhase::Active;
    int secondsLeft = 0; ///< until the end, while warning

    friend bool operator==(const IdleState&, const IdleState&) = default;
};

class IdleTimer
{
public:
    IdleTimer(IdleLimits limits, Milliseconds now) : m_limits(limits), m_lastTouch(now) {}

    /// Somebody touched, or holds a finger down.
    void touched(Milliseconds now) { m_lastTouch = now; }
    [[nodiscard]] IdleState at(Milliseconds now) const;
    /// When `at` next answers something else.
    [[nodiscard]] std::optional<Milliseconds> nextChange(Milliseconds now) const;
    [[nodiscard]] int secondsOfWarning() const { return static_cast<int>((m_limits.reset - m_limits.warning).count()); }

private:
    IdleLimits m_limits;
    Milliseconds m_lastTouch;
};

} // namespace musubi::app
