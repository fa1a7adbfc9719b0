#include "content/sync/run.hpp"

#include "content/store/durable.hpp"
#include "content/sync/release_plan.hpp"
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

constexpr std::int64_t kRoomToSpare = 16'000'000; ///< bytes left for lists, metadata and everybody else

/// Nothing when its list is damaged: then everything is new.
std::optional<Release> releaseOf(const ContentStore& store, const std::optional<ContentStore::Active>& active)
{
    if (!active)
        return std::nullopt;
    Result<Release> release = store.release(active->live);
    return release ? std::optional(std::move(release).value()) : std::nullopt;
}

trust::Target targetOf(const ReleaseFile& file)
{
    return {file.length, {{"sha256", file.sha256}}};
}

/// Counts what arrives and tells of it.
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

/// The files that are not here yet, each content once.
std::vector<ReleaseFile> missingFiles(const ContentStore& store, const ReleasePlan& plan)
{
    std::map<std::string, ReleaseFile> missing;
    for (const ReleaseFile& file : plan.release.files)
        if (!store.has(file))
            missing.emplace(file.sha256, file);
    std::vector<ReleaseFile> files;
    files.reserve(missing.size());
    for (auto& [sha256, file] : missing)
        files.push_back(std::move(file));
    return files;
}

Outcome requireRoom(const ContentStore& store, std::int64_t bytes)
{
    if (store.room() >= bytes + kRoomToSpare)
        return Done{};
    return Error{ErrorCode::TooLarge,
                 "The disk has not enough room: " + std::to_string((bytes + kRoomToSpare) / 1'000'000) +
                     " MB are needed. Nothing was changed.",
                 {}};
}

Outcome fetchOne(const ContentStore& store, Client& client, Transport& targets, const ReleasePlan& plan,
                 const ReleaseFile& file, Meter& meter)
{
    const auto found = plan.found.find(file.sha256);
    if (found == plan.found.end())
        return Error{
            ErrorCode::NotFound, "A file of a publisher that is kept as it was is missing.", {file.path, "", 0}};
    if (Outcome prepared = store.prepareObject(file.sha256); !prepared)
        return prepared;
    // All hashes that are promised, not only the one by which it is stored.
    Outcome fetched =
        fetchTarget(targets, client.addressOf(found->second), found->second.target, store.stagingOf(file.sha256),
                    store.objectOf(file.sha256), Unfinished::IsKept, [&](std::int64_t bytes) { meter.take(bytes); });
    if (fetched)
        meter.finishFile();
    return fetched;
}

Outcome fetchAll(const ContentStore& store, Client& client, Transport& targets, const ReleasePlan& plan,
                 const std::vector<ReleaseFile>& files, const SyncRules& rules, Meter& meter)
{
    std::int64_t bytes = 0;
    for (const ReleaseFile& file : files)
        bytes += file.length;
    meter.expect(static_cast<std::int64_t>(files.size()), bytes);
    if (Outcome room = requireRoom(store, bytes); !room)
        return room;
    for (const ReleaseFile& file : files) {
        if (rules.stop.stop_requested())
            return Error{ErrorCode::Unavailable, "The update was stopped; it goes on next time.", {}};
        if (Outcome fetched = fetchOne(store, client, targets, plan, file, meter); !fetched)
            return fetched;
    }
    return Done{};
}

/// Every byte of the release as it lies on the disk, right before it is switched to. What the disk has spoiled is
/// fetched again, once.
Outcome verifyAll(const ContentStore& store, Client& client, Transport& targets, const ReleasePlan& plan, Meter& meter)
{
    for (const ReleaseFile& file : plan.release.files) {
        if (isThere(store.objectOf(file.sha256), targetOf(file)))
            continue;
        if (Outcome removed = store::removeDurably(store.objectOf(file.sha256)); !removed)
            return removed;
        if (Outcome fetched = fetchOne(store, client, targets, plan, file, meter); !fetched)
            return fetched;
    }
    return Done{};
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
    return Error{ErrorCode::Invalid,
                 "The repository holds release " + std::to_string(next.number) + ", but " +
                     std::to_string(live->number) + " is live here; nothing was changed. (older-release)",
                 {}};
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
    if (Outcome refreshed = client.value().refresh(); !refreshed)
        return refreshed.error();
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
    if (report.isNews()) {
        compare(live, plan.release, report);
        if (Outcome fetched = fetchAll(store, client.value(), targets, plan, missingFiles(store, plan), rules, meter);
            !fetched)
            return fetched.error();
        if (Outcome verified = verifyAll(store, client.value(), targets, plan, meter); !verified)
            return verified.error();
        if (Outcome activated = store.activate(plan.release); !activated)
            return activated.error();
    }
    report.fetched = meter.progress();
    if (Outcome raised = store.raiseClockFloor(update.start); !raised)
        report.dropped.push_back("The time of this update could not be noted: " + musubi::describe(raised.error()));
    if (Outcome pruned = store.prune(); !pruned)
        report.dropped.push_back("Old files could not be removed: " + musubi::describe(pruned.error()));
    return report;
}

} // namespace musubi::sync
