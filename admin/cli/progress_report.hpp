// What a command of publishing has done, and what comes next, in words.
#pragma once

#include "admin/publish/proceed.hpp"

#include <string>

namespace musubi::admin {

/// \param folder  the repository, as it was named
[[nodiscard]] std::string reportOf(const Progress& progress, const std::string& folder);

/// What an edition says, for whoever is about to sign it.
[[nodiscard]] std::string summaryOf(const trust::signing::Document& document);

} // namespace musubi::admin
