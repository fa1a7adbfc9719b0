#include "content/search/term_set.hpp"

#include <unicode/utf8.h>

#include <cassert>
#include <utility>

namespace musubi::search {

namespace {

constexpr std::size_t kFirstSlots = 1024;
constexpr unsigned kLetterBits = 21; // of Unicode

} // namespace

TermSet::TermSet() : m_written(1), m_slots(kFirstSlots)
{}

TermSet::Front TermSet::front(std::string_view mark)
{
    assert(mark.size() <= 1);
    return mark.empty() ? 0 : longer(0, static_cast<unsigned char>(mark.front()));
}

TermSet::Front TermSet::longer(Front front, char32_t letter)
{
    const std::uint64_t key = std::uint64_t{front} << kLetterBits | letter;
    Slot& slot = slotOf(key);
    if (slot.round == m_round)
        return slot.written;
    const Front written = write(front, letter);
    slot = {key, m_round, written};
    if (m_written.size() * 2 > m_slots.size())
        grow();
    return written;
}

TermSet::Front TermSet::add(Front front, char32_t letter)
{
    const Front added = longer(front, letter);
    Written& written = m_written[added];
    if (!written.isTerm) {
        written.isTerm = true;
        m_text.append(written.bytes.data(), written.length).push_back(' ');
    }
    return added;
}

void TermSet::clear()
{
    m_text.clear();
    m_written.resize(1);
    ++m_round;
    if (m_round == 0) { // counted once around: no old slot may look new
        m_slots.assign(m_slots.size(), {});
        m_round = 1;
    }
}

TermSet::Slot& TermSet::slotOf(std::uint64_t key)
{
    constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15ULL; // of 2^64, the golden section: near keys lie far apart
    constexpr unsigned kUpperHalf = 32;
    std::size_t at = (key * kMix >> kUpperHalf) & (m_slots.size() - 1);
    while (m_slots[at].round == m_round && m_slots[at].key != key)
        at = (at + 1) & (m_slots.size() - 1);
    return m_slots[at];
}

TermSet::Front TermSet::write(Front front, char32_t letter)
{
    Written written = m_written[front];
    std::size_t length = written.length;
    assert(length + U8_MAX_LENGTH <= kMostBytes);
    U8_APPEND_UNSAFE(written.bytes.data(), length, letter);
    written.length = static_cast<std::uint8_t>(length);
    written.isTerm = false;
    m_written.push_back(written);
    return static_cast<Front>(m_written.size() - 1);
}

void TermSet::grow()
{
    const std::vector<Slot> known = std::exchange(m_slots, std::vector<Slot>(m_slots.size() * 2));
    for (const Slot& slot : known) {
        if (slot.round == m_round)
            slotOf(slot.key) = slot;
    }
}

} // namespace musubi::search
