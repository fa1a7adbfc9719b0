#include "content/sync/live_release.hpp"

#include <map>
#include <utility>

namespace musubi::sync {

namespace {

using store::ContentStore;
using store::Release;
using store::ReleaseFile;

/// Nothing is live when its list is damaged: then everything is new.
Release releaseOf(const ContentStore& store, const std::optional<ContentStore::Active>& active)
{
    return active ? store.release(active->live).valueOr({}) : Release();
}

/// What differs, by path.
void compare(const Release& before, const Release& after, SyncReport& report)
{
    report.added.clear();
    report.changed.clear();
    report.removed.clear();
    std::map<std::string, std::string> old;
    for (const ReleaseFile& file : before.files)
        old.emplace(file.path, file.sha256);
    for (const ReleaseFile& file : after.files) {
        const auto known = old.find(file.path);
        if (known == old.end())
            report.added.push_back(file.path);
        else if (known->second != file.sha256)
            report.changed.push_back(file.path);
        if (known != old.end())
            old.erase(known);
    }
    for (const auto& [path, sha256] : old)
        report.removed.push_back(path);
}

} // namespace

LiveRelease::LiveRelease(const ContentStore& store, const SyncRules& rules,
                         const std::optional<ContentStore::Active>& active)
    : m_store(&store), m_rules(&rules), m_first(releaseOf(store, active)), m_now(m_first)
{
    if (active) {
        m_report.before = active->live;
        m_report.live = active->live;
    }
}

bool LiveRelease::wasRefused(const Release& release)
{
    const auto why = m_store->trials().rejection(nameOf(release));
    if (why)
        refuse(release, *why);
    return why.has_value();
}

Outcome LiveRelease::withdraw(const std::vector<Unvouched>& files, const ReleasePlan* plan)
{
    if (files.empty())
        return Done{};
    auto withdrawn = describe(files);
    withdrawn.merge(m_store->withdrawals().all());
    if (Outcome noted = m_store->withdrawals().replace(withdrawn); !noted)
        return noted;
    Release rest = without(m_now, files);
    if (plan != nullptr) {
        rest.number = plan->release.number;
        rest.root = plan->release.root;
        if (rest.files == plan->release.files)
            rest = plan->release;
    }
    Outcome switched = m_store->withdrawTo(rest);
    return switched ? become(std::move(rest)) : switched;
}

Outcome LiveRelease::activate(const Release& release)
{
    std::optional<std::string> refusal;
    Outcome activated = m_store->activate(release, [&](const std::filesystem::path& folder) -> Outcome {
        Outcome sound = m_rules->selfCheck ? m_rules->selfCheck(folder) : Outcome(Done{});
        if (!sound && sound.error().code == ErrorCode::Failed)
            refusal = sound.error().message;
        return sound;
    });
    if (activated)
        return become(release);
    if (!refusal)
        return activated;
    refuse(release, *refusal);
    return m_store->trials().reject(nameOf(release), *refusal);
}

Outcome LiveRelease::become(Release release)
{
    m_now = std::move(release);
    m_report.live = nameOf(m_now);
    compare(m_first, m_now, m_report);
    return Done{};
}

void LiveRelease::refuse(const Release& release, const std::string& why)
{
    m_report.refused = "Release " + nameOf(release) + " is not shown: " + why;
}

} // namespace musubi::sync
