// What the program says of itself to the service manager that started it (sd_notify(3)): that the first page stands on
// the glass, and then again and again that the thread that draws is alive. One that hangs is silent, and is started
// again.
//
// Without a service manager nothing is said. One thread, the one that draws: a sign of life from any other would prove
// nothing.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace musubi::app {

class ServiceNotice
{
public:
    using Steady = std::chrono::steady_clock;

    /// The one of the environment (NOTIFY_SOCKET, WATCHDOG_USEC), if there is one.
    [[nodiscard]] static ServiceNotice ofThisProcess();

    /// Visitors see something.
    void sayReady();
    /// A sign of life where one is due: twice in the time after which silence is taken for a failure.
    void sayAlive(Steady::time_point now);
    /// When the next one is due; nullopt: nobody waits for one.
    [[nodiscard]] std::optional<Steady::time_point> nextSign() const;
    /// The program leaves in good order.
    void sayLeaving();

private:
    explicit ServiceNotice(std::optional<Steady::duration> between) : m_between(between) {}

    std::optional<Steady::duration> m_between; ///< two signs of life
    std::optional<Steady::time_point> m_next;
};

} // namespace musubi::app
