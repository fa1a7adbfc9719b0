#include "admin/cli/keys_command.hpp"

#include "admin/cli/passphrase.hpp"
#include "admin/cli/progress_report.hpp"
#include "admin/cli/signing_options.hpp"
#include "admin/publish/disk.hpp"
#include "admin/publish/key_disk.hpp"
#include "admin/publish/repository_folder.hpp"
#include "content/store/console.hpp"
#include "content/trust/signing/key_changes.hpp"
#include "content/trust/signing/role_text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <utility>

namespace musubi::admin {

namespace {

using trust::SecretBytes;
using trust::signing::KeyHolders;

// --- keys new

constexpr const char* kNewManual = R"(
Writes FILE (secret, for its owner only, sealed with the passphrase) and FILE.pub (to be handed on).
Give the key the name of an office or a number, not of a person: everybody can read it in the repository.
Keep a copy of FILE in a safe, and the passphrase apart from it. Whoever loses either loses the key.

Example:
  musubi-admin keys new root-1.key)";

struct NewOptions
{
    std::string file;
    std::string name;
    std::string passphraseFile;
    trust::signing::KeyCost cost;
};

int makeNewKey(const NewOptions& options)
{
    constexpr const char* kName = "keys new";
    const std::string name = options.name.empty() ? std::filesystem::path(options.file).stem().string() : options.name;
    const Result<SecretBytes> passphrase =
        options.passphraseFile.empty() ? askNewPassphrase(name) : passphraseIn(options.passphraseFile);
    if (!passphrase)
        return giveUp(kName, passphrase.error());
    if (Outcome isLong = requireLength(passphrase.value()); !isLong)
        return giveUp(kName, isLong.error());
    const auto made = makeKey({options.file, name, options.cost}, passphrase.value());
    if (!made)
        return giveUp(kName, made.error());
    store::print(fmt::format(
        "Made the key {0}.\n"
        "Next: put {1} and a copy of it into safes, keep its passphrase apart, and hand {1}.pub to whoever keeps the "
        "repository. Read the eight letters in brackets out to them, so that they know it is yours.\n",
        describe(made.value()), options.file));
    if (options.cost == trust::signing::kTrialCost)
        store::print("This key is for trying things out: its passphrase protects nothing.\n");
    return kDone;
}

void addNew(CLI::App& keys, Act& chosen)
{
    const auto options = std::make_shared<NewOptions>();
    CLI::App* const command = keys.add_subcommand("new", "Make a key: a secret file, and an open one for others.");
    command->add_option("FILE", options->file, "Where the secret half goes, such as root-1.key")->required();
    command->add_option("--name", options->name, "What people call it (default: the file's name)")->option_text("NAME");
    command->add_option("--passphrase-file", options->passphraseFile, "Its first line is the passphrase (default: ask)")
        ->option_text("FILE");
    command->add_flag_callback(
        "--trial", [options] { options->cost = trust::signing::kTrialCost; },
        "For trying things out: quick, and protects nothing");
    command->footer(kNewManual);
    command->callback([&chosen, options] { chosen = [options] { return makeNewKey(*options); }; });
}

// --- keys init

constexpr const char* kInitManual = R"(
Writes FOLDER/pending/1.root.json and 1.targets.json. Two root keys sign the first, the targets key the second
(musubi-admin sign), then they are put into force (musubi-admin activate). Keys given with --key sign at once.

Example:
  musubi-admin keys init /srv/musubi --root root-1.key.pub --root root-2.key.pub --root root-3.key.pub \
      --targets targets.key.pub --snapshot snapshot.key.pub --timestamp timestamp.key.pub)";

struct InitOptions
{
    std::string folder;
    std::vector<std::string> root;
    std::vector<std::string> targets;
    std::vector<std::string> snapshot;
    std::vector<std::string> timestamp;
    int rootThreshold = trust::signing::kLowestRootThreshold;
    int targetsThreshold = 1;
    KeyOptions keys;
    TermOptions terms;
};

Result<KeyHolders> holdersOf(const std::vector<std::string>& files, int threshold)
{
    KeyHolders holders{{}, threshold};
    for (const std::string& file : files) {
        auto key = loadOpenHalf(file);
        if (!key)
            return key.error();
        holders.keys.push_back(std::move(key).value());
    }
    return holders;
}

Result<trust::signing::FirstKeys> firstKeysOf(const InitOptions& options)
{
    auto root = holdersOf(options.root, options.rootThreshold);
    auto targets = holdersOf(options.targets, options.targetsThreshold);
    auto snapshot = holdersOf(options.snapshot, 1);
    auto timestamp = holdersOf(options.timestamp, 1);
    for (const auto* const holders : {&root, &targets, &snapshot, &timestamp})
        if (!*holders)
            return holders->error();
    return trust::signing::FirstKeys{root.value(), targets.value(), snapshot.value(), timestamp.value()};
}

int begin(const InitOptions& options)
{
    constexpr const char* kName = "keys init";
    const auto first = firstKeysOf(options);
    if (!first)
        return giveUp(kName, first.error());
    const auto terms = termsOf(options.terms, options.folder);
    if (!terms)
        return giveUp(kName, terms.error());
    auto pending = firstEditions(first.value(), terms.value());
    if (!pending)
        return giveUp(kName, pending.error());
    const auto keys = openKeys(options.keys);
    if (!keys)
        return giveUp(kName, keys.error());
    if (Outcome made = makeFolder(options.folder); !made)
        return giveUp(kName, made.error());
    const auto lock = FolderLock::take(options.folder);
    if (!lock)
        return giveUp(kName, lock.error());
    const auto live = loadRepository(options.folder);
    if (!live)
        return giveUp(kName, live.error());
    if (live.value() || !terms.value().used.empty())
        return giveUp(kName,
                      {ErrorCode::Invalid,
                       options.folder + " is a repository already. To change its keys: keys add, rotate or revoke.",
                       {}});
    store::print(fmt::format("{}{}", summaryOf(*pending.value().root), summaryOf(*pending.value().targets)));
    const auto progress =
        proceed(options.folder, std::nullopt, std::move(pending).value(), terms.value(), keys.value());
    if (!progress)
        return giveUp(kName, progress.error());
    store::print(fmt::format("{}When it is in force, give every kiosk {}/metadata/1.root.json with its installation.\n",
                             reportOf(progress.value(), options.folder), options.folder));
    return kDone;
}

void addInit(CLI::App& keys, Act& chosen)
{
    const auto options = std::make_shared<InitOptions>();
    CLI::App* const command = keys.add_subcommand("init", "Begin a repository with its first keys.");
    command->add_option("FOLDER", options->folder, "The repository, which is made")->required();
    const auto addKeys = [&](const char* name, std::vector<std::string>& files, const char* what) {
        command->add_option(name, files, what)->option_text("FILE.pub")->required()->take_all();
    };
    addKeys("--root", options->root, "The open half of a root key; three times or more");
    addKeys("--targets", options->targets, "Of a key that says which publishers there are");
    addKeys("--snapshot", options->snapshot, "Of a snapshot key");
    addKeys("--timestamp", options->timestamp, "Of a timestamp key");
    command->add_option("--root-threshold", options->rootThreshold, "How many root keys have to sign")
        ->capture_default_str();
    command->add_option("--targets-threshold", options->targetsThreshold, "How many targets keys have to sign")
        ->capture_default_str();
    addOptions(*command, options->keys);
    addOptions(*command, options->terms);
    command->footer(kInitManual);
    command->callback([&chosen, options] { chosen = [options] { return begin(*options); }; });
}

// --- keys show

int show(const std::string& folder)
{
    constexpr const char* kName = "keys show";
    const auto situation = loadSituation(folder);
    if (!situation)
        return giveUp(kName, situation.error());
    const auto& live = situation.value().live;
    if (!live)
        return giveUp(kName,
                      {ErrorCode::NotFound, "Nothing is in force in " + folder + " yet. Begin with keys init.", {}});
    store::print(fmt::format("Release {}.\n", live->snapshot.metadata.version));
    for (const std::string& bytes : {live->root.bytes, live->targets.bytes})
        if (const auto document = trust::signing::Document::read(bytes))
            store::print(summaryOf(document.value()));
    for (const auto& [name, held] : live->publishers)
        store::print(fmt::format("{} has published version {}: {} files, good until {}.\n", name, held.metadata.version,
                                 held.metadata.content.targets.size(), dayOf(held.metadata.expires)));
    store::print(fmt::format("The timestamp holds until {}.\n", dayOf(live->timestamp.metadata.expires)));
    for (const auto& waiting : waitingFor(live, situation.value().pending))
        store::print(
            fmt::format("pending/{} waits for {} more of: {}\n", waiting.file, waiting.missing, waiting.mayBeFrom));
    return kDone;
}

void addShow(CLI::App& keys, Act& chosen)
{
    const auto folder = std::make_shared<std::string>();
    CLI::App* const command = keys.add_subcommand("show", "Who may sign what, until when it holds, and what waits.");
    command->add_option("FOLDER", *folder, "The repository")->required();
    command->callback([&chosen, folder] { chosen = [folder] { return show(*folder); }; });
}

} // namespace

void addKeyMakingCommands(CLI::App& keys, Act& chosen)
{
    addNew(keys, chosen);
    addInit(keys, chosen);
    addShow(keys, chosen);
}

} // namespace musubi::admin
