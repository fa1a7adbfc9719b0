#include "content/sync/run.hpp"

#include "content/sync/fetch_release.hpp"
#include "content/sync/live_release.hpp"
#include "content/sync/patient_transport.hpp"
#include "content/sync/subfolder_transport.hpp"
#include "content/sync/target_file.hpp"

#include <algorithm>
#include <utility>

namespace musubi::sync {

namespace {

using store::ContentStore;
using store::Release;
using store::ReleaseFile;

Outcome requireForward(const Release& next, const Release& live)
{
    if (!store::isOlder(next, live))
        return Done{};
    return Error{ErrorCode::Untrusted,
                 "The repository holds release " + std::to_string(next.number) + ", but " +
                     std::to_string(live.number) + " is live here; nothing was changed. (older-release)",
                 {}};
}

/// A plan, with all its files here unless something stood against it.
struct Brought
{
    ReleasePlan plan;
    std::optional<Error> failure;
};

/// Plans and fetches. A publisher whose files cannot be had as promised stays as it was, and the others go on.
template <typename Plan, typename Fetch>
Brought bringRelease(const Release& live, const Plan& planWith, const Fetch& fetch)
{
    HeldBack held;
    std::optional<Error> last;
    while (true) {
        ReleasePlan plan = planWith(held);
        if (Outcome forward = requireForward(plan.release, live); !forward) {
            plan.unvouched.clear(); // what is older has no say in what is shown
            return {std::move(plan), forward.error()};
        }
        if (last && plan.release.files == live.files)
            return {std::move(plan), last}; // the others have nothing new
        const Fetched fetched = fetch(plan);
        if (fetched)
            return {std::move(plan), std::nullopt};
        const Unfetched& why = fetched.error();
        if (why.publisher.empty() || !held.emplace(why.publisher, musubi::describe(why.error)).second)
            return {std::move(plan), why.error};
        last = why.error;
    }
}

/// Whether the live release lies in its folder as it came.
/// \param name  nothing while none is live
/// \param release  its list, as far as it can be read
bool isWhole(const ContentStore& store, const std::optional<std::string>& name, const Release& release, LiveCheck check)
{
    if (name && nameOf(release) != *name)
        return false;
    const std::filesystem::path folder = store.folderOf(nameOf(release));
    return std::all_of(release.files.begin(), release.files.end(), [&](const ReleaseFile& file) {
        std::error_code error;
        const std::filesystem::path path = folder / file.path;
        if (std::filesystem::file_size(path, error) != static_cast<std::uintmax_t>(file.length) || error)
            return false;
        return check == LiveCheck::Lengths || isThere(path, {file.length, {{"sha256", file.sha256}}});
    });
}

/// Whoever has something on the screens again is no longer noted as taken off them.
Outcome forgetReturned(const store::Withdrawals& withdrawals, const Release& live)
{
    auto withdrawn = withdrawals.all();
    if (withdrawn.empty())
        return Done{};
    for (const ReleaseFile& file : live.files)
        withdrawn.erase(publisherOf(file.path));
    return withdrawals.replace(withdrawn);
}

/// What is left to do once the right release is live; what fails of it is told, and done next time.
void tidy(const ContentStore& store, Instant start, SyncReport& report)
{
    if (Outcome raised = store.raiseClockFloor(start); !raised)
        report.dropped.push_back("The time of this update could not be noted: " + musubi::describe(raised.error()));
    if (Outcome pruned = store.prune(); !pruned)
        report.dropped.push_back("Old files could not be removed: " + musubi::describe(pruned.error()));
}

/// The metadata that says what the files are, beside them.
Outcome keepRoles(const ContentStore& store, const ReleasePlan& plan)
{
    for (const auto& [sha256, bytes] : plan.roleBytes)
        if (!store.has({"", sha256, static_cast<std::int64_t>(bytes.size()), ""}))
            if (Outcome kept = store.keepObject(sha256, bytes); !kept)
                return kept;
    return Done{};
}

/// The update goes no further. What nobody vouches for goes nevertheless; when there is nothing of it, this is an
/// error.
Result<SyncReport> stopAt(const Error& why, LiveRelease& live, const std::vector<Unvouched>& gone,
                          const ReleasePlan* plan)
{
    if (gone.empty())
        return why;
    if (Outcome withdrawn = live.withdraw(gone, plan); !withdrawn)
        return withdrawn.error();
    live.report().withdrawn = sentences(gone);
    live.report().stopped = musubi::describe(why);
    return live.report();
}

/// All files are here, or it was refused before and none is wanted.
Result<SyncReport> switchTo(const ReleasePlan& plan, LiveRelease& live)
{
    const std::vector<Unvouched> gone = unvouched(plan, Urgency::Everything);
    if (Outcome withdrawn = live.withdraw(gone, &plan); !withdrawn)
        return withdrawn.error();
    live.report().withdrawn = sentences(gone);
    if (!live.report().refused.empty() || !live.isNews(plan.release))
        return live.report();
    const Outcome activated = live.activate(plan.release);
    if (!activated && gone.empty())
        return activated.error();
    if (!activated)
        live.report().stopped = musubi::describe(activated.error());
    else if (live.report().refused.empty())
        live.report().withdrawn = sentences(unvouched(plan, Urgency::NothingToCome));
    return live.report();
}

/// What one update is made with.
struct Means
{
    const ContentStore& store;
    Client& client;
    Transport& targets;
    const SyncRules& rules;
    Instant start;
};

/// \pre the client's refresh succeeded
Result<SyncReport> bringUpToDate(const Means& means, LiveRelease& live, Vouching& vouching,
                                 const std::function<void(const SyncProgress&)>& told)
{
    const bool isSound = isWhole(means.store, live.report().before, live.first(), means.rules.liveCheck);
    Meter meter(means.rules, told);
    const Brought brought = bringRelease(
        live.first(), [&](const HeldBack& held) { return planRelease(means.client, live.first(), vouching, held); },
        [&](const ReleasePlan& plan) -> Fetched {
            const bool isWanted = live.isNews(plan.release) ? !live.wasRefused(plan.release) : !isSound;
            return isWanted ? fetchRelease(means.store, means.client, means.targets, plan, means.rules, meter) : Done{};
        });
    const ReleasePlan& plan = brought.plan;
    live.report().dropped = plan.dropped;
    const bool switches = !brought.failure || !plan.unvouched.empty();
    if (Outcome kept = switches ? keepRoles(means.store, plan) : Outcome(Done{}); !kept)
        return kept.error();
    if (brought.failure)
        return stopAt(*brought.failure, live, unvouched(plan, Urgency::NothingToCome), &plan);
    if (live.isNews(plan.release)) {
        if (Result<SyncReport> switched = switchTo(plan, live); !switched)
            return switched;
    } else if (!isSound) {
        if (Outcome mended = means.store.assembleAgain(plan.release); !mended)
            return mended.error();
        live.report().isMended = true;
    }
    live.report().fetched = meter.progress();
    if (Outcome forgotten = forgetReturned(means.store.withdrawals(), live.now()); !forgotten)
        return forgotten.error();
    tidy(means.store, means.start, live.report());
    return live.report();
}

} // namespace

Outcome beginTrust(const ContentStore& store, std::string_view root, const SyncRules& rules)
{
    const store::MetadataFolder metadata(store.metadataFolder());
    const trust::Update update{rules.now, rules.accepted};
    // One that the disk has spoiled is as good as none; what is live still only goes forward.
    const auto known = metadata.load("root", trust::kRootLimit);
    if (known && trust::trustRoot(known.value(), update))
        return Done{};
    if (!known && known.error().code != ErrorCode::NotFound)
        return known.error();
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
    const trust::Update update{std::max({rules.now, rules.oldest, store.clockFloor()}), rules.accepted};
    PatientTransport way(repository, rules);
    SubfolderTransport metadata(way, "metadata/");
    SubfolderTransport targets(way, "targets/");
    Result<Client> client = Client::open(store::MetadataFolder(store.metadataFolder()), metadata, update);
    if (!client)
        return client.error();
    const Outcome refreshed = client.value().refresh();
    // Whoever was heard is noted, although what was said may have expired.
    if (Outcome noted = client.value().hasHeard() ? store.noteContact(update.start) : Outcome(Done{}); !noted)
        return noted.error();
    const Result<std::optional<ContentStore::Active>> active = store.active();
    if (!active)
        return active.error();
    LiveRelease live(store, rules, active.value());
    Vouching vouching(store, live.first(), update.accepted);
    if (refreshed)
        return bringUpToDate({store, client.value(), targets, rules, update.start}, live, vouching, told);
    const bool isHeard = isAnswer(refreshed.error().code);
    const auto gone = isHeard ? unvouchedByTop(client.value().trusted(), live.first(), vouching)
                              : std::vector<Unvouched>(); // a way that fails says nothing
    return stopAt(refreshed.error(), live, gone, nullptr);
}

} // namespace musubi::sync
