#include "kiosk/app/idle.hpp"

#include <algorithm>

namespace musubi::app {

namespace {

using std::chrono::seconds;

constexpr IdleLimits kPatient{seconds(90), seconds(120)};
constexpr seconds kAfterLastSentence{20};

} // namespace

IdleLimits idleLimits(Stillness stillness, const IdleLimits& usual)
{
    if (stillness == Stillness::Looking)
        return usual;
    const seconds warning = std::max(usual.warning, kPatient.warning);
    return {warning, warning + std::max(usual.reset - usual.warning, kPatient.reset - kPatient.warning)};
}

IdleLimits idleLimitsAfterReading(Milliseconds listened, const IdleLimits& usual)
{
    const IdleLimits listener = idleLimits(Stillness::Listening, usual);
    const seconds kind = std::chrono::ceil<seconds>(listened) + kAfterLastSentence;
    if (kind >= listener.warning)
        return listener;
    const seconds warning = std::max(usual.warning, kind);
    return {warning, warning + (usual.reset - usual.warning)};
}

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
