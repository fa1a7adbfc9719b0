// The books of bookings on a thread of their own: the kiosk draws on while a server thinks.
#pragma once

#include "content/model/catalogue.hpp"
#include "kiosk/app/bell.hpp"
#include "kiosk/app/sign_up_books.hpp"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace musubi::app {

/// For whose sessions visitors sign up here.
struct ServedPack
{
    std::shared_ptr<const model::Catalogue> catalogue; ///< null: nobody's yet
    std::int64_t release = 0;
};

class SignUpThread : public SignUps
{
public:
    /// Rings `bell`, which outlives this, when there is an answer.
    /// \param clock  asked on the thread, for what is purged
    SignUpThread(BookingPlaces places, const Bell& bell, std::function<Instant()> clock);
    /// Waits for the question that is being answered; the others were never heard.
    ~SignUpThread() override;

    void ask(SignUpQuestion question) override;
    [[nodiscard]] std::optional<SignUpAnswer> answer() override;

    /// Whose bookings there are, once a pack is shown. From now on somebody may write about themselves.
    void serve(ServedPack pack);
    /// Sentences for staff.
    [[nodiscard]] std::vector<std::string> takeProblems();

private:
    void run(const std::stop_token& stop);
    void tidyWhenDue(SignUpBooks& books);
    void give(SignUpBooks& books, std::optional<SignUpAnswer> answer);

    BookingPlaces m_places;
    const Bell* m_bell;
    std::function<Instant()> m_clock;
    std::mutex m_mutex;
    std::condition_variable_any m_waiting;
    std::deque<SignUpQuestion> m_questions; ///< guarded by m_mutex, as all below
    std::deque<SignUpAnswer> m_answers;
    ServedPack m_pack;
    std::vector<std::string> m_problems;
    Instant m_nextTidying{};  ///< of the thread alone
    Instant m_nextPurge{};    ///< the same
    bool m_isGuarded = false; ///< the memory of this process; of the asking thread alone
    std::jthread m_thread;    ///< ends before the rest
};

} // namespace musubi::app
