#include "content/search/term_set.hpp"

#include <functional>
#include <utility>

namespace musubi::search {

namespace {

constexpr std::size_t kFirstSlots = 4096;

} // namespace

TermSet::TermSet() : m_slots(kFirstSlots)
{}

void TermSet::add(std::string_view mark, std::string_view term)
{
    const std::size_t from = m_text.size();
    m_text.append(mark).append(term);
    Slot& slot = slotOf(std::string_view(m_text).substr(from));
    if (slot.round == m_round) {
        m_text.resize(from);
        return;
    }
    slot = {m_round, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(m_text.size() - from)};
    m_text.push_back(' ');
    if (++m_count * 2 > m_slots.size())
        grow();
}

void TermSet::clear()
{
    m_text.clear();
    m_count = 0;
    ++m_round;
    if (m_round == 0) { // counted once around: no old slot may look new
        m_slots.assign(m_slots.size(), {});
        m_round = 1;
    }
}

TermSet::Slot& TermSet::slotOf(std::string_view written)
{
    const std::string_view text = m_text;
    std::size_t at = std::hash<std::string_view>{}(written) & (m_slots.size() - 1);
    while (m_slots[at].round == m_round && text.substr(m_slots[at].from, m_slots[at].length) != written)
        at = (at + 1) & (m_slots.size() - 1);
    return m_slots[at];
}

void TermSet::grow()
{
    const std::vector<Slot> known = std::exchange(m_slots, std::vector<Slot>(m_slots.size() * 2));
    for (const Slot& slot : known) {
        if (slot.round == m_round)
            slotOf(std::string_view(m_text).substr(slot.from, slot.length)) = slot;
    }
}

} // namespace musubi::search
