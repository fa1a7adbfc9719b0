#include "content/sync/run.hpp"

#include "content/sync/fetch_release.hpp"
#include "content/sync/subfolder_transport.hpp"
#include "content/sync/target_file.hpp"

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

/// Plans and fetches. A publisher whose files cannot be had as promised stays as it was, and the others go on.
Result<ReleasePlan> bringRelease(const ContentStore& store, Client& client, Transport& targets,
                                 const std::optional<Release>& live, const SyncRules& rules, Meter& meter,
                                 const std::function<bool(const Release&)>& isWanted)
{
    HeldBack held;
    std::optional<Error> last;
    while (true) {
        ReleasePlan plan = planRelease(client, live, held);
        if (Outcome forward = requireForward(plan.release, live); !forward)
            return forward.error();
        if (last && plan.release.files == (live ? live->files : std::vector<ReleaseFile>()))
            return *last; // the others have nothing new
        if (!isWanted(plan.release))
            return plan;
        const Fetched fetched = fetchRelease(store, client, targets, plan, rules, meter);
        if (fetched)
            return plan;
        const Unfetched& why = fetched.error();
        if (why.publisher.empty() || !held.emplace(why.publisher, musubi::describe(why.error)).second)
            return why.error;
        last = why.error;
    }
}

/// Whether the live release lies in its folder as it came.
bool isWhole(const ContentStore& store, const Release& release, LiveCheck check)
{
    const std::filesystem::path folder = store.folderOf(nameOf(release));
    return std::all_of(release.files.begin(), release.files.end(), [&](const ReleaseFile& file) {
        std::error_code error;
        const std::filesystem::path path = folder / file.path;
        if (std::filesystem::file_size(path, error) != static_cast<std::uintmax_t>(file.length) || error)
            return false;
        return check == LiveCheck::Lengths || isThere(path, {file.length, {{"sha256", file.sha256}}});
    });
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
    const trust::Update update{rules.now, rules.accepted};
    // One that the disk has spoiled is as good as none; what is live still only goes forward.
    const auto known = metadata.load("root", trust::kRootLimit);
    if (known && trust::trustRoot(*known, update))
        return Done{};
    if (const auto trusted = trust::trustRoot(root, update); !trusted)
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
    // Whoever was heard is noted, although what was said may have expired.
    if (Outcome noted = client.value().hasHeard() ? store.noteContact(update.start) : Outcome(Done{});
        !refreshed || !noted)
        return refreshed ? noted.error() : refreshed.error();
    const Result<std::optional<ContentStore::Active>> active = store.active();
    if (!active)
        return active.error();
    const std::optional<Release> live = releaseOf(store, active.value());
    const bool isSound = !active.value() || (live && isWhole(store, *live, rules.liveCheck));
    Meter meter(rules, told);
    SyncReport report;
    if (active.value())
        report.before = active.value()->live;
    const Switching switching(store, rules);
    const auto isWanted = [&](const Release& release) {
        report.live = nameOf(release);
        return report.isNews() ? !switching.wasRefused(release, report) : !isSound;
    };
    const Result<ReleasePlan> plan = bringRelease(store, client.value(), targets, live, rules, meter, isWanted);
    if (!plan)
        return plan.error();
    report.dropped = plan.value().dropped;
    if (report.isNews()) {
        compare(live, plan.value().release, report);
        if (Outcome activated = switching.activate(plan.value().release, report); !activated)
            return activated.error();
    } else if (!isSound && report.refused.empty()) {
        if (Outcome mended = store.assembleAgain(plan.value().release); !mended)
            return mended.error();
        report.isMended = true;
    }
    report.fetched = meter.progress();
    tidy(store, update.start, report);
    return report;
}

} // namespace musubi::sync
