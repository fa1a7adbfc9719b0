// `musubi-admin desk …`: what the people do who handle bookings.
#pragma once

#include "admin/cli/act.hpp"

namespace CLI { // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace musubi::admin {

/// \param chosen  set when the command line asks for one of them
void addDeskCommands(CLI::App& app, Act& chosen);

// Parts of addDeskCommands.
void addDeskKeyCommand(CLI::App& desk, Act& chosen);
void addDeskListCommand(CLI::App& desk, Act& chosen);
/// open and export
void addDeskFormCommands(CLI::App& desk, Act& chosen);
/// confirm, decline, accept, cancel, promote
void addDeskActCommands(CLI::App& desk, Act& chosen);
void addDeskSettleCommand(CLI::App& desk, Act& chosen);
void addDeskPurgeCommand(CLI::App& desk, Act& chosen);

} // namespace musubi::admin
