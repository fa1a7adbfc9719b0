#include "content/model/catalogue.hpp"

#include "content/model/day_index.hpp"
#include "content/model/recurrence.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace musubi::model {

namespace {

constexpr int kDaysOfEventSessions = 365;

std::size_t rankOf(EntryKind kind)
{
    return static_cast<std::size_t>(std::find(kEntryKinds.begin(), kEntryKinds.end(), kind) - kEntryKinds.begin());
}

bool isListedBefore(const Entry* left, const Entry* right)
{
    if (left->id.kind == EntryKind::Award && right->id.kind == EntryKind::Award) {
        const int leftYear = left->as<Award>().year.value_or(0);
        const int rightYear = right->as<Award>().year.value_or(0);
        if (leftYear != rightYear)
            return leftYear > rightYear;
    }
    return left->id < right->id;
}

bool isTiedBefore(const TieView& left, const TieView& right)
{
    return std::make_tuple(rankOf(left.to.kind), std::cref(left.to.slug), left.kind, left.direction) <
           std::make_tuple(rankOf(right.to.kind), std::cref(right.to.slug), right.kind, right.direction);
}

/// "Related" has no direction: a tie written on both entries is one tie.
bool saysTheSame(const TieView& left, const TieView& right)
{
    return left.to == right.to && left.kind == right.kind &&
           (left.direction == right.direction || left.kind == TieKind::Related);
}

/// The order in which ties are shown, each once. Of two that say the same, the one written here keeps its words.
void putInOrder(std::vector<TieView>& ties)
{
    std::stable_sort(ties.begin(), ties.end(), isTiedBefore);
    ties.erase(std::unique(ties.begin(), ties.end(), saysTheSame), ties.end());
    std::stable_sort(ties.begin(), ties.end(),
                     [](const TieView& left, const TieView& right) { return left.strength > right.strength; });
}

/// Leaves out what visitors must not see and the second of two entries with one id.
void keepPublished(std::vector<Entry>& entries)
{
    std::unordered_set<EntryId> seen;
    std::erase_if(entries, [&seen](const Entry& entry) {
        return entry.state != EntryState::Published || !seen.insert(entry.id).second;
    });
}

void bringRulesToLocalTime(CatalogueParts& parts)
{
    const auto zone = TimeZone::open(parts.info.timeZone);
    for (Entry& entry : parts.entries) {
        if (auto* event = std::get_if<Event>(&entry.details); event != nullptr && zone)
            bringToLocalTime(*event, zone.value());
    }
}

} // namespace

std::shared_ptr<const Catalogue> Catalogue::build(CatalogueParts parts)
{
    keepPublished(parts.entries);
    bringRulesToLocalTime(parts);
    return std::shared_ptr<const Catalogue>(new Catalogue(std::move(parts)));
}

Catalogue::Catalogue(CatalogueParts parts) : m_parts(std::move(parts))
{
    m_byId.reserve(m_parts.entries.size());
    for (const Entry& entry : m_parts.entries) {
        m_byId.emplace(entry.id, &entry);
        m_byKind[entry.id.kind].push_back(&entry);
    }
    for (auto& [kind, entries] : m_byKind)
        std::sort(entries.begin(), entries.end(), isListedBefore);
    tieEntries();
    for (const auto& [date, name] : m_parts.info.holidays)
        m_holidays.insert(date);
    m_days = std::make_shared<DayIndex>(m_byKind[EntryKind::Event]);
}

void Catalogue::tieEntries()
{
    for (const Entry& entry : m_parts.entries) {
        for (const Tie& tie : entry.ties) {
            if (tie.to == entry.id || !m_byId.contains(tie.to) || !isTieAllowed(tie.kind, entry.id.kind, tie.to.kind))
                continue;
            m_ties[entry.id].push_back({tie.kind, TieDirection::Forward, tie.to, tie.strength, tie.text});
            m_ties[tie.to].push_back({tie.kind, TieDirection::Reverse, entry.id, tie.strength, tie.reverseText});
        }
    }
    for (auto& [id, ties] : m_ties)
        putInOrder(ties);
}

const Entry* Catalogue::find(const EntryId& id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : found->second;
}

std::vector<const Entry*> Catalogue::ofKind(EntryKind kind, Date today) const
{
    std::vector<const Entry*> entries;
    for (const Entry* entry : allOfKind(kind)) {
        if (entry->valid.holds(today))
            entries.push_back(entry);
    }
    return entries;
}

std::span<const Entry* const> Catalogue::allOfKind(EntryKind kind) const
{
    const auto found = m_byKind.find(kind);
    if (found == m_byKind.end())
        return {};
    return found->second;
}

std::span<const TieView> Catalogue::tiesOf(const EntryId& id) const
{
    const auto found = m_ties.find(id);
    if (found == m_ties.end())
        return {};
    return found->second;
}

std::vector<Session> Catalogue::sessionsOn(Date day) const
{
    return m_days->on(day);
}

std::vector<Session> Catalogue::sessionsFrom(LocalDateTime from, std::size_t count, int days) const
{
    std::vector<Session> sessions;
    for (int ahead = 0; ahead <= days && sessions.size() < count; ++ahead) {
        for (Session& session : m_days->on(from.date.plusDays(ahead))) {
            if (session.start >= from && sessions.size() < count)
                sessions.push_back(std::move(session));
        }
    }
    return sessions;
}

std::vector<Session> Catalogue::sessionsOfEvent(const EntryId& event, LocalDateTime from, std::size_t count) const
{
    std::vector<Session> sessions;
    const Entry* entry = find(event);
    if (entry == nullptr || entry->id.kind != EntryKind::Event)
        return sessions;
    // Mostly the next few are wanted, so the near days are looked at first and the rest of the year only if needed.
    constexpr int kNearDays = 45;
    Date first = from.date;
    for (const int until : {kNearDays, kDaysOfEventSessions}) {
        const Date last = from.date.plusDays(until);
        for (Session& session : sessionsBetween(entry->id, entry->as<Event>(), first, last)) {
            if (session.start >= from && sessions.size() < count && entry->valid.holds(session.start.date))
                sessions.push_back(std::move(session));
        }
        if (sessions.size() >= count)
            break;
        first = last.plusDays(1);
    }
    return sessions;
}

const SessionRule* Catalogue::ruleOf(const Session& session) const
{
    const Entry* entry = find(session.event);
    if (entry == nullptr || entry->id.kind != EntryKind::Event)
        return nullptr;
    for (const SessionRule& rule : entry->as<Event>().sessions) {
        if (rule.id == session.rule)
            return &rule;
    }
    return nullptr;
}

} // namespace musubi::model
