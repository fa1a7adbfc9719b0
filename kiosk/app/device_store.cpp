#include "kiosk/app/device_store.hpp"

#include "content/store/console.hpp"
#include "content/store/content_store.hpp"
#include "content/sync/folder_transport.hpp"
#include "content/sync/open_transport.hpp"
#include "content/sync/run.hpp"
#include "content/sync/status.hpp"
#include "content/trust/metadata.hpp"
#include "kiosk/app/check_apart.hpp"
#include "kiosk/app/clock.hpp"
#include "kiosk/app/content_source.hpp"
#include "kiosk/app/folders.hpp"
#include "kiosk/app/made_on.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <memory>
#include <system_error>
#include <utility>

namespace musubi::app {

namespace {

namespace fs = std::filesystem;

/// A release as it lies ready in a folder; nothing when the publisher who is to lead has no pack in it.
std::optional<store::PackSource> packsOf(const fs::path& release, const std::string& leader)
{
    const std::vector<std::string> publishers = store::publishersIn(release / "packs");
    const auto found = leader.empty() ? publishers.begin() : std::find(publishers.begin(), publishers.end(), leader);
    if (found == publishers.end())
        return std::nullopt;
    return store::PackSource{release / "packs", *found};
}

/// Whether the pack of this publisher (empty: of everybody) was taken off the screens, and not lost by the disk.
bool isWithdrawn(const store::ContentStore& store, const std::string& publisher)
{
    const auto withdrawn = store.withdrawals().all();
    return publisher.empty() ? !withdrawn.empty() : withdrawn.contains(publisher);
}

Instant nowOr(const std::optional<Instant>& now)
{
    using namespace std::chrono;
    return now.value_or(floor<seconds>(system_clock::now()));
}

Outcome begin(const store::ContentStore& store, const StoreOptions& options, const sync::SyncRules& rules)
{
    if (options.root.empty())
        return Done{};
    const Result<std::string> root = sync::fetchFile(options.root, trust::kRootLimit);
    return root ? sync::beginTrust(store, root.value(), rules) : root.error();
}

/// \param findings  gets what a self-check of a release that can be shown has found nevertheless
sync::SyncRules rulesFor(const SyncTask& task, const std::stop_token& stop, std::vector<std::string>& findings)
{
    using namespace std::chrono;
    sync::SyncRules rules;
    rules.now = nowOr(task.now);
    rules.milliseconds = [] { return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count(); };
    rules.stop = stop;
    rules.liveCheck = task.liveCheck;
    rules.patience = task.store.patience;
    if (!task.now) // a time that was told is meant
        rules.oldest = madeOn();
    rules.selfCheck = [&task, &findings, stop](const fs::path& release) -> Outcome {
        const auto packs = packsOf(release, task.store.publisher);
        // Whose name comes first in the alphabet is no reason to speak for the others.
        const std::vector<std::string> publishers = store::publishersIn(release / "packs");
        if (task.store.publisher.empty() && publishers.size() > 1)
            return Error{ErrorCode::WrongOption,
                         fmt::format("The new release has packs of several publishers ({}): say with --publisher whose "
                                     "leads.",
                                     fmt::join(publishers, ", ")),
                         {}};
        if (packs) {
            auto checked = checkApart(*packs, {thisExecutable(), task.assets}, stop);
            if (!checked)
                return checked.error();
            findings = std::move(checked).value();
            return Done{};
        }
        // A slip in the options says nothing against the release.
        if (!task.store.publisher.empty())
            return Error{ErrorCode::WrongOption, "The new release has no pack of " + task.store.publisher + ".", {}};
        return Error{ErrorCode::Failed, "there is no pack in it.", {}};
    };
    return rules;
}

Result<sync::SyncReport> update(const store::ContentStore& store, const StoreOptions& options,
                                const sync::SyncRules& rules, const std::function<void(const std::string&)>& told)
{
    if (Outcome begun = begin(store, options, rules); !begun)
        return begun.error();
    sync::HttpOptions http;
    http.proxy = options.proxy;
    http.certificates = options.certificates;
    http.stop = rules.stop;
    // The key of a bucket is read anew for each update, so that it can be exchanged while the kiosk runs.
    const auto repository = sync::openTransport(options.repository, http, options.s3Credentials);
    if (!repository)
        return repository.error();
    if (!told)
        return sync::runSync(store, *repository.value(), rules);
    return sync::runSync(store, *repository.value(), rules, sync::EverySecond(rules.milliseconds, told));
}

/// What a kiosk does not show of these packs, a sentence each: what one publisher says in another's place, what is
/// broken.
std::vector<std::string> leftOutOf(const store::PackSource& packs)
{
    std::vector<std::string> sentences;
    if (const auto loaded = store::loadPack(packs))
        for (const pack::Problem& problem : loaded.value().problems)
            sentences.push_back(describe(Error{ErrorCode::Invalid, problem.message, problem.where}));
    return sentences;
}

/// The store and its live release; nothing when there is neither.
std::optional<std::pair<store::ContentStore, store::ContentStore::Active>> openLive(const StoreOptions& options)
{
    std::error_code missing;
    if (!fs::is_directory(options.folder, missing))
        return std::nullopt;
    Result<store::ContentStore> store = store::ContentStore::open(options.folder);
    if (!store)
        return std::nullopt;
    const auto active = store.value().active();
    if (!active || !active.value())
        return std::nullopt;
    return std::pair(std::move(store).value(), *active.value());
}

/// \return for staff; empty when it is the release that stays
std::string takeBack(const store::ContentStore& store, const store::ContentStore::Active& active)
{
    const std::string why = fmt::format("the kiosk ended badly {} times within {} seconds of starting with it.",
                                        store::ReleaseTrials::kStarts, kTrialTime.count());
    if (!active.before)
        return "Release " + active.live + " may be broken, and there is none to go back to: " + why;
    if (Outcome rejected = store.trials().reject(active.live, why); !rejected)
        return describe(rejected.error());
    if (Outcome back = store.rollBack(); !back)
        return describe(back.error());
    return "Release " + active.live + " is taken back, " + *active.before + " is live again: " + why;
}

} // namespace

std::optional<store::PackSource> livePack(const StoreOptions& options)
{
    const auto live = openLive(options);
    if (!live)
        return std::nullopt;
    const fs::path folder = live->first.folderOf(live->second.live);
    auto packs = packsOf(folder, options.publisher);
    if (!packs && isWithdrawn(live->first, options.publisher))
        return packsOf(folder, {}).value_or(store::PackSource{folder / "packs"});
    // A release that the disk has lost is brought back by the next update; until then the last good one is shown.
    if (!packs && live->second.before)
        packs = packsOf(live->first.folderOf(*live->second.before), options.publisher);
    return packs;
}

std::vector<std::string> beginTrial(const StoreOptions& options)
{
    std::vector<std::string> told;
    auto live = openLive(options);
    if (live && live->first.trials().badEnds(live->second.live) >= store::ReleaseTrials::kStarts) {
        told.push_back(takeBack(live->first, live->second));
        live = openLive(options);
    }
    if (live)
        if (Outcome begun = live->first.trials().begin(live->second.live); !begun)
            told.push_back(describe(begun.error()));
    return told;
}

void passTrial(const StoreOptions& options, const store::PackSource& shown)
{
    // Meanwhile another release may have gone live, whose own trial is not over.
    const std::string release = shown.folder.parent_path().filename().string();
    // A disk that does not take the note makes the next start a trial again, which does no harm.
    if (const auto live = openLive(options); live && live->second.live == release)
        (void)live->first.trials().pass(live->second.live);
}

SyncNews syncStore(const SyncTask& task, const std::stop_token& stop,
                   const std::function<void(const std::string&)>& told)
{
    std::signal(SIGPIPE, SIG_IGN); // a server that hangs up is an answer, not the end of the kiosk
    const Result<store::ContentStore> store = store::ContentStore::open(task.store.folder);
    std::vector<std::string> findings;
    const Result<sync::SyncReport> report =
        store ? update(store.value(), task.store, rulesFor(task, stop, findings), told)
              : Result<sync::SyncReport>(store.error());
    SyncNews news;
    if (!report) {
        news.problems.push_back("The packs were not brought up to date: " + describe(report.error()));
        return news;
    }
    news.report = sync::describe(report.value());
    if (!report.value().refused.empty())
        news.problems.push_back(report.value().refused);
    if (!report.value().stopped.empty())
        news.problems.push_back("The update went no further: " + report.value().stopped);
    news.hasFailed = !news.problems.empty();
    for (const std::string& sentence : report.value().withdrawn)
        news.problems.push_back("Taken off the screens: " + sentence);
    for (const std::string& sentence : report.value().dropped)
        news.problems.push_back("Left out of the update: " + sentence);
    for (const std::string& finding : findings) {
        news.report += "Its self-check: " + finding + "\n";
        news.problems.push_back("The self-check of the new release: " + finding);
    }
    if (report.value().isNews() || report.value().isMended)
        news.pack = livePack(task.store);
    if (report.value().isNews() && news.pack)
        for (const std::string& sentence : leftOutOf(*news.pack)) {
            news.report += "Left out: " + sentence + "\n";
            news.problems.push_back("Left out of the update: " + sentence);
        }
    return news;
}

Outcome syncOnce(const SyncTask& task)
{
    // Somebody waits.
    const SyncNews news =
        syncStore(task, {}, [](const std::string& line) { store::printError(fmt::format("{}\n", line)); });
    if (news.report.empty())
        return Error{ErrorCode::Failed, news.problems.front(), {}};
    store::print(news.report); // what was left out stands in it
    if (news.hasFailed)
        return Error{ErrorCode::Failed, news.problems.front(), {}};
    return Done{};
}

Outcome retryRelease(const StoreOptions& options)
{
    std::error_code missing;
    if (!fs::is_directory(options.folder, missing))
        return Error{ErrorCode::NotFound, "There is no such store.", {options.folder.string(), "", 0}};
    const Result<store::ContentStore> store = store::ContentStore::open(options.folder);
    if (!store)
        return store.error();
    const auto lock = store.value().lock();
    if (!lock)
        return lock.error();
    const Result<std::vector<std::string>> forgiven = store.value().trials().forgive(options.retried);
    if (!forgiven)
        return forgiven.error();
    store::print(
        fmt::format("Release {} may be tried again: the next update brings it.\n", fmt::join(forgiven.value(), ", ")));
    return Done{};
}

Outcome tellStatus(const StoreOptions& options, std::optional<Instant> now)
{
    std::error_code missing;
    if (!fs::is_directory(options.folder, missing))
        return Error{ErrorCode::NotFound, "There is no such store.", {options.folder.string(), "", 0}};
    const Result<store::ContentStore> store = store::ContentStore::open(options.folder);
    if (!store)
        return store.error();
    const Result<sync::DeviceStatus> status = sync::statusOf(store.value());
    if (!status)
        return status.error();
    const auto pack = livePack(options);
    const Content content = pack ? loadContent(*pack, Extent::FirstFrame).content : Content{};
    store::print(sync::describe(status.value(), nowOr(now), zoneOf(content)));
    return Done{};
}

} // namespace musubi::app
