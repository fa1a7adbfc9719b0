#include "kiosk/app/sync_thread.hpp"

#include <utility>

namespace musubi::app {

SyncThread::SyncThread(SyncTask task, const Bell& bell)
    : m_thread([this, task = std::move(task), &bell](const std::stop_token& stop) mutable {
          while (!stop.stop_requested()) {
              SyncNews news = syncStore(task, stop);
              task.liveCheck = sync::LiveCheck::Lengths; // every byte once a start
              if (news.pack)
                  for (std::string& sentence : beginTrial(task.store))
                      news.problems.push_back(std::move(sentence));
              if (news.pack || !news.problems.empty())
                  give(std::move(news), bell);
              std::unique_lock lock(m_mutex);
              m_waiting.wait_for(lock, stop, task.store.every, [] { return false; });
          }
      })
{}

SyncThread::~SyncThread()
{
    m_thread.request_stop();
    m_thread.join();
}

void SyncThread::give(SyncNews news, const Bell& bell)
{
    {
        const std::lock_guard guard(m_mutex);
        // A release that nobody has taken yet is not forgotten over a later failure.
        if (m_news && !news.pack)
            news.pack = std::move(m_news->pack);
        m_news = std::move(news);
    }
    bell.ring();
}

std::optional<SyncNews> SyncThread::take()
{
    const std::lock_guard guard(m_mutex);
    return std::exchange(m_news, std::nullopt);
}

} // namespace musubi::app
