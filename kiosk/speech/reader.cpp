#include "kiosk/speech/reader.hpp"

#include <utility>

namespace musubi::speech {

void Reader::start(std::vector<Utterance> page)
{
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
    if (!isReading())
        return;
    std::size_t first = m_at;
    while (first > 0 && m_page[first - 1].node == m_page[m_at].node)
        --first;
    goTo(first);
}

void Reader::skip()
{
    if (!isReading())
        return;
    std::size_t next = m_at;
    while (next < m_page.size() && m_page[next].node == m_page[m_at].node)
        ++next;
    goTo(next);
}

void Reader::finished(std::uint64_t turn)
{
    if (isReading() && turn == m_turn)
        goTo(m_at + 1);
}

void Reader::goTo(std::size_t at)
{
    m_at = at;
    ++m_turn;
}

} // namespace musubi::speech
