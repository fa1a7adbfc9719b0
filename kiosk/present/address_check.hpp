// Whether a page will look at everything that an address says.
//
// Pages pass over what they do not know, because an address may come from a release that is gone. Who types an
// address, on a command line, is told.
#pragma once

#include "content/model/catalogue.hpp"
#include "kiosk/present/address.hpp"

#include <string>

namespace musubi::present {

/// What no page would look at: a name that the place does not know, or a value that it does not understand. Half a
/// sentence that goes on after the address; empty: all is understood.
[[nodiscard]] std::string strangeIn(const Address& address);

/// What an address names that the pack does not have, such as a pillar or a site; empty: all is there. Entries that are
/// not there have a page that says so.
[[nodiscard]] std::string lostIn(const Address& address, const model::Catalogue& catalogue);

} // namespace musubi::present
