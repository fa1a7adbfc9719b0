#include "kiosk/app/sign_up_thread.hpp"

#include "kiosk/app/sign_up_answers.hpp"
#include "kiosk/app/sign_up_order.hpp"
#include "kiosk/app/typed_text.hpp"

#include <iterator>
#include <utility>

namespace musubi::app {

namespace {

/// While something waits to be delivered, a server that was away is asked again this often.
constexpr std::chrono::minutes kBetweenTries{1};
/// What nobody needs any more is deleted from the file of this device so often.
constexpr std::chrono::hours kBetweenPurges{6};
/// Offers are passed on so often, and seats are taken along from the server and given back.
constexpr std::chrono::minutes kBetweenErrands{10};

/// At `next`, which is at most `interval` from when it was set: further off, the clock has gone back since.
bool isDue(Instant now, Instant next, Instant::duration interval)
{
    return now >= next || next - now > interval;
}

} // namespace

SignUpThread::SignUpThread(BookingPlaces places, const Bell& bell, std::function<Instant()> clock)
    : m_places(std::move(places)),
      m_bell(&bell),
      m_clock(std::move(clock)),
      m_thread([this](const std::stop_token& stop) { run(stop); })
{}

SignUpThread::~SignUpThread()
{
    m_thread.request_stop();
    m_thread.join();
}

void SignUpThread::ask(SignUpQuestion question)
{
    const std::lock_guard guard(m_mutex);
    m_questions.push_back(std::move(question));
    m_waiting.notify_all();
}

std::optional<SignUpAnswer> SignUpThread::answer()
{
    const std::lock_guard guard(m_mutex);
    if (m_answers.empty())
        return std::nullopt;
    SignUpAnswer answer = std::move(m_answers.front());
    m_answers.pop_front();
    return answer;
}

void SignUpThread::serve(ServedPack pack)
{
    std::vector<std::string> problems = m_isGuarded ? std::vector<std::string>{} : guardTypedText();
    m_isGuarded = true;
    const std::lock_guard guard(m_mutex);
    std::move(problems.begin(), problems.end(), std::back_inserter(m_problems));
    m_pack = std::move(pack);
    m_waiting.notify_all();
}

std::vector<std::string> SignUpThread::takeProblems()
{
    const std::lock_guard guard(m_mutex);
    return std::exchange(m_problems, {});
}

void SignUpThread::run(const std::stop_token& stop)
{
    SignUpBooks books(m_places);
    while (!stop.stop_requested()) {
        tidyWhenDue(books);
        std::optional<SignUpQuestion> question;
        {
            std::unique_lock lock(m_mutex);
            const bool isWoken = m_waiting.wait_for(lock, stop, kBetweenTries, [this] {
                return !m_questions.empty() || (m_pack.catalogue && m_nextTidying == Instant{});
            });
            if (isWoken && !m_questions.empty()) {
                question = std::move(m_questions.front());
                m_questions.pop_front();
            }
        }
        if (question)
            give(books, books.carryOut(std::move(*question)));
    }
}

void SignUpThread::tidyWhenDue(SignUpBooks& books)
{
    ServedPack pack;
    {
        const std::lock_guard guard(m_mutex);
        if (m_questions.empty()) // somebody who waits comes first
            pack = m_pack;
    }
    const Instant now = m_clock();
    if (!pack.catalogue || (!isDue(now, m_nextTidying, kBetweenErrands) && !books.hasUndelivered()))
        return;
    const model::PackInfo& info = pack.catalogue->info();
    const booking::OrganisationId organisation(info.id);
    const TimeZone zone = zoneNamed(info.timeZone);
    const bool isFleet = !m_places.server.empty();
    bool answers = true; // one that is away is not waited for twice: a visitor may be
    if (isFleet) {
        answers = books.tidy(organisation, now, offeredSessions(*pack.catalogue, zone, pack.release, now));
    } else if (isDue(now, m_nextPurge, kBetweenPurges)) {
        answers = books.tidy(organisation, now);
        m_nextPurge = now + kBetweenPurges;
    }
    const auto termsOf = [&](const booking::SessionKey& session) {
        return store::bookings::SessionTerms{termsFor(*pack.catalogue, session, zone), pack.release};
    };
    if (answers)
        books.passOnOffers(organisation, termsOf, now);
    m_nextTidying = now + kBetweenErrands;
    give(books, std::nullopt);
}

void SignUpThread::give(SignUpBooks& books, std::optional<SignUpAnswer> answer)
{
    std::vector<std::string> problems = books.takeProblems();
    if (!answer && problems.empty())
        return;
    {
        const std::lock_guard guard(m_mutex);
        std::move(problems.begin(), problems.end(), std::back_inserter(m_problems));
        if (answer)
            m_answers.push_back(std::move(*answer));
    }
    m_bell->ring();
}

} // namespace musubi::app
