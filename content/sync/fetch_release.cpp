#include "content/sync/fetch_release.hpp"

#include "content/store/durable.hpp"
#include "content/sync/target_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
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

/// Whoever asks for most is to blame for it.
Fetched requireRoom(const ContentStore& store, const std::vector<ReleaseFile>& missing)
{
    std::map<std::string, double> bytes; // a promise may be larger than any number of bytes
    double needed = static_cast<double>(kRoomToSpare);
    for (const ReleaseFile& file : missing) {
        bytes[publisherOf(file.path)] += static_cast<double>(file.length);
        needed += static_cast<double>(file.length);
    }
    if (static_cast<double>(store.room()) >= needed)
        return Done{};
    const auto most = std::max_element(bytes.begin(), bytes.end(),
                                       [](const auto& one, const auto& other) { return one.second < other.second; });
    return Unfetched{
        {ErrorCode::TooLarge,
         fmt::format("The disk has not enough room: {:.0f} MB are needed. Nothing was changed.", needed / 1e6),
         {}},
        most == bytes.end() ? std::string() : most->first};
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
        if (!fetch) {
            m_blamed = isAnswer(fetch.error().code) ? publisherOf(found->second.path) : "";
            return fetch.error();
        }
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
        else if (isAnswer(done.error().code))
            m_blamed = publisherOf(m_plan->found.at(ending.sha256).path);
        return done;
    }

    /// Whose file cannot be had as it was promised; empty when nobody is to blame but the way here.
    [[nodiscard]] const std::string& blamed() const { return m_blamed; }

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
    std::string m_blamed;
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

Fetched fetchRelease(const ContentStore& store, const Client& client, Transport& targets, const ReleasePlan& plan,
                     const SyncRules& rules, Meter& meter)
{
    const auto fetch = [&](std::vector<ReleaseFile> files) -> Fetched {
        Arrivals arrivals(store, client, targets, plan, std::move(files), rules.stop, meter);
        if (Outcome fetched = targets.fetchAll(arrivals); !fetched)
            return Unfetched{fetched.error(), arrivals.blamed()};
        return Done{};
    };
    std::vector<ReleaseFile> missing = missingFiles(store, plan);
    if (Fetched room = requireRoom(store, missing); !room)
        return room;
    std::int64_t bytes = 0;
    for (const ReleaseFile& file : missing)
        bytes += file.length;
    meter.expect(static_cast<std::int64_t>(missing.size()), bytes);
    if (Fetched fetched = fetch(std::move(missing)); !fetched)
        return fetched;
    // Every byte as it lies on the disk, right before it is switched to. What is spoiled is fetched again, once.
    Result<std::vector<ReleaseFile>> spoiled = spoiledFiles(store, plan);
    if (!spoiled)
        return Unfetched{spoiled.error(), {}};
    std::set<std::string> again;
    for (const ReleaseFile& file : spoiled.value())
        again.insert(file.sha256);
    if (Fetched fetched = fetch(std::move(spoiled).value()); !fetched)
        return fetched;
    // Two publishers may promise one content with two lengths; only one of them is right (TUF 1.0.34 §5.7.2).
    for (const ReleaseFile& file : plan.release.files)
        if (again.contains(file.sha256) && !isThere(store.objectOf(file.sha256), targetOf(file)))
            return Unfetched{{ErrorCode::Untrusted, "The file is not what was promised.", {file.path, "", 0}},
                             publisherOf(file.path)};
    return Done{};
}

} // namespace musubi::sync
