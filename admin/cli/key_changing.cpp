#include "admin/cli/keys_command.hpp"

#include "admin/cli/progress_report.hpp"
#include "admin/cli/signing_options.hpp"
#include "admin/publish/disk.hpp"
#include "admin/publish/key_disk.hpp"
#include "admin/publish/proceed.hpp"
#include "content/store/console.hpp"
#include "content/trust/signing/key_changes.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <functional>
#include <memory>
#include <system_error>
#include <utility>

namespace musubi::admin {

namespace {

using trust::KeyId;
using trust::signing::KeyBook;
using trust::signing::Pending;
using trust::signing::Repository;
using trust::signing::Terms;

constexpr const char* kAddManual = R"(
For a publisher that is not there yet, this makes it: its keys sign packs/NAME/ and nothing else.
The targets key signs that (a root change: two root keys). Keys given with --key sign at once.

Examples:
  musubi-admin keys add /srv/musubi --publisher geopark --public geopark.key.pub --key targets.key
  musubi-admin keys add /srv/musubi --publisher geopark --public geopark-2.key.pub --threshold 2 --key targets.key)";

constexpr const char* kRotateManual = R"(
Takes one key out and puts another in. Files that only the old key had signed are made anew and wait for the new one.
A root is signed by those of the root before it and by its own: for a new root key two of the old keys sign, and two of
the new.

Example:
  musubi-admin keys rotate /srv/musubi --role root --old root-2.key.pub --new root-4.key.pub)";

constexpr const char* kRevokeManual = R"(
For a key that was lost or stolen and has no successor yet. With a successor at hand, use keys rotate.
It stops when too few keys would be left to sign.

Example:
  musubi-admin keys revoke /srv/musubi --publisher geopark --old geopark-2.key.pub --threshold 1 --key targets.key)";

constexpr const char* kRenewManual = R"(
Says the same again for longer, before it expires.

Example:
  musubi-admin keys renew /srv/musubi --role targets --key targets.key --key snapshot.key --key timestamp.key)";

struct Options
{
    std::string folder;
    std::string role;      ///< or
    std::string publisher; ///< this
    std::string old;       ///< FILE.pub, the name or the beginning of the id
    std::string in;        ///< FILE.pub
    int threshold = 0;     ///< 0: as it is
    KeyOptions keys;
    TermOptions terms;

    [[nodiscard]] const std::string& who() const { return role.empty() ? publisher : role; }
};

/// The key that people mean by its file, its name or the beginning of its id.
Result<KeyId> keyCalled(const std::string& word, const KeyBook& book)
{
    std::error_code error;
    if (std::filesystem::is_regular_file(word, error)) {
        const auto key = loadOpenHalf(word);
        if (!key)
            return key.error();
        return key.value().key.id();
    }
    std::set<KeyId> found;
    constexpr std::size_t kShortest = 4; // letters of an id
    for (const auto& [id, key] : book)
        if (key.name == word || (word.size() >= kShortest && id.starts_with(word)))
            found.insert(id);
    if (found.size() == 1)
        return *found.begin();
    return Error{
        ErrorCode::NotFound,
        fmt::format("\"{}\" is no file and {} key here. Name the file (NAME.key.pub) or the beginning of the id.", word,
                    found.empty() ? "names no" : "names more than one"),
        {}};
}

Result<trust::signing::KeyChange> changeOf(const Options& options, const Repository& live)
{
    trust::signing::KeyChange change;
    change.role = options.who();
    const bool isRootRole = trust::signing::rootRoleNamed(change.role).has_value();
    if (!options.old.empty()) {
        const auto old = keyCalled(options.old, isRootRole ? live.rootKeys : live.publisherKeys);
        if (!old)
            return old.error();
        change.out = old.value();
    }
    if (!options.in.empty()) {
        auto key = loadOpenHalf(options.in);
        if (!key)
            return key.error();
        change.in = std::move(key).value();
    }
    if (options.threshold > 0)
        change.threshold = options.threshold;
    return change;
}

using Decide = std::function<Result<Pending>(const Options&, const Repository&, const Terms&)>;

Result<Pending> decideChange(const Options& options, const Repository& live, const Terms& terms)
{
    const auto change = changeOf(options, live);
    if (!change)
        return change.error();
    return changeKeys(live, change.value(), terms);
}

Result<Pending> decideRemoval(const Options& options, const Repository& live, const Terms& terms)
{
    return removePublisher(live, options.publisher, terms);
}

Result<Pending> decideRenewal(const Options& options, const Repository& live, const Terms& terms)
{
    return renew(live, options.who(), terms);
}

int change(const std::string& name, const Options& options, const Decide& decide)
{
    if (options.who().empty())
        return giveUp(
            name,
            {ErrorCode::WrongOption, "Say for whom: --role root|targets|snapshot|timestamp or --publisher NAME.", {}});
    const auto terms = termsOf(options.terms, options.folder);
    if (!terms)
        return giveUp(name, terms.error());
    const auto keys = openKeys(options.keys);
    if (!keys)
        return giveUp(name, keys.error());
    const auto lock = FolderLock::take(options.folder);
    if (!lock)
        return giveUp(name, lock.error());
    const auto situation = loadSituation(options.folder);
    if (!situation)
        return giveUp(name, situation.error());
    const auto& live = situation.value().live;
    if (!live)
        return giveUp(
            name,
            {ErrorCode::NotFound, "Nothing is in force in " + options.folder + " yet. Begin with keys init.", {}});
    if (!situation.value().pending.isEmpty())
        return giveUp(
            name, {ErrorCode::Invalid,
                   "Something waits in " + options.folder +
                       "/pending/ already. Finish it first (musubi-admin activate), or take its files away to drop it.",
                   {}});
    auto pending = decide(options, *live, terms.value());
    if (!pending)
        return giveUp(name, pending.error());
    for (const std::string& role : pending.value().roles())
        store::print(summaryOf(*pending.value().find(role)));
    const auto progress = proceed(options.folder, live, std::move(pending).value(), terms.value(), keys.value());
    if (!progress)
        return giveUp(name, progress.error());
    store::print(reportOf(progress.value(), options.folder));
    return statusOf(progress.value());
}

CLI::App* addCommand(CLI::App& keys, Act& chosen, const std::string& name, const std::string& what,
                     const std::shared_ptr<Options>& options, const Decide& decide)
{
    CLI::App* const command = keys.add_subcommand(name, what);
    command->add_option("FOLDER", options->folder, "The repository")->required();
    auto* const publisher =
        command->add_option("--publisher", options->publisher, "For this publisher")->option_text("NAME");
    if (name != "remove")
        command->add_option("--role", options->role, "For this role")
            ->option_text("root|targets|snapshot|timestamp")
            ->check(CLI::IsMember({"root", "targets", "snapshot", "timestamp"}))
            ->excludes(publisher);
    addOptions(*command, options->keys);
    addOptions(*command, options->terms);
    command->callback([&chosen, name, options, decide] {
        chosen = [name, options, decide] { return change("keys " + name, *options, decide); };
    });
    return command;
}

void addThreshold(CLI::App& command, Options& options)
{
    constexpr int kMost = 1024;
    command.add_option("--threshold", options.threshold, "How many keys have to sign from now on (default: as before)")
        ->option_text("COUNT")
        ->check(CLI::Range(1, kMost));
}

} // namespace

void addKeyChangingCommands(CLI::App& keys, Act& chosen)
{
    const auto adding = std::make_shared<Options>();
    CLI::App* const add =
        addCommand(keys, chosen, "add", "One key more for a role, or a new publisher.", adding, decideChange);
    add->add_option("--public", adding->in, "The open half of the new key")->option_text("FILE.pub")->required();
    addThreshold(*add, *adding);
    add->footer(kAddManual);

    const auto rotating = std::make_shared<Options>();
    CLI::App* const rotate =
        addCommand(keys, chosen, "rotate", "A new key in the place of an old one.", rotating, decideChange);
    rotate->add_option("--old", rotating->old, "Its file, name or id")->option_text("FILE.pub|NAME|ID")->required();
    rotate->add_option("--new", rotating->in, "The open half of the new key")->option_text("FILE.pub")->required();
    rotate->footer(kRotateManual);

    const auto revoking = std::make_shared<Options>();
    CLI::App* const revoke =
        addCommand(keys, chosen, "revoke", "A key signs no longer, and has no successor.", revoking, decideChange);
    revoke->add_option("--old", revoking->old, "Its file, name or id")->option_text("FILE.pub|NAME|ID")->required();
    addThreshold(*revoke, *revoking);
    revoke->footer(kRevokeManual);

    const auto removing = std::make_shared<Options>();
    addCommand(keys, chosen, "remove", "A publisher leaves, with all it has published.", removing, decideRemoval);

    const auto renewing = std::make_shared<Options>();
    addCommand(keys, chosen, "renew", "The same keys for longer, before they expire.", renewing, decideRenewal)
        ->footer(kRenewManual);
}

} // namespace musubi::admin
