// Work that would hold up the window, on a thread of its own. Only the latest wish counts: what was asked for while
// something older was being done replaces what was waiting.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace musubi::app {

template <typename Wish, typename Answer>
class Background
{
public:
    using Work = std::function<Answer(const Wish&, const std::stop_token&)>;

    /// \param make  makes the work, on the thread that will do it, where it is also taken down
    /// \param wake  called on that thread when an answer is there
    Background(std::function<Work()> make, std::function<void()> wake)
        : m_wake(std::move(wake)), m_thread([this, make = std::move(make)](const std::stop_token& stop) {
              const Work work = make();
              while (step(work, stop)) {
              }
          })
    {}
    ~Background()
    {
        m_thread.request_stop();
        m_asked.notify_all();
    }
    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;

    void ask(Wish wish)
    {
        const std::lock_guard lock(m_mutex);
        m_wish = std::move(wish);
        m_asked.notify_all();
    }
    /// What came of a wish, once.
    [[nodiscard]] std::optional<Answer> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_answer, std::nullopt);
    }
    /// Whether an answer is still to come or to be taken.
    [[nodiscard]] bool isWorking() const
    {
        const std::lock_guard lock(m_mutex);
        return m_wish || m_isBusy || m_answer;
    }

private:
    bool step(const Work& work, const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        m_asked.wait(lock, stop, [this] { return m_wish.has_value(); });
        if (stop.stop_requested())
            return false;
        const Wish wish = std::move(*std::exchange(m_wish, std::nullopt));
        m_isBusy = true;
        lock.unlock();
        Answer answer = work(wish, stop);
        lock.lock();
        m_isBusy = false;
        m_answer = std::move(answer);
        lock.unlock();
        m_wake();
        return true;
    }

    mutable std::mutex m_mutex;
    std::condition_variable_any m_asked;
    std::optional<Wish> m_wish;
    std::optional<Answer> m_answer;
    bool m_isBusy = false;
    std::function<void()> m_wake;
    std::jthread m_thread; ///< last: it uses all of the above
};

} // namespace musubi::app
