// `musubi-admin export …`: what a workspace says, in the files of others.
#pragma once

#include "admin/cli/act.hpp"

namespace CLI { // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace musubi::admin {

/// \param chosen  set when the command line asks for one of them
void addExportCommands(CLI::App& app, Act& chosen);

} // namespace musubi::admin
