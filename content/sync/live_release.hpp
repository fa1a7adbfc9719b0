// What is on the screens at the start of an update, and what becomes of it; and the report of that.
// Internal to this folder.
#pragma once

#include "content/sync/run.hpp"
#include "content/sync/withdrawal.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::sync {

class LiveRelease
{
public:
    LiveRelease(const store::ContentStore& store, const SyncRules& rules,
                const std::optional<store::ContentStore::Active>& active);

    [[nodiscard]] const store::Release& first() const { return m_first; } ///< at the start; without files when none
    [[nodiscard]] const store::Release& now() const { return m_now; }
    [[nodiscard]] SyncReport& report() { return m_report; }
    [[nodiscard]] bool isNews(const store::Release& release) const { return nameOf(release) != m_report.live; }

    /// Whether it was refused before. The same bytes would fail again, so that they are not even fetched.
    [[nodiscard]] bool wasRefused(const store::Release& release);

    /// Takes files away at once. Nobody is asked whether the rest can be shown: it was shown already.
    /// \param plan  what is to come; null: nobody knows
    [[nodiscard]] Outcome withdraw(const std::vector<Unvouched>& files, const ReleasePlan* plan);

    /// Puts the release on the screens when the device's own check has nothing against it.
    [[nodiscard]] Outcome activate(const store::Release& release);

private:
    [[nodiscard]] Outcome become(store::Release release);
    void refuse(const store::Release& release, const std::string& why);

    const store::ContentStore* m_store;
    const SyncRules* m_rules;
    const store::Release m_first;
    store::Release m_now;
    SyncReport m_report;
};

} // namespace musubi::sync
