// Answers at once, on the thread that asks: for journeys and pictures, where nobody waits.
#pragma once

#include "kiosk/app/sign_up_books.hpp"

#include <deque>
#include <utility>

namespace musubi::app {

class SignUpsAtOnce : public SignUps
{
public:
    explicit SignUpsAtOnce(BookingPlaces places) : m_books(std::move(places)) {}

    void ask(SignUpQuestion question) override
    {
        if (std::optional<present::Sent> sent = m_books.carryOut(std::move(question)))
            m_answers.push_back(std::move(*sent));
    }

    [[nodiscard]] std::optional<present::Sent> answer() override
    {
        if (m_answers.empty())
            return std::nullopt;
        present::Sent sent = std::move(m_answers.front());
        m_answers.pop_front();
        return sent;
    }

private:
    SignUpBooks m_books;
    std::deque<present::Sent> m_answers;
};

} // namespace musubi::app
