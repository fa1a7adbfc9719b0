// `musubi-admin publish`: a workspace becomes a release.
#pragma once

#include "admin/cli/act.hpp"

#include <string>

namespace CLI { // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace musubi::admin {

/// \param chosen   set when the command line asks for it
/// \param program  how this program was called, to find the schemas installed beside it
void addPublishCommand(CLI::App& app, Act& chosen, const std::string& program);

} // namespace musubi::admin
