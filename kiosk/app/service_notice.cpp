#include "kiosk/app/service_notice.hpp"

#include <systemd/sd-daemon.h>

#include <cstdint>

namespace musubi::app {

namespace {

constexpr int kKeepEnvironment = 0;

/// A service manager that does not listen is none: visitors do not suffer from it.
void say(const char* state)
{
    (void)sd_notify(kKeepEnvironment, state);
}

} // namespace

ServiceNotice ServiceNotice::ofThisProcess()
{
    constexpr int kSignsInPatience = 2;
    std::uint64_t patience = 0; // microseconds
    if (sd_watchdog_enabled(kKeepEnvironment, &patience) <= 0)
        return ServiceNotice(std::nullopt);
    return ServiceNotice(std::chrono::microseconds(patience) / kSignsInPatience);
}

void ServiceNotice::sayReady()
{
    say("READY=1");
}

void ServiceNotice::sayAlive(Steady::time_point now)
{
    if (!m_between || (m_next && now < *m_next))
        return;
    say("WATCHDOG=1");
    m_next = now + *m_between;
}

std::optional<ServiceNotice::Steady::time_point> ServiceNotice::nextSign() const
{
    return m_next;
}

void ServiceNotice::sayLeaving()
{
    say("STOPPING=1");
}

} // namespace musubi::app
