#include "content/booking/clock_memory.hpp"

#include <algorithm>

namespace musubi::booking {

ClockWord judgeClock(std::optional<Instant> believed, Instant clock)
{
    if (!believed)
        return ClockWord::Believed;
    if (clock - *believed > kOffForAWhile)
        return ClockWord::TooLate;
    return *believed - clock > kOffForAWhile ? ClockWord::TooEarly : ClockWord::Believed;
}

Instant nowByMemory(std::optional<Instant> believed, Instant clock)
{
    return judgeClock(believed, clock) == ClockWord::Believed ? clock : std::max(*believed, clock);
}

} // namespace musubi::booking
