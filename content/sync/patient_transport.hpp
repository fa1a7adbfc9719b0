// A way that is given up when a whole update takes too long, however well each of its files keeps to its own time.
// It is asked before each file, so that an update ends at the latest with the time of one file more.
// Internal to this folder.
#pragma once

#include "content/sync/run.hpp"

#include <string>

namespace musubi::sync {

class PatientTransport : public Transport
{
public:
    /// Begins now. \param way  outlives this, as `rules` does
    PatientTransport(Transport& way, const SyncRules& rules)
        : m_way(&way), m_rules(&rules), m_begin(rules.milliseconds ? rules.milliseconds() : 0)
    {}

    [[nodiscard]] Outcome fetch(const std::string& address, std::int64_t from, Receiver& receiver) override
    {
        const Outcome time = requireTime();
        return time ? m_way->fetch(address, from, receiver) : time;
    }
    [[nodiscard]] Outcome fetchAll(FetchQueue& queue) override
    {
        Watched watched(*this, queue);
        return m_way->fetchAll(watched);
    }
    [[nodiscard]] std::string describe(const std::string& address) const override { return m_way->describe(address); }

private:
    class Watched : public FetchQueue
    {
    public:
        Watched(const PatientTransport& patient, FetchQueue& queue) : m_patient(&patient), m_queue(&queue) {}
        [[nodiscard]] Result<std::optional<Item>> next() override
        {
            if (Outcome time = m_patient->requireTime(); !time)
                return time.error();
            return m_queue->next();
        }
        [[nodiscard]] Outcome ended(Receiver& receiver, const Outcome& fetched) override
        {
            return m_queue->ended(receiver, fetched);
        }

    private:
        const PatientTransport* m_patient;
        FetchQueue* m_queue;
    };

    [[nodiscard]] Outcome requireTime() const
    {
        if (!m_rules->milliseconds || m_rules->patience.count() == 0 ||
            m_rules->milliseconds() - m_begin < m_rules->patience.count())
            return Done{};
        return Error{ErrorCode::Unreachable, "The update took too long and was given up; it goes on next time.", {}};
    }

    Transport* m_way;
    const SyncRules* m_rules;
    std::int64_t m_begin; ///< ms
};

} // namespace musubi::sync
