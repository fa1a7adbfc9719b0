// Which sessions start on which day, found out one month at a time.
//
// Single dates lie ready by month; a rule is expanded for a month when the first
// question about that month comes, and the answer is kept. A bounded number of
// months is kept: a visitor leafs through weeks, not through centuries.
// Threads: every function may be called from any thread.
#pragma once

#include "content/model/catalogue.hpp"
#include "content/model/recurrence.hpp"

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace musubi::model {

struct Catalogue::DayIndex
{
public:
    /// \param events  entries of kind event; they must outlive the index
    explicit DayIndex(const std::vector<const Entry*>& events);

    /// Sessions of `day` by start, then event id, then rule.
    [[nodiscard]] std::vector<Session> on(Date day);

private:
    struct Rule
    {
        const Entry* entry;
        const SessionRule* rule;
        int firstMonth;
        int lastMonth;
    };
    using Month = std::shared_ptr<const std::vector<Session>>;

    [[nodiscard]] Month month(int number);
    [[nodiscard]] Month expand(int number) const;
    void add(const Entry& entry, const SessionRule& rule);

    std::map<int, std::vector<Rule>> m_singles; ///< by month
    std::vector<Rule> m_repeating;
    std::mutex m_mutex;
    std::map<int, Month> m_months;
    std::list<int> m_recent; ///< months kept, the one asked for last in front
};

} // namespace musubi::model
