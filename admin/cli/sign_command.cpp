#include "admin/cli/sign_command.hpp"

#include "admin/cli/progress_report.hpp"
#include "admin/cli/signing_options.hpp"
#include "admin/publish/disk.hpp"
#include "admin/publish/proceed.hpp"
#include "admin/publish/repository_folder.hpp"
#include "content/store/console.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

namespace musubi::admin {

namespace {

namespace fs = std::filesystem;
using trust::signing::Document;
using trust::signing::Pending;

constexpr const char* kSignManual = R"(
FILE is an edition from FOLDER/pending, there or carried to another machine; the signature is added to it in place.
Read what it says before you type your passphrase: with your signature you stand for it.
In FOLDER/pending the command knows who may sign, refuses everybody else, and says who is still missing.

Example:
  musubi-admin sign /media/stick/2.root.json --key root-1.key)";

constexpr const char* kActivateManual = R"(
Asks everything in FOLDER/pending for its signatures, writes a snapshot and a timestamp, and so makes a release of it.
Nothing changes for the kiosks when a signature is missing.

Example:
  musubi-admin activate /srv/musubi --key snapshot.key --key timestamp.key)";

constexpr const char* kResignManual = R"(
Kiosks take nothing new once the timestamp has expired, so run this every week, from a timer. The snapshot is renewed too
when it would expire soon. What waits in FOLDER/pending goes on waiting.

Example:
  musubi-admin resign /srv/musubi --key snapshot.key --key timestamp.key --passphrase-file /etc/musubi/online)";

struct SignOptions
{
    std::string file;
    KeyOptions keys;
};

struct FolderOptions
{
    std::string folder;
    KeyOptions keys;
    TermOptions terms;
};

/// The repository in whose pending/ the file lies; empty when it lies elsewhere.
fs::path repositoryOf(const fs::path& file)
{
    std::error_code error;
    const fs::path folder = fs::absolute(file, error).lexically_normal().parent_path();
    return folder.filename() == "pending" ? folder.parent_path() : fs::path();
}

/// Adds the signatures of those who may sign; an error when a key may not.
Result<std::string> signInRepository(const fs::path& folder, const std::string& role, Document& document,
                                     const std::vector<trust::signing::OpenedKey>& keys)
{
    auto situation = loadSituation(folder);
    if (!situation)
        return situation.error();
    const auto judges = judgesOf(situation.value().live, situation.value().pending, role);
    for (const auto& key : keys) {
        const trust::KeyId id = key.key.openHalf().id();
        const bool mayNot = std::none_of(judges.begin(), judges.end(),
                                         [&](const auto& judge) { return judge.signers.keyIds.contains(id); });
        if (mayNot)
            return Error{
                ErrorCode::Invalid, "The key " + describe(key.openHalf()) + " may not sign for " + role + ".", {}};
        document.sign(key.key);
    }
    situation.value().pending.put(role, document);
    Progress progress;
    for (auto& waiting : waitingFor(situation.value().live, situation.value().pending))
        if (waiting.role == role)
            progress.missing.push_back(std::move(waiting));
    progress.stage = progress.missing.empty() ? Stage::WaitsForOnlineKeys : Stage::WaitsForSignatures;
    progress.editions.push_back(trust::signing::fileNameOf(role, document.version()));
    return reportOf(progress, folder.string());
}

/// The edition, if it is one that people sign.
Result<Document> editionIn(const std::string& file)
{
    constexpr std::size_t kLargest = 5'000'000; // bytes
    const auto bytes = readFile(file, kLargest);
    if (!bytes)
        return bytes.error();
    auto document = Document::read(bytes.value());
    if (!document || !roleAndNumber(fs::path(file).filename().string()))
        return Error{ErrorCode::Malformed,
                     file +
                         " is no edition that can be signed: those are called like 2.root.json and lie in pending/. " +
                         (document ? std::string() : document.error().message),
                     {file, "", 0}};
    if (document.value().type() != "root" && document.value().type() != "targets")
        return Error{ErrorCode::Invalid,
                     "Snapshot and timestamp are signed by activate and resign, not by hand.",
                     {file, "", 0}};
    return document;
}

/// Away from the repository nobody can say here who may sign; activate looks.
std::string signElsewhere(Document& document, const std::vector<trust::signing::OpenedKey>& keys)
{
    for (const auto& key : keys)
        document.sign(key.key);
    const std::size_t count = document.signatures().size();
    return fmt::format(
        "It has {} signature{} now. Next: bring the file back into pending/ of the repository, or carry it on "
        "to whoever signs next.\n",
        count, count == 1 ? "" : "s");
}

int sign(const SignOptions& options)
{
    constexpr const char* kName = "sign";
    auto document = editionIn(options.file);
    if (!document)
        return giveUp(kName, document.error());
    store::print(summaryOf(document.value()));
    (void)std::fflush(stdout);
    const auto keys = openKeys(options.keys);
    if (!keys)
        return giveUp(kName, keys.error());
    if (keys.value().empty())
        return giveUp(kName, {ErrorCode::WrongOption, "Name the key that signs with --key FILE.", {}});
    const fs::path repository = repositoryOf(options.file);
    std::optional<FolderLock> held;
    if (!repository.empty()) {
        auto lock = FolderLock::take(repository);
        if (!lock)
            return giveUp(kName, lock.error());
        held = std::move(lock).value();
    }
    const std::string role = roleAndNumber(fs::path(options.file).filename().string())->first;
    const auto said = repository.empty() ? Result<std::string>(signElsewhere(document.value(), keys.value()))
                                         : signInRepository(repository, role, document.value(), keys.value());
    if (!said)
        return giveUp(kName, said.error());
    if (Outcome written = replaceFile(options.file, document.value().encode(), Audience::Everybody); !written)
        return giveUp(kName, written.error());
    store::print(fmt::format("Signed.\n{}", said.value()));
    return kDone;
}

enum class Takes
{
    WhatWaits,
    Nothing,
};

int release(const std::string& name, const FolderOptions& options, Takes takes)
{
    const auto terms = termsOf(options.terms, options.folder);
    if (!terms)
        return giveUp(name, terms.error());
    const auto keys = openKeys(options.keys);
    if (!keys)
        return giveUp(name, keys.error());
    const auto lock = FolderLock::take(options.folder);
    if (!lock)
        return giveUp(name, lock.error());
    auto situation = loadSituation(options.folder);
    if (!situation)
        return giveUp(name, situation.error());
    Pending& waiting = situation.value().pending;
    if (takes == Takes::WhatWaits && waiting.isEmpty())
        return giveUp(name,
                      {ErrorCode::NotFound,
                       "Nothing waits in " + options.folder + "/pending/. To renew the timestamp: musubi-admin resign.",
                       {}});
    if (takes == Takes::Nothing && !situation.value().live)
        return giveUp(
            name,
            {ErrorCode::NotFound, "Nothing is in force in " + options.folder + " yet. Begin with keys init.", {}});
    const auto progress =
        proceed(options.folder, situation.value().live, takes == Takes::WhatWaits ? std::move(waiting) : Pending{},
                terms.value(), keys.value());
    if (!progress)
        return giveUp(name, progress.error());
    if (progress.value().stage == Stage::WaitsForOnlineKeys)
        return giveUp(name,
                      {ErrorCode::WrongOption, "Name the keys of the snapshot and the timestamp with --key FILE.", {}});
    store::print(reportOf(progress.value(), options.folder));
    if (progress.value().stage == Stage::InForce)
        return statusOf(progress.value());
    return giveUp(name, {ErrorCode::Invalid, "Signatures are missing, so nothing was put into force.", {}});
}

void addRelease(CLI::App& app, Act& chosen, const std::string& name, const std::string& what, Takes takes)
{
    const auto options = std::make_shared<FolderOptions>();
    CLI::App* const command = app.add_subcommand(name, what);
    command->add_option("FOLDER", options->folder, "The repository")->required();
    addOptions(*command, options->keys);
    addOptions(*command, options->terms);
    command->footer(takes == Takes::WhatWaits ? kActivateManual : kResignManual);
    command->callback([&chosen, name, options, takes] {
        chosen = [name, options, takes] { return release(name, *options, takes); };
    });
}

} // namespace

void addSignCommands(CLI::App& app, Act& chosen)
{
    const auto options = std::make_shared<SignOptions>();
    CLI::App* const command = app.add_subcommand("sign", "Add a signature to an edition that waits.");
    command->add_option("FILE", options->file, "The edition, such as 2.root.json")->required();
    addOptions(*command, options->keys);
    command->footer(kSignManual);
    command->callback([&chosen, options] { chosen = [options] { return sign(*options); }; });
    addRelease(app, chosen, "activate", "Put into force what waits and is signed.", Takes::WhatWaits);
    addRelease(app, chosen, "resign", "Renew the timestamp, every week.", Takes::Nothing);
}

} // namespace musubi::admin
