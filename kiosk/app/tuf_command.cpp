#include "kiosk/app/tuf_command.hpp"

#include "content/store/console.hpp"
#include "content/store/durable.hpp"
#include "content/store/metadata_folder.hpp"
#include "content/sync/client.hpp"
#include "content/sync/folder_transport.hpp"
#include "content/sync/open_transport.hpp"
#include "content/sync/target_file.hpp"
#include "content/trust/digest.hpp"
#include "content/trust/names.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <memory>

namespace musubi::app {

namespace {

namespace fs = std::filesystem;

struct Asked
{
    std::string metadataFolder;
    std::string metadataAddress;
    std::string root;
    std::vector<std::string> targets;
    std::string targetsAddress;
    std::string targetsFolder;
    std::string now;
    std::string proxy;
    std::string certificates;
};

void declare(CLI::App& line, Asked& asked)
{
    line.add_option("--metadata-dir", asked.metadataFolder, "Where trusted metadata is kept")
        ->type_name("DIR")
        ->required();
    line.add_option("--metadata-url", asked.metadataAddress, "Where metadata comes from")->type_name("URL|DIR");
    line.add_option("--target-name", asked.targets, "What to download; may be repeated")->type_name("PATH");
    line.add_option("--target-base-url", asked.targetsAddress, "Where targets come from")->type_name("URL|DIR");
    line.add_option("--target-dir", asked.targetsFolder, "Where targets are put")->type_name("DIR");
    line.add_option("--now", asked.now, "Take this for the time, e.g. 2026-11-21T09:41+09:00")->type_name("INSTANT");
    line.add_option("--proxy", asked.proxy, "Proxy; without it, what the environment says")->type_name("URL");
    line.add_option("--certificates", asked.certificates, "Authorities to trust instead of the system's (PEM)")
        ->type_name("FILE");
    line.add_subcommand("init", "Trust this root from now on")
        ->add_option("root", asked.root, "root.json, brought here by a trusted way")
        ->required();
    line.add_subcommand("refresh", "Bring the metadata up to date");
    line.add_subcommand("download", "Bring the metadata up to date, then the targets");
    line.fallthrough();
    line.require_subcommand(1);
}

Error missing(const std::string& option)
{
    return {ErrorCode::WrongOption, option + " is needed (--help lists the options)", {}};
}

sync::HttpOptions httpOptions(const Asked& asked)
{
    sync::HttpOptions options;
    if (!asked.proxy.empty())
        options.proxy = asked.proxy;
    options.certificates = asked.certificates;
    return options;
}

Result<trust::Update> updateFor(const Asked& asked)
{
    if (asked.now.empty())
        return trust::Update{std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()),
                             trust::everyScheme()};
    const Result<Instant> now = parseInstant(asked.now);
    if (!now)
        return Error{ErrorCode::WrongOption, "--now: " + now.error().message, {}};
    return trust::Update{now.value(), trust::everyScheme()};
}

Outcome init(const Asked& asked, const trust::Update& update)
{
    const fs::path file = fs::absolute(asked.root);
    sync::FolderTransport folder(file.parent_path());
    const Result<std::string> bytes =
        sync::fetchBytes(folder, trust::percentQuoted(file.filename().string()), trust::kRootLimit);
    if (!bytes)
        return bytes.error();
    if (const auto root = trust::trustRoot(bytes.value(), update); !root)
        return trust::errorOf(root.error());
    return store::MetadataFolder(asked.metadataFolder).save("root", bytes.value());
}

Outcome downloadOne(const Asked& asked, sync::Client& client, sync::Transport& targets, const std::string& path)
{
    const Result<trust::FoundTarget> found = client.find(path);
    if (!found)
        return found.error();
    // One path is one name, whatever the file holds this time.
    const std::string name = trust::percentQuoted(path);
    const fs::path file = fs::path(asked.targetsFolder) / name;
    if (sync::isThere(file, found.value().target))
        return Done{};
    if (const auto known = trust::PromisedFile::create(found.value().target.hashes, 0); !known)
        return trust::errorOf(known.error());
    const fs::path part = fs::path(asked.targetsFolder) / ("." + name + ".part");
    return sync::fetchTarget(targets, client.addressOf(found.value()), found.value().target, part, file,
                             sync::Unfinished::IsDropped);
}

Outcome download(const Asked& asked, sync::Client& client)
{
    if (asked.targetsAddress.empty())
        return missing("--target-base-url");
    if (asked.targetsFolder.empty())
        return missing("--target-dir");
    const auto targets = sync::openTransport(asked.targetsAddress, httpOptions(asked));
    if (!targets)
        return targets.error();
    if (Outcome made = store::makeFolder(asked.targetsFolder); !made)
        return made;
    for (const std::string& path : asked.targets)
        if (Outcome one = downloadOne(asked, client, *targets.value(), path); !one)
            return one;
    return Done{};
}

Outcome carryOut(const Asked& asked, const std::string& act)
{
    const Result<trust::Update> update = updateFor(asked);
    if (!update)
        return update.error();
    if (act == "init")
        return init(asked, update.value());
    if (asked.metadataAddress.empty())
        return missing("--metadata-url");
    if (act == "download" && asked.targets.empty())
        return missing("--target-name");
    const auto metadata = sync::openTransport(asked.metadataAddress, httpOptions(asked));
    if (!metadata)
        return metadata.error();
    Result<sync::Client> client =
        sync::Client::open(store::MetadataFolder(asked.metadataFolder), *metadata.value(), update.value());
    if (!client)
        return client.error();
    Outcome done = client.value().refresh();
    return done && act == "download" ? download(asked, client.value()) : done;
}

} // namespace

int runTuf(const std::vector<std::string>& arguments, Log& log)
{
    CLI::App line("The kiosk's client of signed repositories, by hand.", "musubi-kiosk tuf");
    Asked asked;
    declare(line, asked);
    try {
        line.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        store::print(line.help());
        return 0;
    } catch (const CLI::ParseError& error) {
        std::string sentence = error.what();
        std::replace(sentence.begin(), sentence.end(), '\n', ' ');
        log.problem(sentence + " (--help lists the options)");
        return 1;
    }
    std::signal(SIGPIPE, SIG_IGN); // a server that hangs up is an answer, not the end of the program
    const Outcome outcome = carryOut(asked, line.get_subcommands().front()->get_name());
    if (outcome)
        return 0;
    log.problem(describe(outcome.error()));
    return 1;
}

} // namespace musubi::app
