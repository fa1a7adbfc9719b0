#include "kiosk/app/content_thread.hpp"

#include <utility>

namespace musubi::app {

ContentThread::ContentThread(store::PackSource pack, const Bell& bell)
    : m_thread([this, source = std::move(pack), &bell](const std::stop_token& stop) {
          LoadedContent loaded = loadContent(source, Extent::Whole);
          const Content content = loaded.content;
          give(std::move(loaded), bell);
          if (content.catalogue && !stop.stop_requested())
              give(withFinder(content, stop), bell);
      })
{}

ContentThread::~ContentThread()
{
    m_thread.request_stop();
    m_thread.join();
}

void ContentThread::give(LoadedContent loaded, const Bell& bell)
{
    {
        const std::lock_guard guard(m_mutex);
        // What nobody has taken yet keeps its problems.
        if (m_loaded)
            loaded.problems.insert(loaded.problems.begin(), m_loaded->problems.begin(), m_loaded->problems.end());
        m_loaded = std::move(loaded);
    }
    bell.ring();
}

std::optional<LoadedContent> ContentThread::take()
{
    const std::lock_guard guard(m_mutex);
    return std::exchange(m_loaded, std::nullopt);
}

} // namespace musubi::app
