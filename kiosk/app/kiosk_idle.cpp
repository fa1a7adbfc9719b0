// When nobody is there any longer: what the kiosk does with its idle timer.
#include "kiosk/app/kiosk.hpp"
#include "kiosk/present/search_view.hpp"

namespace musubi::app {

/// Somebody is there.
void Kiosk::touched(Now now)
{
    m_idle.touched(now.uptime);
    m_lookLimits = m_site.idle;
}

void Kiosk::stayHere(Now now)
{
    touched(now);
    updateIdle(now);
}

/// The question stands for as long as it did when it came up.
void Kiosk::askAnew(Now now)
{
    m_idle.askAgain(now.uptime);
    updateIdle(now);
}

/// A question that stands keeps its time.
void Kiosk::useIdleLimits()
{
    if (isWarning())
        return;
    if (m_narrator.isReading())
        m_idle.use(idleLimits(Stillness::Listening, m_site.idle));
    else if (isFillingIn())
        m_idle.use(idleLimits(Stillness::FillingIn, m_site.idle));
    else
        m_idle.use(m_lookLimits);
}

void Kiosk::updateIdle(Now now)
{
    useIdleLimits();
    if (m_touch.isAnyDown() || !isIdleCounted()) {
        // A finger that rests on the question keeps it open until it leaves.
        if (!isWarning())
            touched(now);
        return;
    }
    const IdleState state = m_idle.at(now.uptime);
    if (state == m_idleState)
        return;
    const bool asks = state.phase == IdlePhase::Warning && !isWarning();
    m_idleState = state;
    if (state.phase == IdlePhase::Over) {
        apply(scene::EndVisit{}, now);
        return;
    }
    draw(now);
    if (asks)
        askAloud(now);
}

bool Kiosk::isFillingIn() const
{
    return present::hasTypedText(m_visit.address()) || !m_visit.draft().empty();
}

bool Kiosk::isIdleCounted() const
{
    // Whoever waits for an answer touches nothing.
    const bool isWaiting = m_visit.sent() != nullptr && m_visit.sent()->state == present::SentState::Underway;
    return m_content.catalogue && !m_visit.isAtAttract() && !isWaiting;
}

} // namespace musubi::app
