#include "admin/cli/signing_options.hpp"

#include "admin/cli/passphrase.hpp"
#include "admin/publish/key_disk.hpp"
#include "admin/publish/repository_folder.hpp"
#include "content/store/console.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <utility>

namespace musubi::admin {

namespace {

using trust::SecretBytes;
using trust::signing::OpenedKey;

constexpr int kMostDays = 3650;

void addDays(CLI::App& command, const char* name, int& days, const char* what)
{
    command.add_option(name, days, what)
        ->check(CLI::Range(1, kMostDays))
        ->capture_default_str()
        ->group("How long it holds");
}

} // namespace

void addOptions(CLI::App& command, KeyOptions& options)
{
    command.add_option("--key", options.keys, "A secret key file that signs; once for each key")
        ->option_text("FILE")
        ->take_all();
    command
        .add_option(
            "--passphrase-file", options.passphraseFiles,
            "Its first line opens the keys; once for all, or once for each --key in their order. Without it, the "
            "terminal asks")
        ->option_text("FILE")
        ->take_all();
}

void addOptions(CLI::App& command, TermOptions& options)
{
    command.add_option("--now", options.now, "What counts as now, as 2026-11-21T09:00+09:00 (default: the clock)")
        ->option_text("TIME");
    addDays(command, "--root-days", options.rootDays, "The root, from today");
    addDays(command, "--targets-days", options.targetsDays, "The list of publishers");
    addDays(command, "--publisher-days", options.publisherDays, "A publisher's files");
    addDays(command, "--snapshot-days", options.snapshotDays, "The snapshot");
    addDays(command, "--timestamp-days", options.timestampDays, "The timestamp; renew it every week (resign)");
}

Result<std::vector<OpenedKey>> openKeys(const KeyOptions& options)
{
    const std::size_t files = options.passphraseFiles.size();
    if (files > 1 && files != options.keys.size())
        return Error{
            ErrorCode::WrongOption,
            fmt::format("There are {} keys and {} passphrase files. Give one file for all keys, or one for each "
                        "key in the same order.",
                        options.keys.size(), files),
            {}};
    std::vector<OpenedKey> keys;
    for (std::size_t at = 0; at < options.keys.size(); ++at) {
        const std::string& file = options.keys[at];
        const Result<SecretBytes> passphrase = files == 0 ? askPassphrase("Passphrase of " + file)
                                                          : passphraseIn(options.passphraseFiles[files == 1 ? 0 : at]);
        if (!passphrase)
            return passphrase.error();
        Result<OpenedKey> key = openKey(file, passphrase.value());
        if (!key)
            return key.error();
        if (key.value().cost == trust::signing::kTrialCost)
            store::printError(fmt::format("The key {} is for trying things out: its passphrase protects nothing.\n",
                                          key.value().name));
        keys.push_back(std::move(key).value());
    }
    return keys;
}

Result<Instant> nowOf(const std::string& written)
{
    if (written.empty())
        return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    Result<Instant> now = parseInstant(written);
    if (!now)
        return Error{ErrorCode::WrongOption, "--now " + written + " is no time such as 2026-11-21T09:00+09:00.", {}};
    return now;
}

Result<trust::signing::Terms> termsOf(const TermOptions& options, const std::string& folder)
{
    using std::chrono::days;
    trust::signing::Terms terms;
    const Result<Instant> now = nowOf(options.now);
    if (!now)
        return now.error();
    terms.now = now.value();
    terms.lifetimes = {days(options.rootDays), days(options.targetsDays), days(options.publisherDays),
                       days(options.snapshotDays), days(options.timestampDays)};
    terms.used = usedNumbers(folder);
    return terms;
}

int giveUp(const std::string& command, const Error& error)
{
    store::printError(fmt::format("musubi-admin {}: {}\n", command, error.message));
    return kCouldNotRun;
}

std::string dayOf(Instant instant)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::hh_mm_ss time(instant - day);
    return fmt::format("{} {:02}:{:02} UTC", Date(day).text(), time.hours().count(), time.minutes().count());
}

} // namespace musubi::admin
