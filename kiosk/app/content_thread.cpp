#include "kiosk/app/content_thread.hpp"

#include <utility>

namespace musubi::app {

ContentThread::ContentThread(std::filesystem::path pack, const Bell& bell)
    : m_thread([this, folder = std::move(pack), &bell] {
          LoadedContent loaded = loadContent(folder, Extent::Whole);
          {
              const std::lock_guard guard(m_mutex);
              m_loaded = std::move(loaded);
          }
          bell.ring();
      })
{}

ContentThread::~ContentThread()
{
    m_thread.join();
}

std::optional<LoadedContent> ContentThread::take()
{
    const std::lock_guard guard(m_mutex);
    return std::exchange(m_loaded, std::nullopt);
}

} // namespace musubi::app
