#include "content/model/day_index.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace musubi::model {

namespace {

constexpr std::size_t kMonthsKept = 36;
constexpr int kNoEnd = std::numeric_limits<int>::max();

/// Months counted from the year 0, so that they can be compared and stepped.
int monthNumber(Date date)
{
    return date.year() * 12 + static_cast<int>(date.month()) - 1;
}

Date firstDayOf(int month)
{
    return Date::of(month / 12, static_cast<unsigned>(month % 12) + 1, 1).value_or(Date());
}

bool isEarlier(const Session& left, const Session& right)
{
    return std::tie(left.start, left.event, left.rule) < std::tie(right.start, right.event, right.rule);
}

} // namespace

Catalogue::DayIndex::DayIndex(const std::vector<const Entry*>& events)
{
    // Most events share a handful of rules and starts, so each is proved once; a bad one gives no session.
    std::map<std::pair<std::string, LocalDateTime>, bool> good;
    for (const Entry* entry : events) {
        for (const SessionRule& rule : entry->as<Event>().sessions) {
            const auto [known, isNew] = good.try_emplace({rule.rrule, rule.start}, false);
            if (isNew)
                known->second = checkRecurrence(rule).ok();
            if (known->second)
                add(*entry, rule);
        }
    }
}

void Catalogue::DayIndex::add(const Entry& entry, const SessionRule& rule)
{
    const int first = monthNumber(rule.start.date);
    if (rule.rrule.empty()) {
        m_singles[first].push_back({&entry, &rule, first, first});
        return;
    }
    const auto last = lastDayOf(rule);
    m_repeating.push_back({&entry, &rule, first, last ? monthNumber(*last) : kNoEnd});
}

std::vector<Session> Catalogue::DayIndex::on(Date day)
{
    Month sessions;
    {
        const std::scoped_lock lock(m_mutex);
        sessions = month(monthNumber(day));
    }
    const auto first = std::partition_point(sessions->begin(), sessions->end(),
                                            [day](const Session& session) { return session.start.date < day; });
    const auto last = std::partition_point(first, sessions->end(),
                                           [day](const Session& session) { return session.start.date == day; });
    return {first, last};
}

Catalogue::DayIndex::Month Catalogue::DayIndex::month(int number)
{
    const auto known = m_months.find(number);
    if (known != m_months.end()) {
        m_recent.remove(number);
        m_recent.push_front(number);
        return known->second;
    }
    if (m_recent.size() == kMonthsKept) {
        m_months.erase(m_recent.back());
        m_recent.pop_back();
    }
    Month sessions = expand(number);
    m_months.emplace(number, sessions);
    m_recent.push_front(number);
    return sessions;
}

Catalogue::DayIndex::Month Catalogue::DayIndex::expand(int number) const
{
    const Date first = firstDayOf(number);
    const Date last = firstDayOf(number + 1).plusDays(-1);
    auto sessions = std::make_shared<std::vector<Session>>();
    const auto collect = [&](const Rule& rule) {
        for (Session& session : sessionsOfRule(rule.entry->id, *rule.rule, first, last)) {
            if (rule.entry->valid.holds(session.start.date))
                sessions->push_back(std::move(session));
        }
    };
    if (const auto singles = m_singles.find(number); singles != m_singles.end())
        std::for_each(singles->second.begin(), singles->second.end(), collect);
    for (const Rule& rule : m_repeating) {
        if (rule.firstMonth <= number && number <= rule.lastMonth)
            collect(rule);
    }
    std::sort(sessions->begin(), sessions->end(), isEarlier);
    return sessions;
}

} // namespace musubi::model
