// `musubi-admin sign`, `activate` and `resign`: from an edition to a release, on one machine or on several.
#pragma once

#include "admin/cli/act.hpp"

namespace CLI { // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace musubi::admin {

/// \param chosen  set when the command line asks for one of them
void addSignCommands(CLI::App& app, Act& chosen);

} // namespace musubi::admin
