// What the kiosk asks for a visitor who signs up, and what it shows of the answer.
#include "kiosk/app/clock.hpp"
#include "kiosk/app/kiosk.hpp"
#include "kiosk/app/sign_up_order.hpp"
#include "kiosk/app/sign_ups.hpp"
#include "kiosk/present/event_view.hpp"
#include "kiosk/present/receipt_view.hpp"

#include <utility>

namespace musubi::app {

namespace {

/// The question that was sent; Invalid where it cannot be asked.
Result<SignUpQuestion> questionOf(const present::Context& here, const TimeZone& zone, std::int64_t release)
{
    const present::Sent& sent = *here.sent();
    if (sent.act == present::SentAct::LookUp)
        return SignUpQuestion(lookUpOrder(here, zone));
    if (sent.act == present::SentAct::Form) {
        Result<SignUpOrder> order = signUpOrder(here, zone, release);
        if (!order)
            return order.error();
        return SignUpQuestion(std::move(order).value());
    }
    Result<CancelOrder> order = cancelOrder(here, *sent.receipt, zone, release);
    if (!order)
        return order.error();
    return SignUpQuestion(std::move(order).value());
}

} // namespace

void Kiosk::sendAway(Now now)
{
    present::Sent cannot;
    cannot.act = m_visit.sent()->act;
    cannot.state = present::SentState::Failed;
    cannot.failure = present::SentFailure::Unable;
    if (m_site.signUps == nullptr) {
        m_visit.answered(std::move(cannot));
        return;
    }
    Result<SignUpQuestion> question = questionOf(context(now), zoneOf(m_content), m_content.release);
    if (!question) {
        m_visit.answered(std::move(cannot));
        return;
    }
    m_site.signUps->ask(std::move(question).value());
    hearAnswers(now);
}

void Kiosk::hearAnswers(Now now)
{
    if (m_site.signUps == nullptr)
        return;
    bool isHeard = false;
    while (std::optional<SignUpAnswer> answer = m_site.signUps->answer()) {
        const std::string before = m_visit.address().place();
        if (auto* const seats = std::get_if<present::SeatsNow>(&*answer))
            m_seats = std::move(*seats);
        else
            m_visit.answered(std::get<present::Sent>(std::move(*answer)));
        if (m_visit.address().place() != before)
            pageAppeared(now);
        isHeard = true;
    }
    if (isHeard)
        draw(now);
}

/// Of the session that the page tells of, so that nobody fills in a form for seats that are gone.
void Kiosk::askForSeats(Now now)
{
    m_seats.reset();
    if (m_site.signUps == nullptr || !m_content.catalogue)
        return;
    if (const auto session = present::signUpSession(context(now)))
        m_site.signUps->ask(SeatsOrder{*session});
}

/// Whoever touched again and again while it was being sent did not mean what stands there now.
bool Kiosk::isReceiptFresh(Now now) const
{
    constexpr Milliseconds kSettles{2500};
    return m_visit.address().place() == present::kReceiptPlace && m_visit.sent() != nullptr &&
           m_visit.sent()->act == present::SentAct::Form && now.uptime - m_shownAt < kSettles;
}

void Kiosk::letGo()
{
    if (m_site.signUps != nullptr)
        m_site.signUps->ask(VisitOver{});
}

} // namespace musubi::app
