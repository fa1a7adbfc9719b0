// Notices when a file of the workspace changes on the disk: a colleague, another program, a pull.
//
// Looks at times and sizes once a second, because a network share tells nobody; what differs is read.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace musubi::app {

class WorkspaceWatch
{
public:
    struct News
    {
        std::string path;
        std::optional<std::string> bytes; ///< nullopt: it is not there any more
    };

    /// \param wake  called on the watching thread when there is news
    WorkspaceWatch(std::filesystem::path folder, std::function<void()> wake);

    /// What changed since the last call. What the workbench has saved itself is news too.
    [[nodiscard]] std::vector<News> take();

private:
    using Look = std::pair<std::filesystem::file_time_type, std::uintmax_t>;

    [[nodiscard]] std::map<std::string, Look> look() const;
    void compare();

    std::filesystem::path m_folder;
    std::function<void()> m_wake;
    std::map<std::string, Look> m_seen;
    std::mutex m_mutex;
    std::vector<News> m_news;
    std::jthread m_thread; ///< last: it uses all of the above
};

} // namespace musubi::app
