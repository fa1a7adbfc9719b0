#include "kiosk/app/clock.hpp"

#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>
#include <utility>

namespace musubi::app {

Clock::Clock(std::optional<Instant> start) : m_start(start), m_origin(Steady::now())
{}

Milliseconds Clock::uptime() const
{
    return std::chrono::duration_cast<Milliseconds>(Steady::now() - m_origin);
}

std::chrono::sys_time<Milliseconds> Clock::wall() const
{
    if (m_start)
        return *m_start + uptime();
    return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
}

Instant Clock::instant() const
{
    return std::chrono::floor<std::chrono::seconds>(wall());
}

Now Clock::now(const TimeZone& zone) const
{
    return {uptime(), zone.toLocal(std::chrono::floor<std::chrono::seconds>(wall()))};
}

Clock::Steady::time_point Clock::nextMinute() const
{
    // A millisecond later, so that the minute has surely begun.
    const Milliseconds intoMinute = wall().time_since_epoch() % std::chrono::minutes(1);
    return Steady::now() + std::chrono::minutes(1) - intoMinute + Milliseconds(1);
}

TimeZone zoneOf(const Content& content)
{
    if (content.catalogue) {
        Result<TimeZone> zone = TimeZone::open(content.catalogue->info().timeZone);
        if (zone)
            return std::move(zone).value();
    }
    return TimeZone::open("UTC").value();
}

std::optional<Milliseconds> processAge()
{
    // proc(5): field 22 of /proc/self/stat is the start in clock ticks since boot; the name in field 2 may hold blanks.
    std::ifstream file("/proc/self/stat");
    std::string line;
    std::getline(file, line);
    std::istringstream fields(line.substr(std::min(line.rfind(')') + 1, line.size())));
    std::string field;
    for (int number = 3; number <= 22; ++number)
        fields >> field;
    timespec sinceBoot{};
    if (!fields || clock_gettime(CLOCK_BOOTTIME, &sinceBoot) != 0)
        return std::nullopt;
    const long ticks = std::atol(field.c_str());
    const Milliseconds started(ticks * 1000 / sysconf(_SC_CLK_TCK));
    return Milliseconds(sinceBoot.tv_sec * 1000 + sinceBoot.tv_nsec / 1'000'000) - started;
}

} // namespace musubi::app
