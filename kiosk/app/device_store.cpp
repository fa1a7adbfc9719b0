#include "kiosk/app/device_store.hpp"

#include "content/store/content_store.hpp"
#include "content/sync/folder_transport.hpp"
#include "content/sync/open_transport.hpp"
#include "content/sync/run.hpp"
#include "content/trust/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <memory>
#include <system_error>
#include <utility>

namespace musubi::app {

namespace {

namespace fs = std::filesystem;

/// The folders of the packs of a release, by name.
std::vector<fs::path> packsIn(const fs::path& release)
{
    std::vector<fs::path> packs;
    std::error_code error;
    for (fs::directory_iterator at(release / "packs", error); !error && at != fs::directory_iterator();
         at.increment(error)) {
        std::error_code missing;
        if (fs::is_regular_file(at->path() / "pack.json", missing))
            packs.push_back(at->path());
    }
    std::sort(packs.begin(), packs.end());
    return packs;
}

Outcome begin(const store::ContentStore& store, const StoreOptions& options, const sync::SyncRules& rules)
{
    if (options.root.empty())
        return Done{};
    const fs::path file = fs::absolute(options.root);
    sync::FolderTransport folder(file.parent_path());
    const Result<std::string> root =
        sync::fetchBytes(folder, trust::percentQuoted(file.filename().string()), trust::kRootLimit);
    return root ? sync::beginTrust(store, root.value(), rules) : root.error();
}

std::string lineOf(const sync::SyncProgress& progress)
{
    constexpr double kMegabyte = 1e6;
    std::string line = fmt::format("{} of {} files, {:.1f} of {:.1f} MB", progress.files, progress.filesInAll,
                                   static_cast<double>(progress.bytes) / kMegabyte,
                                   static_cast<double>(progress.bytesInAll) / kMegabyte);
    if (progress.secondsRemaining)
        line += fmt::format(", {} kB a second, {} s left", progress.bytesPerSecond / 1000, *progress.secondsRemaining);
    return line;
}

Result<sync::SyncReport> update(const store::ContentStore& store, const StoreOptions& options,
                                const sync::SyncRules& rules, const std::function<void(const std::string&)>& told)
{
    if (Outcome begun = begin(store, options, rules); !begun)
        return begun.error();
    sync::HttpOptions http;
    http.stop = rules.stop;
    const auto repository = sync::openTransport(options.repository, http);
    if (!repository)
        return repository.error();
    std::int64_t files = -1;
    return sync::runSync(store, *repository.value(), rules, [&](const sync::SyncProgress& progress) {
        if (told && std::exchange(files, progress.files) != progress.files)
            told(lineOf(progress));
    });
}

} // namespace

std::optional<fs::path> livePack(const StoreOptions& options)
{
    std::error_code missing;
    if (!fs::is_directory(options.folder, missing))
        return std::nullopt;
    const Result<store::ContentStore> store = store::ContentStore::open(options.folder);
    if (!store)
        return std::nullopt;
    const auto active = store.value().active();
    if (!active || !active.value())
        return std::nullopt;
    for (const fs::path& pack : packsIn(store.value().folderOf(active.value()->live)))
        if (options.publisher.empty() || pack.filename() == options.publisher)
            return pack;
    return std::nullopt;
}

SyncNews syncStore(const StoreOptions& options, std::optional<Instant> now, const std::stop_token& stop,
                   const std::function<void(const std::string&)>& told)
{
    std::signal(SIGPIPE, SIG_IGN); // a server that hangs up is an answer, not the end of the kiosk
    using namespace std::chrono;
    sync::SyncRules rules;
    rules.now = now.value_or(floor<seconds>(system_clock::now()));
    rules.milliseconds = [] { return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count(); };
    rules.stop = stop;
    const Result<store::ContentStore> store = store::ContentStore::open(options.folder);
    const Result<sync::SyncReport> report =
        store ? update(store.value(), options, rules, told) : Result<sync::SyncReport>(store.error());
    if (!report)
        return {{}, {"The packs were not brought up to date: " + describe(report.error())}, std::nullopt};
    SyncNews news;
    news.report = sync::describe(report.value());
    for (const std::string& sentence : report.value().dropped)
        news.problems.push_back("Left out of the update: " + sentence);
    if (report.value().isNews())
        news.pack = livePack(options);
    return news;
}

Outcome syncOnce(const StoreOptions& options, std::optional<Instant> now, Log& log)
{
    const SyncNews news = syncStore(options, now, {}, [&](const std::string& line) { log.note(line); });
    if (news.report.empty())
        return Error{ErrorCode::Failed, news.problems.front(), {}};
    fmt::print("{}", news.report); // what was left out stands in it
    return Done{};
}

} // namespace musubi::app
