// Keeps the store up to date while the kiosk runs: at the start, and then every few minutes.
#pragma once

#include "kiosk/app/bell.hpp"
#include "kiosk/app/device_store.hpp"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace musubi::app {

class SyncThread
{
public:
    /// Begins at once; rings `bell`, which outlives this, when `take` has something to give.
    SyncThread(SyncTask task, const Bell& bell);
    /// Gives up an update that is under way; the next start goes on with it.
    ~SyncThread();
    SyncThread(const SyncThread&) = delete;
    SyncThread& operator=(const SyncThread&) = delete;

    /// What came of the last update, once. One that found nothing new is no news.
    [[nodiscard]] std::optional<SyncNews> take();

private:
    void give(SyncNews news, const Bell& bell);

    std::mutex m_mutex;
    std::condition_variable_any m_waiting;
    std::optional<SyncNews> m_news; ///< guarded by m_mutex
    std::jthread m_thread;
};

} // namespace musubi::app
