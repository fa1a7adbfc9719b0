// The release that is on the glass, until it has been shown for so long that it is a good one (promise R3).
#pragma once

#include "kiosk/app/device_store.hpp"
#include "kiosk/app/idle.hpp"

#include <optional>
#include <thread>

namespace musubi::app {

class ReleaseOnTrial
{
public:
    explicit ReleaseOnTrial(StoreOptions store) : m_store(std::move(store)) {}

    /// From now on these packs are shown.
    void show(store::PackSource shown, Milliseconds now);
    /// Notes that the trial is passed when its time is over; the disk does it on a thread of its own.
    void advance(Milliseconds now);
    /// The kiosk is left in good order.
    void leave();

private:
    StoreOptions m_store;
    store::PackSource m_shown;
    std::optional<Milliseconds> m_ends; ///< none: it has passed
    std::jthread m_noting;
};

} // namespace musubi::app
