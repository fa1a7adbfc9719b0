#include "admin/cli/verify_command.hpp"

#include "admin/cli/signing_options.hpp"
#include "content/store/console.hpp"
#include "content/store/content_store.hpp"
#include "content/store/temporary_folder.hpp"
#include "content/sync/folder_transport.hpp"
#include "content/sync/open_transport.hpp"
#include "content/sync/run.hpp"
#include "content/sync/status.hpp"
#include "content/trust/metadata.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <memory>
#include <set>

namespace musubi::admin {

namespace {

constexpr const char* kName = "verify";
constexpr int kFine = 0;
constexpr int kNotTrusted = 1;

struct VerifyOptions
{
    std::string where;
    std::string root;
    std::string now;
    std::string certificates;
    std::string s3Credentials;
    std::optional<std::string> proxy;
};

Result<sync::SyncReport> fetchAside(const store::ContentStore& store, const VerifyOptions& options, Instant now)
{
    sync::SyncRules rules;
    rules.now = now;
    rules.milliseconds = [] {
        using namespace std::chrono;
        return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    };
    const Result<std::string> root = sync::fetchFile(options.root, trust::kRootLimit);
    if (!root)
        return root.error();
    if (Outcome begun = sync::beginTrust(store, root.value(), rules); !begun)
        return begun.error();
    sync::HttpOptions http;
    http.proxy = options.proxy;
    http.certificates = options.certificates;
    const auto repository = sync::openTransport(options.where, http, options.s3Credentials);
    if (!repository)
        return repository.error();
    return sync::runSync(store, *repository.value(), rules,
                         sync::EverySecond(rules.milliseconds, [](const std::string& line) {
                             store::printError(fmt::format("{}\n", line));
                         }));
}

int report(const store::ContentStore& store, const sync::SyncReport& synced)
{
    const Result<store::Release> release = store.release(synced.live);
    const Result<sync::DeviceStatus> status = sync::statusOf(store);
    if (!release || !status)
        return giveUp(kName, release ? status.error() : release.error());
    std::set<std::string> publishers;
    std::int64_t bytes = 0;
    for (const store::ReleaseFile& file : release.value().files) {
        publishers.insert(file.role);
        bytes += file.length;
    }
    if (publishers.empty())
        store::print(fmt::format("Release {} has no files yet: a kiosk would show nothing from here.\n",
                                 release.value().number));
    else
        store::print(fmt::format("A kiosk would show release {}: {} files, {} bytes, of {}.\n", release.value().number,
                                 release.value().files.size(), bytes, fmt::join(publishers, ", ")));
    if (status.value().goodUntil)
        store::print(fmt::format("The timestamp holds until {}.\n", dayOf(*status.value().goodUntil)));
    for (const std::string& sentence : synced.dropped)
        store::print(fmt::format("Left out: {}\n", sentence));
    return synced.dropped.empty() ? kFine : kNotTrusted;
}

int run(const VerifyOptions& options)
{
    const Result<Instant> when = nowOf(options.now);
    if (!when)
        return giveUp(kName, when.error());
    const Result<store::TemporaryFolder> aside = store::TemporaryFolder::make();
    if (!aside)
        return giveUp(kName, aside.error());
    const Result<store::ContentStore> store = store::ContentStore::open(aside.value().path());
    if (!store)
        return giveUp(kName, store.error());
    const Result<sync::SyncReport> synced = fetchAside(store.value(), options, when.value());
    if (synced)
        return report(store.value(), synced.value());
    const int status = giveUp(kName, {synced.error().code, describe(synced.error()), {}});
    return synced.error().code == ErrorCode::Untrusted ? kNotTrusted : status;
}

} // namespace

void addVerifyCommand(CLI::App& app, Act& chosen)
{
    auto options = std::make_shared<VerifyOptions>();
    CLI::App* const command =
        app.add_subcommand(kName, "Do with a repository what a kiosk would do: fetch all of it, and believe nothing.");
    command->add_option("WHERE", options->where, "https://…, s3+https://ENDPOINT/BUCKET/…, or a folder")->required();
    command->add_option("--trust-root", options->root, "The root that the kiosks were given")
        ->required()
        ->type_name("FILE");
    command->add_option("--proxy", options->proxy, "Go through this proxy; \"\" for none")->type_name("URL");
    command->add_option("--certificates", options->certificates, "The authorities (PEM) that vouch for the server")
        ->type_name("FILE");
    command->add_option("--s3-credentials", options->s3Credentials, "The key that reads the bucket")->type_name("FILE");
    command->add_option("--now", options->now, "What counts as now, as 2026-11-21T09:00+09:00 (default: now)");
    command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

} // namespace musubi::admin
