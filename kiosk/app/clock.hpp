// The machine's clocks, asked in one place. With --now the wall clock starts there and
// goes on from it.
#pragma once

#include "content/base/time_zone.hpp"
#include "kiosk/app/kiosk.hpp"

#include <chrono>
#include <optional>

namespace musubi::app {

class Clock
{
public:
    using Steady = std::chrono::steady_clock;

    explicit Clock(std::optional<Instant> start);

    [[nodiscard]] Milliseconds uptime() const;
    [[nodiscard]] Now now(const TimeZone& zone) const;
    [[nodiscard]] Instant instant() const;
    /// When the wall clock's minute changes.
    [[nodiscard]] Steady::time_point nextMinute() const;
    [[nodiscard]] Steady::time_point at(Milliseconds uptime) const { return m_origin + uptime; }

private:
    [[nodiscard]] std::chrono::sys_time<Milliseconds> wall() const;

    std::optional<Instant> m_start;
    Steady::time_point m_origin;
};

/// The pack's zone; UTC when it names one that nobody knows.
[[nodiscard]] TimeZone zoneOf(const Content& content);

/// How long this process has been running, its loading included; nothing where the system does not tell.
[[nodiscard]] std::optional<Milliseconds> processAge();

} // namespace musubi::app
