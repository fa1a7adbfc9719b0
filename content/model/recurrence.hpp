// When the sessions of an event happen.
//
// Recurrence rules are RFC 5545 §3.3.10, expanded by libical. Every function takes
// a window of days, so that an endless rule costs what is shown.
#pragma once

#include "content/base/time_zone.hpp"
#include "content/model/event.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::model {

/// Invalid with the reason when the rule's `rrule` is not a RECUR value, names no day that ever comes after its start
/// (30 February), or is one of the few that are refused: INTERVAL above 999, COUNT above 20,000, RSCALE, BYSETPOS in
/// days or weeks, FREQ below a day (HOURLY, MINUTELY, SECONDLY). An empty rrule is a single date.
[[nodiscard]] Outcome checkRecurrence(const SessionRule& rule);

/// The sessions of `event` that start on `first` … `last` (both included), in order of start, then rule id.
/// At most `kSessionsPerRule` of each rule, so that a rule such as FREQ=DAILY with every BYMINUTE stays harmless.
inline constexpr int kSessionsPerRule = 2000;
[[nodiscard]] std::vector<Session> sessionsBetween(const EntryId& id, const Event& event, Date first, Date last);

/// The same for one rule of an event, in order of start.
[[nodiscard]] std::vector<Session> sessionsOfRule(const EntryId& id, const SessionRule& rule, Date first, Date last);

/// The last day on which a session of the rule can start; none: it has no end that is known without expanding it.
[[nodiscard]] std::optional<Date> lastDayOf(const SessionRule& rule);

/// Ends that are written in universal time (UNTIL=…Z) become what the pack's clock shows then: the functions here know
/// no other clock. Whoever builds a catalogue or checks a workspace does this first.
void bringToLocalTime(Event& event, const TimeZone& zone);

} // namespace musubi::model
