// Which events the filters of an address let through.
#pragma once

#include "kiosk/present/context.hpp"

#include <optional>
#include <vector>

namespace musubi::present {

struct EventFilter
{
    std::optional<model::Audience> audience;
    std::optional<model::Theme> theme;
    bool freeOnly = false;
    std::optional<model::EntryId> place; ///< where it is held

    [[nodiscard]] static EventFilter of(const Address& address);
    [[nodiscard]] bool lets(const model::Entry& entry) const;
};

/// The sessions of a day that pass, those still to come first.
[[nodiscard]] std::vector<model::Session> sessionsOn(const Context& context, Date day, const EventFilter& filter);

} // namespace musubi::present
