// The options that all commands of publishing share: keys, passphrases, what counts as now, how long things hold.
#pragma once

#include "content/base/result.hpp"
#include "content/trust/signing/key_file.hpp"
#include "content/trust/signing/terms.hpp"

#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace musubi::admin {

struct KeyOptions
{
    std::vector<std::string> keys;            ///< secret key files
    std::vector<std::string> passphraseFiles; ///< none: ask; one: for all keys; or one for each
};

struct TermOptions
{
    std::string now; ///< empty: the machine's clock
    int rootDays = 365;
    int targetsDays = 365;
    int publisherDays = 365;
    int snapshotDays = 60;
    int timestampDays = 14;
};

void addOptions(CLI::App& command, KeyOptions& options);
void addOptions(CLI::App& command, TermOptions& options);

/// Opens every key; asks for each passphrase that no file holds.
[[nodiscard]] Result<std::vector<trust::signing::OpenedKey>> openKeys(const KeyOptions& options);

/// --now as it was written; empty: what the machine's clock says.
[[nodiscard]] Result<Instant> nowOf(const std::string& written);

/// \param folder  the repository, for the numbers that were used
[[nodiscard]] Result<trust::signing::Terms> termsOf(const TermOptions& options, const std::string& folder);

/// Says "musubi-admin <command>: <why>" where errors belong. \return the exit status of a command that could not run
[[nodiscard]] int giveUp(const std::string& command, const Error& error);

/// "2026-12-01 09:00 UTC"
[[nodiscard]] std::string dayOf(Instant instant);

inline constexpr int kDone = 0;
inline constexpr int kErrorsFound = 1;
inline constexpr int kCouldNotRun = 2;

} // namespace musubi::admin
