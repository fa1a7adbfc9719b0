// `musubi-admin import …`: somebody else's files into a workspace, as drafts.
#pragma once

#include "admin/cli/act.hpp"

namespace CLI { // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace musubi::admin {

/// \param chosen  set when the command line asks for one of them
void addImportCommands(CLI::App& app, Act& chosen);

} // namespace musubi::admin
