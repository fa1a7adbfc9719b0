#include "kiosk/app/release_on_trial.hpp"

#include <utility>

namespace musubi::app {

void ReleaseOnTrial::show(store::PackSource shown, Milliseconds now)
{
    m_shown = std::move(shown);
    m_ends = now + kTrialTime;
}

void ReleaseOnTrial::advance(Milliseconds now)
{
    if (!m_ends || now < *m_ends)
        return;
    m_ends.reset();
    m_noting = std::jthread([store = m_store, shown = m_shown] { passTrial(store, shown); });
}

void ReleaseOnTrial::leave()
{
    if (m_ends)
        passTrial(m_store, m_shown);
}

} // namespace musubi::app
