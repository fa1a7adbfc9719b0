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
        if (std::optional<SignUpAnswer> answer = m_books.carryOut(std::move(question)))
            m_answers.push_back(std::move(*answer));
    }

    [[nodiscard]] std::optional<SignUpAnswer> answer() override
    {
        if (m_answers.empty())
            return std::nullopt;
        SignUpAnswer answer = std::move(m_answers.front());
        m_answers.pop_front();
        return answer;
    }

private:
    SignUpBooks m_books;
    std::deque<SignUpAnswer> m_answers;
};

} // namespace musubi::app
