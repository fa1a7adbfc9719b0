#include "content/sync/fetch_release.hpp"

#include "content/store/durable.hpp"
#include "content/sync/target_file.hpp"

#include <map>
#include <utility>

namespace musubi::sync {

namespace {

using store::ContentStore;
using store::ReleaseFile;

constexpr std::int64_t kRoomToSpare = 16'000'000; ///< bytes left for lists, metadata and everybody else

trust::Target targetOf(const ReleaseFile& file)
{
    return {file.length, {{"sha256", file.sha256}}};
}

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

Outcome fetchMissing(const ContentStore& store, Client& client, Transport& targets, const ReleasePlan& plan,
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

} // namespace

Outcome fetchRelease(const ContentStore& store, Client& client, Transport& targets, const ReleasePlan& plan,
                     const SyncRules& rules, Meter& meter)
{
    if (Outcome fetched = fetchMissing(store, client, targets, plan, missingFiles(store, plan), rules, meter); !fetched)
        return fetched;
    return verifyAll(store, client, targets, plan, meter);
}

} // namespace musubi::sync
