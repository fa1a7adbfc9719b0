// `musubi-admin draw …`: a lottery that everybody can check.
#pragma once

#include "admin/cli/act.hpp"

namespace CLI { // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace musubi::admin {

/// \param chosen  set when the command line asks for one of them
void addDrawCommands(CLI::App& app, Act& chosen);

/// commit and close; part of addDrawCommands.
void addDrawPublishingCommands(CLI::App& draw, Act& chosen);
/// run and verify; part of addDrawCommands.
void addDrawRunningCommands(CLI::App& draw, Act& chosen);

} // namespace musubi::admin
