// `musubi-admin keys …`: making keys, and saying who may sign what.
#pragma once

#include "admin/cli/act.hpp"

namespace CLI { // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace musubi::admin {

/// \param chosen  set when the command line asks for one of them
void addKeysCommands(CLI::App& app, Act& chosen);

/// new, init and show; part of addKeysCommands.
void addKeyMakingCommands(CLI::App& keys, Act& chosen);
/// add, rotate, revoke, remove and renew; part of addKeysCommands.
void addKeyChangingCommands(CLI::App& keys, Act& chosen);

} // namespace musubi::admin
