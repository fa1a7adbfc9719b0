#include "kiosk/speech/reader.hpp"

#include <utility>

namespace musubi::speech {

void Reader::start(std::vector<Utterance> page)
{
    m_held.reset();
    m_page = std::move(page);
    goTo(0);
}

void Reader::stop()
{
    if (isReading())
        start({});
}

void Reader::repeat()
{
    if (!isSpeaking())
        return;
    std::size_t first = m_at;
    while (first > 0 && m_page[first - 1].node == m_page[m_at].node)
        --first;
    goTo(first);
}

void Reader::skip()
{
    if (!isSpeaking())
        return;
    std::size_t next = m_at;
    while (next < m_page.size() && m_page[next].node == m_page[m_at].node)
        ++next;
    goTo(next);
}

void Reader::finished(std::uint64_t turn)
{
    if (isSpeaking() && turn == m_turn)
        goTo(m_at + 1);
}

void Reader::interrupt(std::vector<Utterance> question)
{
    if (!isSpeaking() || m_held)
        return;
    repeat(); // half a sentence is worth nothing when it goes on
    m_held = Held{std::exchange(m_page, std::move(question)), m_at};
    goTo(0);
}

void Reader::resume()
{
    if (!m_held)
        return;
    m_page = std::move(m_held->page);
    const std::size_t at = m_held->at;
    m_held.reset();
    goTo(at);
}

void Reader::goTo(std::size_t at)
{
    m_at = at;
    ++m_turn;
}

} // namespace musubi::speech
