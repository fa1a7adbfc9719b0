// `musubi-kiosk tuf …`: the kiosk's client of signed repositories by hand, for technicians and for the public
// conformance suite of The Update Framework.
//
//   tuf --metadata-dir D init ROOT.json
//   tuf --metadata-dir D --metadata-url U refresh
//   tuf --metadata-dir D --metadata-url U --target-base-url T --target-dir F --target-name PATH… download
//
// It is the client that the kiosk's sync is made of, with one difference: it accepts every scheme of keys that the
// specification names, a deployed kiosk Ed25519 only.
// Source: theupdateframework/tuf-conformance, CLIENT-CLI.md.
#pragma once

#include "kiosk/app/log.hpp"

#include <string>
#include <vector>

namespace musubi::app {

/// \param arguments  without "tuf"
/// \return the program's status: 0 when everything asked for was done, else 1, with the reason in the log
[[nodiscard]] int runTuf(const std::vector<std::string>& arguments, Log& log);

} // namespace musubi::app
