// Loads the whole pack while the first frame is already on the glass, then what search needs.
#pragma once

#include "kiosk/app/bell.hpp"
#include "kiosk/app/content_source.hpp"

#include <mutex>
#include <optional>
#include <thread>

namespace musubi::app {

class ContentThread
{
public:
    /// Begins at once; rings `bell`, which outlives this, when `take` has something to give.
    ContentThread(store::PackSource pack, const Bell& bell);
    /// Waits for the loading to end; an index that is being built is given up.
    ~ContentThread();
    ContentThread(const ContentThread&) = delete;
    ContentThread& operator=(const ContentThread&) = delete;

    /// What was loaded, each once: the content, and later the same content with its finder.
    [[nodiscard]] std::optional<LoadedContent> take();

private:
    void give(LoadedContent loaded, const Bell& bell);

    std::mutex m_mutex;
    std::optional<LoadedContent> m_loaded; ///< guarded by m_mutex
    std::jthread m_thread;
};

} // namespace musubi::app
