// When a visit ends by itself: a question after 45 seconds without a touch, the end
// after 60; later for who listens or fills in a form. Never under a finger. Pure; times
// are milliseconds since the program began.
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

/// What a visitor does without touching anything.
enum class Stillness
{
    Looking,
    Listening, ///< the page is read aloud
    FillingIn, ///< something is typed: somebody looks for a number, or asks whoever is with them
};

/// \param usual  the site's, for who only looks. Nobody gets less, and the question always stays as long as there.
[[nodiscard]] IdleLimits idleLimits(Stillness stillness, const IdleLimits& usual);

/// For who looks again after the voice has come to its end: the question leaves them 20 seconds after the last
/// sentence, but comes no later than it would have come to a listener. \param listened  from the last touch to the end
/// of the last sentence
[[nodiscard]] IdleLimits idleLimitsAfterReading(Milliseconds listened, const IdleLimits& usual);

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
    /// The question stands, and begins anew.
    void askAgain(Milliseconds now) { m_lastTouch = now - m_limits.warning; }
    /// From now on, counted from the same touch.
    void use(IdleLimits limits) { m_limits = limits; }
    [[nodiscard]] Milliseconds sinceTouch(Milliseconds now) const { return now - m_lastTouch; }
    [[nodiscard]] IdleState at(Milliseconds now) const;
    /// When `at` next answers something else.
    [[nodiscard]] std::optional<Milliseconds> nextChange(Milliseconds now) const;
    [[nodiscard]] int secondsOfWarning() const { return static_cast<int>((m_limits.reset - m_limits.warning).count()); }

private:
    IdleLimits m_limits;
    Milliseconds m_lastTouch;
};

} // namespace musubi::app
