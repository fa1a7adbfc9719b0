#include "admin/app/workspace_watch.hpp"

#include "admin/workspace/store_file.hpp"
#include "content/pack/files.hpp"

#include <chrono>
#include <condition_variable>
#include <system_error>

namespace musubi::app {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds kBetweenLooks{1};

bool isOfTheDraft(const std::string& path)
{
    const pack::FileRole role = pack::roleOf(path);
    return role == pack::FileRole::Entry || role == pack::FileRole::PackInfo || role == pack::FileRole::Map;
}

} // namespace

WorkspaceWatch::WorkspaceWatch(fs::path folder, std::function<void()> wake)
    : m_folder(std::move(folder)),
      m_wake(std::move(wake)),
      m_seen(look()),
      m_thread([this](const std::stop_token& stop) {
          std::mutex mutex;
          std::condition_variable_any never;
          std::unique_lock lock(mutex);
          while (!never.wait_for(lock, stop, kBetweenLooks, [&] { return stop.stop_requested(); }))
              compare();
      })
{}

std::map<std::string, WorkspaceWatch::Look> WorkspaceWatch::look() const
{
    std::map<std::string, Look> seen;
    std::error_code error;
    for (fs::recursive_directory_iterator at(m_folder, error), end; !error && at != end; at.increment(error)) {
        const std::string path = at->path().lexically_relative(m_folder).generic_string();
        if (!isOfTheDraft(path))
            continue;
        std::error_code gone; // between the listing and this look
        const auto time = at->last_write_time(gone);
        const auto size = at->file_size(gone);
        if (!gone)
            seen[path] = {time, size};
    }
    return seen;
}

void WorkspaceWatch::compare()
{
    std::map<std::string, Look> now = look();
    std::vector<News> news;
    const auto tell = [&](const std::string& path) {
        auto bytes = admin::bytesOnDisk(m_folder / path);
        if (bytes)
            news.push_back({path, std::move(bytes).value()});
    };
    for (const auto& [path, seen] : now) {
        const auto before = m_seen.find(path);
        if (before == m_seen.end() || before->second != seen)
            tell(path);
    }
    for (const auto& [path, seen] : m_seen) {
        if (!now.contains(path))
            tell(path);
    }
    m_seen = std::move(now);
    if (news.empty())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_news.insert(m_news.end(), news.begin(), news.end());
    }
    m_wake();
}

std::vector<WorkspaceWatch::News> WorkspaceWatch::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_news, {});
}

} // namespace musubi::app
