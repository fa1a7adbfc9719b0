// Counts what arrives, and tells of it. Internal to this folder.
#pragma once

#include "content/sync/run.hpp"

#include <algorithm>

namespace musubi::sync {

class Meter
{
public:
    Meter(const SyncRules& rules, const std::function<void(const SyncProgress&)>& told)
        : m_rules(&rules), m_told(&told), m_begin(now())
    {}

    void expect(std::int64_t files, std::int64_t bytes)
    {
        m_progress.filesInAll = files;
        m_progress.bytesInAll = bytes;
    }
    void take(std::int64_t bytes)
    {
        m_progress.bytes += bytes;
        const std::int64_t elapsed = now() - m_begin; // ms
        m_progress.bytesPerSecond = elapsed > 0 ? m_progress.bytes * 1000 / elapsed : 0;
        m_progress.secondsRemaining =
            m_progress.bytesPerSecond > 0
                ? std::optional(std::max<std::int64_t>(0, m_progress.bytesInAll - m_progress.bytes) /
                                m_progress.bytesPerSecond)
                : std::nullopt;
        tell();
    }
    void finishFile()
    {
        ++m_progress.files;
        tell();
    }
    [[nodiscard]] const SyncProgress& progress() const { return m_progress; }

private:
    [[nodiscard]] std::int64_t now() const { return m_rules->milliseconds ? m_rules->milliseconds() : 0; }
    void tell() const
    {
        if (*m_told)
            (*m_told)(m_progress);
    }

    const SyncRules* m_rules;
    const std::function<void(const SyncProgress&)>* m_told;
    std::int64_t m_begin; ///< ms
    SyncProgress m_progress;
};

} // namespace musubi::sync
