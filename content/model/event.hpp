// Events and their sessions: what happens, when, for whom, with how many seats.
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/language.hpp"
#include "content/model/entry_id.hpp"
#include "content/model/fee.hpp"
#include "content/model/place.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::model {

enum class SignUpMode
{
    None, ///< just come
    FirstCome,
    Lottery,
    Approval,
};

/// A dated occurrence, or a rule for many. `rrule` is an RFC 5545 §3.3.10 RECUR value; empty: one date.
struct SessionRule
{
    std::string id;
    LocalDateTime start;
    Minutes duration{0};
    std::string rrule;
    std::vector<Date> except; ///< days that the rule names but that do not happen
    std::optional<int> quota; ///< seats; none: no limit is known
    SignUpMode signUp = SignUpMode::None;
    int closesHoursBefore = 0;
    LocalisedText text;
    bool sample = false;

    friend bool operator==(const SessionRule&, const SessionRule&) = default;
};

/// One occurrence of a session rule.
struct Session
{
    EntryId event;
    std::string rule; ///< SessionRule::id
    LocalDateTime start;
    LocalDateTime end;

    friend auto operator<=>(const Session&, const Session&) = default;
};

struct Venue
{
    std::optional<EntryId> institution;
    LocalisedText text;
    std::optional<Coordinates> coordinates;

    friend bool operator==(const Venue&, const Venue&) = default;
};

struct Event
{
    std::vector<SessionRule> sessions;
    std::vector<int> usualMonths; ///< when no date is known: the months in which it usually happens
    std::vector<std::string> knownDates;
    std::vector<Audience> audience;
    LocalisedText audienceText;
    Fee fee;
    std::optional<Venue> venue;
    LocalisedText organiser;

    friend bool operator==(const Event&, const Event&) = default;
};

} // namespace musubi::model
