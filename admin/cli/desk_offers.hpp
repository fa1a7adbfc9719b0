// Who was offered seats by an act of the desk: somebody has to tell them.
#pragma once

#include "admin/cli/desk_options.hpp"

#include <set>
#include <string>

namespace musubi::admin {

/// Those who hold an offer, to see afterwards who is new among them.
[[nodiscard]] Result<std::set<booking::BookingKey>> offeredIn(Desk& desk, const std::string& session);

/// Prints those who were offered seats of `session` and are not among `before`.
[[nodiscard]] Outcome reportOffers(Desk& desk, const std::string& session, const std::set<booking::BookingKey>& before);

} // namespace musubi::admin
