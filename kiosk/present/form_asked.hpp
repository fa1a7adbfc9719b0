// A form as it is asked for one session: its day is known, and no party is larger than all of its seats.
#pragma once

#include "content/model/form.hpp"
#include "kiosk/present/context.hpp"

#include <optional>

namespace musubi::present {

/// The seats that the session at the context's address has in all; none where no limit is known, or nobody signs up.
[[nodiscard]] std::optional<int> seatsInAll(const Context& context);

/// The form of `entry`. Where the address says when, no day is asked for; the head count ends at the seats in all, so
/// that nobody writes on who can never come.
[[nodiscard]] model::Form formAsked(const Context& context, const model::Entry& entry);

} // namespace musubi::present
