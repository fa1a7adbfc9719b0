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

std::vector<ReleaseFile> contentsOf(const std::map<std::string, ReleaseFile>& bySha256)
{
    std::vector<ReleaseFile> files;
    files.reserve(bySha256.size());
    for (const auto& [sha256, file] : bySha256)
        files.push_back(file);
    return files;
}

/// The files that are not here yet, each content once.
std::vector<ReleaseFile> missingFiles(const ContentStore& store, const ReleasePlan& plan)
{
    std::map<std::string, ReleaseFile> missing;
    for (const ReleaseFile& file : plan.release.files)
        if (!store.has(file))
            missing.emplace(file.sha256, file);
    return contentsOf(missing);
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

/// Files on their way into the store, as many at a time as the transport likes.
class Arrivals : public FetchQueue
{
public:
    Arrivals(const ContentStore& store, const Client& client, const Transport& targets, const ReleasePlan& plan,
             std::vector<ReleaseFile> files, const std::stop_token& stop, Meter& meter)
        : m_store(&store),
          m_client(&client),
          m_targets(&targets),
          m_plan(&plan),
          m_files(std::move(files)),
          m_stop(&stop),
          m_meter(&meter),
          m_progress([&meter](std::int64_t bytes) { meter.take(bytes); })
    {}

    [[nodiscard]] Result<std::optional<Item>> next() override
    {
        if (m_next == m_files.size())
            return std::optional<Item>();
        if (m_stop->stop_requested())
            return Error{ErrorCode::Unavailable, "The update was stopped; it goes on next time.", {}};
        const ReleaseFile& file = m_files[m_next++];
        const auto found = m_plan->found.find(file.sha256);
        if (found == m_plan->found.end())
            return Error{
                ErrorCode::NotFound, "A file of a publisher that is kept as it was is missing.", {file.path, "", 0}};
        if (Outcome prepared = m_store->prepareObject(file.sha256); !prepared)
            return prepared.error();
        // All hashes that are promised, not only the one by which it is stored.
        auto fetch = TargetFetch::begin(found->second.target, m_store->stagingOf(file.sha256), m_progress);
        if (!fetch)
            return fetch.error();
        Item item{m_client->addressOf(found->second), fetch.value()->from(), &fetch.value()->receiver()};
        m_underWay.emplace(item.receiver, UnderWay{std::move(fetch).value(), file.sha256, item.address});
        return std::optional(std::move(item));
    }

    [[nodiscard]] Outcome ended(Receiver& receiver, const Outcome& fetched) override
    {
        const auto one = m_underWay.extract(&receiver);
        const UnderWay& ending = one.mapped();
        Outcome done = ending.fetch->end(fetched, m_store->objectOf(ending.sha256), Unfinished::IsKept,
                                         m_targets->describe(ending.address));
        if (done)
            m_meter->finishFile();
        return done;
    }

private:
    struct UnderWay
    {
        std::unique_ptr<TargetFetch> fetch;
        std::string sha256;
        std::string address;
    };

    const ContentStore* m_store;
    const Client* m_client;
    const Transport* m_targets;
    const ReleasePlan* m_plan;
    std::vector<ReleaseFile> m_files;
    const std::stop_token* m_stop;
    Meter* m_meter;
    Progress m_progress;
    std::size_t m_next = 0;
    std::map<const Receiver*, UnderWay> m_underWay;
};

/// The files of the release that the disk has spoiled since they came; they are taken away.
Result<std::vector<ReleaseFile>> spoiledFiles(const ContentStore& store, const ReleasePlan& plan)
{
    std::map<std::string, ReleaseFile> spoiled;
    for (const ReleaseFile& file : plan.release.files) {
        if (isThere(store.objectOf(file.sha256), targetOf(file)))
            continue;
        if (Outcome removed = store::removeDurably(store.objectOf(file.sha256)); !removed)
            return removed.error();
        spoiled.emplace(file.sha256, file);
    }
    return contentsOf(spoiled);
}

} // namespace

Outcome fetchRelease(const ContentStore& store, const Client& client, Transport& targets, const ReleasePlan& plan,
                     const SyncRules& rules, Meter& meter)
{
    std::vector<ReleaseFile> missing = missingFiles(store, plan);
    std::int64_t bytes = 0;
    for (const ReleaseFile& file : missing)
        bytes += file.length;
    meter.expect(static_cast<std::int64_t>(missing.size()), bytes);
    if (Outcome room = requireRoom(store, bytes); !room)
        return room;
    Arrivals arrivals(store, client, targets, plan, std::move(missing), rules.stop, meter);
    if (Outcome fetched = targets.fetchAll(arrivals); !fetched)
        return fetched;
    // Every byte as it lies on the disk, right before it is switched to. What is spoiled is fetched again, once.
    Result<std::vector<ReleaseFile>> spoiled = spoiledFiles(store, plan);
    if (!spoiled)
        return spoiled.error();
    Arrivals again(store, client, targets, plan, std::move(spoiled).value(), rules.stop, meter);
    return targets.fetchAll(again);
}

} // namespace musubi::sync
