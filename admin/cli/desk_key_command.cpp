#include "admin/cli/desk_command.hpp"
#include "admin/cli/passphrase.hpp"
#include "admin/cli/signing_options.hpp"
#include "admin/desk/desk_key.hpp"
#include "content/model/entry_id.hpp"
#include "content/store/console.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace musubi::admin {

namespace {

constexpr const char* kName = "desk key";

constexpr const char* kManual = R"(
Writes DIR/NAME.key (secret, for its owner only, sealed with the passphrase), and the open half into WORKSPACE/pack.json
as "sealing". Publish the workspace, and kiosks seal to it with their next update.

Keep a copy of the key file in a safe, and the passphrase apart from it. Whoever loses either can read no form any more.
That is also how to end it: when every copy of the key file is destroyed, every form sealed to it is unreadable, in every
copy of every database.

To replace a key: --replace. Forms that were sealed to the old one still need the old file; keep it until they are
purged, and name both (desk open --key NEW --key OLD).

Example:
  musubi-admin desk key desk-2026 --to /media/stick --pack ~/tsukuba)";

enum class OtherKey
{
    Stays,
    IsReplaced,
};

struct Options
{
    std::string name;
    std::string folder;
    std::string workspace;
    std::string passphraseFile;
    trust::signing::KeyCost cost;
    OtherKey other = OtherKey::Stays;
};

Outcome requireName(const std::string& name)
{
    if (model::EntryId::parse("event/" + name))
        return Done{};
    return Error{
        ErrorCode::WrongOption, "The key's name has small letters, digits and single hyphens, such as desk-2026.", {}};
}

/// Refuses where another key would go without a word.
Outcome requireRoom(const Options& options)
{
    const auto named = deskKeyOf(options.workspace);
    if (!named)
        return named.error();
    if (!named.value() || options.other == OtherKey::IsReplaced)
        return Done{};
    return Error{
        ErrorCode::Invalid,
        fmt::format("{0}/pack.json names the key {1}. Say --replace to put another in its place: forms that were "
                    "sealed to {1} still need its file, and kiosks seal to it until they have the new pack.",
                    options.workspace, *named.value()),
        {options.workspace, "/sealing", 0}};
}

int make(const Options& options)
{
    Outcome ready = requireName(options.name);
    if (ready)
        ready = requireRoom(options);
    if (!ready)
        return giveUp(kName, ready.error());
    const auto passphrase =
        options.passphraseFile.empty() ? askNewPassphrase(options.name) : passphraseIn(options.passphraseFile);
    if (!passphrase)
        return giveUp(kName, passphrase.error());
    if (Outcome isLong = requireLength(passphrase.value()); !isLong)
        return giveUp(kName, isLong.error());
    const std::filesystem::path file = std::filesystem::path(options.folder) / (options.name + ".key");
    const auto key = makeDeskKey({options.name, file, options.cost}, passphrase.value());
    if (!key)
        return giveUp(kName, key.error());
    if (Outcome named = nameDeskKey(options.workspace, options.name, key.value()); !named)
        return giveUp(kName, named.error());
    store::print(fmt::format(
        "Made the key {0} in {1}, and named its open half in {2}/pack.json.\n"
        "Next: publish {2}. Put {1} and a copy of it into safes, and keep its passphrase apart.\n"
        "Whoever destroys every copy of {1} makes every form sealed to it unreadable, for ever and for everybody.\n",
        options.name, file.string(), options.workspace));
    if (options.other == OtherKey::IsReplaced)
        store::print("Forms sealed to the key before still need its file: keep it until they are purged.\n");
    if (options.cost == trust::signing::kTrialCost)
        store::print("This key is for trying things out: its passphrase protects nothing.\n");
    return kDone;
}

} // namespace

void addDeskKeyCommand(CLI::App& desk, Act& chosen)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = desk.add_subcommand("key", "Make the desk's key, and name its open half in the pack.");
    command->add_option("NAME", options->name, "What the desk calls it, such as desk-2026")->required();
    command->add_option("--to", options->folder, "Where the key file goes; not into the workspace")
        ->option_text("DIR")
        ->required();
    command->add_option("--pack", options->workspace, "The workspace whose forms are sealed to it")
        ->option_text("WORKSPACE")
        ->required();
    command->add_option("--passphrase-file", options->passphraseFile, "Its first line is the passphrase (default: ask)")
        ->option_text("FILE");
    command->add_flag_callback(
        "--replace", [options] { options->other = OtherKey::IsReplaced; }, "Put it in the place of another key");
    command->add_flag_callback(
        "--trial", [options] { options->cost = trust::signing::kTrialCost; },
        "For trying things out: quick, and protects nothing");
    command->footer(kManual);
    command->callback([&chosen, options] { chosen = [options] { return make(*options); }; });
}

} // namespace musubi::admin
