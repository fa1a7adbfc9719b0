#include "content/sync/run.hpp"

#include "content/sync/fetch_release.hpp"
#include "content/sync/subfolder_transport.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace musubi::sync {

namespace {

using store::ContentStore;
using store::Release;
using store::ReleaseFile;

/// Nothing when its list is damaged: then everything is new.
std::optional<Release> releaseOf(const ContentStore& store, const std::optional<ContentStore::Active>& active)
{
    if (!active)
        return std::nullopt;
    Result<Release> release = store.release(active->live);
    return release ? std::optional(std::move(release).value()) : std::nullopt;
}

/// What differs, by path.
void compare(const std::optional<Release>& before, const Release& after, SyncReport& report)
{
    std::map<std::string, std::string> old;
    if (before)
        for (const ReleaseFile& file : before->files)
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

Outcome requireForward(const Release& next, const std::optional<Release>& live)
{
    if (!live || !store::isOlder(next, *live))
        return Done{};
    return Error{ErrorCode::Untrusted,
                 "The repository holds release " + std::to_string(next.number) + ", but " +
                     std::to_string(live->number) + " is live here; nothing was changed. (older-release)",
                 {}};
}

/// Puts the release on the screens when the device's own check has nothing against it.
class Switching
{
public:
    Switching(const ContentStore& store, const SyncRules& rules) : m_store(&store), m_rules(&rules) {}

    /// \param report  says afterwards what was refused, and why
    [[nodiscard]] Outcome activate(const Release& release, SyncReport& report) const
    {
        std::optional<std::string> refusal;
        Outcome activated = m_store->activate(release, [&](const std::filesystem::path& folder) -> Outcome {
            Outcome sound = m_rules->selfCheck ? m_rules->selfCheck(folder) : Outcome(Done{});
            if (!sound && sound.error().code == ErrorCode::Failed)
                refusal = sound.error().message;
            return sound;
        });
        if (!refusal)
            return activated;
        refuse(report, *refusal);
        return m_store->trials().reject(nameOf(release), *refusal);
    }

    /// Whether it was refused before. The same bytes would fail again, so that they are not even fetched.
    [[nodiscard]] bool wasRefused(const Release& release, SyncReport& report) const
    {
        const auto why = m_store->trials().rejection(nameOf(release));
        if (why)
            refuse(report, *why);
        return why.has_value();
    }

private:
    static void refuse(SyncReport& report, const std::string& why)
    {
        report.refused = "Release " + report.live + " is not shown: " + why;
        report.live = report.before.value_or("");
        report.added.clear();
        report.changed.clear();
        report.removed.clear();
    }

    const ContentStore* m_store;
    const SyncRules* m_rules;
};

/// Whoever was heard is noted, although what was said is not believed.
Outcome noteContact(const ContentStore& store, const Outcome& refreshed, Instant now)
{
    if (refreshed || refreshed.error().code == ErrorCode::Untrusted)
        return store.noteContact(now);
    return Done{};
}

/// What is left to do once the right release is live; what fails of it is told, and done next time.
void tidy(const ContentStore& store, Instant start, SyncReport& report)
{
    if (Outcome raised = store.raiseClockFloor(start); !raised)
        report.dropped.push_back("The time of this update could not be noted: " + musubi::describe(raised.error()));
    if (Outcome pruned = store.prune(); !pruned)
        report.dropped.push_back("Old files could not be removed: " + musubi::describe(pruned.error()));
}

} // namespace

Outcome beginTrust(const ContentStore& store, std::string_view root, const SyncRules& rules)
{
    const store::MetadataFolder metadata(store.metadataFolder());
    if (metadata.load("root", trust::kRootLimit))
        return Done{};
    if (const auto trusted = trust::trustRoot(root, {rules.now, rules.accepted}); !trusted)
        return trust::errorOf(trusted.error());
    return metadata.save("root", root);
}

Result<SyncReport> runSync(const ContentStore& store, Transport& repository, const SyncRules& rules,
                           const std::function<void(const SyncProgress&)>& told)
{
    const Result<store::Descriptor> lock = store.lock();
    if (!lock)
        return lock.error();
    // A clock that has fallen behind what was already seen is wrong; it must not make old content look valid.
    const trust::Update update{std::max(rules.now, store.clockFloor()), rules.accepted};
    SubfolderTransport metadata(repository, "metadata/");
    SubfolderTransport targets(repository, "targets/");
    Result<Client> client = Client::open(store::MetadataFolder(store.metadataFolder()), metadata, update);
    if (!client)
        return client.error();
    const Outcome refreshed = client.value().refresh();
    if (Outcome noted = noteContact(store, refreshed, update.start); !refreshed || !noted)
        return refreshed ? noted.error() : refreshed.error();
    const Result<std::optional<ContentStore::Active>> active = store.active();
    if (!active)
        return active.error();
    const std::optional<Release> live = releaseOf(store, active.value());
    const ReleasePlan plan = planRelease(client.value(), live);
    if (Outcome forward = requireForward(plan.release, live); !forward)
        return forward.error();
    Meter meter(rules, told);
    SyncReport report;
    if (active.value())
        report.before = active.value()->live;
    report.live = nameOf(plan.release);
    report.dropped = plan.dropped;
    const Switching switching(store, rules);
    if (report.isNews() && !switching.wasRefused(plan.release, report)) {
        compare(live, plan.release, report);
        if (Outcome fetched = fetchRelease(store, client.value(), targets, plan, rules, meter); !fetched)
            return fetched.error();
        if (Outcome activated = switching.activate(plan.release, report); !activated)
            return activated.error();
    }
    report.fetched = meter.progress();
    tidy(store, update.start, report);
    return report;
}

} // namespace musubi::sync
