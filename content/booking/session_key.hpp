// Which session a booking is for, told so that every device and every database says the same.
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/result.hpp"
#include "content/base/strong_id.hpp"
#include "content/model/entry_id.hpp"

#include <compare>
#include <string>
#include <string_view>

namespace musubi::booking {

struct OrganisationTag;
/// Whose sessions they are: the publisher of the pack. Every stored row begins with it.
using OrganisationId = StrongId<OrganisationTag>;

/// One occurrence of one event. It stays the same when the event's texts, quota or duration change; a session
/// that moves to another time is another session, because people have to be asked whether they still come.
struct SessionKey
{
    OrganisationId organisation;
    model::EntryId event; ///< or the offer that a class asks for
    std::string rule;     ///< model::SessionRule::id; empty for an offer
    LocalDateTime start;  ///< in the pack's zone

    /// "tsukuba/event/fossil-class/saturdays/2026-11-28T10:00"; no two sessions share it.
    [[nodiscard]] std::string text() const;
    /// Malformed when it is not what `text` gives.
    [[nodiscard]] static Result<SessionKey> parse(std::string_view text);

    friend auto operator<=>(const SessionKey&, const SessionKey&) = default;
};

} // namespace musubi::booking
