#include "kiosk/app/idle.hpp"

namespace musubi::app {

IdleState IdleTimer::at(Milliseconds now) const
{
    const Milliseconds still = now - m_lastTouch;
    if (still < m_limits.warning)
        return {};
    if (still >= m_limits.reset)
        return {IdlePhase::Over, 0};
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_limits.reset - still);
    return {IdlePhase::Warning, static_cast<int>(left.count())};
}

std::optional<Milliseconds> IdleTimer::nextChange(Milliseconds now) const
{
    const IdleState state = at(now);
    switch (state.phase) {
    case IdlePhase::Active:
        return m_lastTouch + m_limits.warning;
    case IdlePhase::Warning:
        return m_lastTouch + m_limits.reset - std::chrono::seconds(state.secondsLeft - 1);
    case IdlePhase::Over:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace musubi::app
