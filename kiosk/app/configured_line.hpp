// A command line together with the configuration that it names.
#pragma once

#include "kiosk/app/configuration.hpp"

namespace musubi::app {

/// The file, read. NotFound, Unreadable, or as readConfiguration.
[[nodiscard]] Result<Configuration> loadConfiguration(const std::filesystem::path& file);

/// NotFound, with the line, for a file or folder that is named and must be there before the kiosk begins.
[[nodiscard]] Outcome requireFiles(const Configuration& configuration);

/// Without what was also written by hand, which wins and whose faults are none of the file's.
[[nodiscard]] Configuration givingWay(Configuration configuration, const std::vector<std::string>& byHand);

/// A command line that asks for what the file says.
[[nodiscard]] std::vector<std::string> argumentsOf(const Configuration& configuration);

/// `error` of the options, with the setting and the line that it comes from where it speaks of one.
[[nodiscard]] Error placedIn(const Configuration& configuration, Error error);

} // namespace musubi::app
