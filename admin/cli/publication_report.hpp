// What a publishing changed, in the words of those who edit the pack.
#pragma once

#include "admin/publish/publication.hpp"

#include <string>

namespace musubi::admin {

[[nodiscard]] std::string reportOf(const Publication& publication, const pack::WorkspaceFiles& files,
                                   const std::string& publisher, const std::string& folder);

} // namespace musubi::admin
