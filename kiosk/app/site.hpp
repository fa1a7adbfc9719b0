// The kiosk's site from the command line: its words, its settings, its place.
#pragma once

#include "kiosk/app/kiosk.hpp"
#include "kiosk/app/options.hpp"
#include "kiosk/present/strings.hpp"
#include "kiosk/screens/screen.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::app {

/// The words of the program. NotFound or Malformed when the assets are not whole; WrongOption when --lang names a
/// language nobody has words for.
[[nodiscard]] Result<present::Strings> stringsFor(const Options& options);

/// What a technician has to know before anybody stands in front of the kiosk: languages of the pack in which the
/// program lacks words, which others stand in for.
[[nodiscard]] std::vector<std::string> remarksAtStart(const Options& options, const present::Strings& strings,
                                                      const Content& content);
/// What the first page asks of the whole pack in vain.
[[nodiscard]] std::optional<std::string> nowhereToStart(const Options& options, const Content& content);

/// \param content  whose own language a visit begins in when --lang says nothing
[[nodiscard]] Site siteFor(const Options& options, const present::Strings& strings, const scene::TextMetrics& metrics,
                           const Content& content);

} // namespace musubi::app
