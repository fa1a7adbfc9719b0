#include "kiosk/speech/narrator.hpp"

#include <utility>

namespace musubi::speech {

void Narrator::read(std::vector<Utterance> page)
{
    m_trouble.reset();
    m_passedOver.reset();
    m_isHeard = false;
    if (m_voice == nullptr) {
        m_trouble = Error{ErrorCode::Unavailable, "This kiosk has no voice.", {}};
        return;
    }
    m_voice->use(m_volume);
    m_reader.start(std::move(page));
    follow();
}

void Narrator::stop()
{
    m_reader.stop();
    follow();
}

void Narrator::repeat()
{
    m_reader.repeat();
    follow();
}

void Narrator::skip()
{
    m_reader.skip();
    follow();
}

void Narrator::interrupt(std::vector<Utterance> question)
{
    m_reader.interrupt(std::move(question));
    follow();
}

void Narrator::resume()
{
    m_reader.resume();
    follow();
}

void Narrator::use(Volume volume)
{
    m_volume = volume;
    if (m_voice != nullptr)
        m_voice->use(volume);
}

void Narrator::advance()
{
    if (!isReading())
        return;
    const std::optional<Outcome> end = m_voice->takeEnd();
    if (!end)
        return;
    if (*end || end->error().code == ErrorCode::NotFound) {
        m_isHeard = m_isHeard || *end;
        if (!*end)
            m_passedOver = end->error();
        m_reader.finished(m_said);
        if (!m_reader.isReading() && !m_isHeard)
            m_trouble = m_passedOver;
    } else {
        m_trouble = end->error();
        m_reader.stop();
    }
    follow();
}

std::optional<Error> Narrator::takeTrouble()
{
    return std::exchange(m_trouble, std::nullopt);
}

/// Lets the voice do what the reader says now.
void Narrator::follow()
{
    if (m_voice == nullptr || m_reader.turn() == m_said)
        return;
    m_said = m_reader.turn();
    if (const Utterance* const utterance = m_reader.current())
        m_voice->say(*utterance);
    else
        m_voice->stop();
}

Volume nextVolume(Volume volume)
{
    switch (volume) {
    case Volume::Low:
        return Volume::Middle;
    case Volume::Middle:
        return Volume::High;
    case Volume::High:
        return Volume::Low;
    }
    return Volume::Middle;
}

} // namespace musubi::speech
