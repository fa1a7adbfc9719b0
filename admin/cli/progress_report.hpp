// What a command of publishing has done, and what comes next, in words.
#pragma once

#include "admin/publish/proceed.hpp"

#include <string>

namespace musubi::admin {

/// \param folder  the repository, as it was named
[[nodiscard]] std::string reportOf(const Progress& progress, const std::string& folder);

/// The exit status: kErrorsFound when a release is out that kiosks do not take, because something in it has expired.
[[nodiscard]] int statusOf(const Progress& progress);

/// What an edition says, for whoever is about to sign it.
[[nodiscard]] std::string summaryOf(const trust::signing::Document& document);

} // namespace musubi::admin
