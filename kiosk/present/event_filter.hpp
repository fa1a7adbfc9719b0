// Which events the filters of an address let through.
#pragma once

#include "kiosk/present/context.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace musubi::present {

/// The value of "audience" that stands for everybody who has not finished primary school.
inline constexpr std::string_view kChildren = "children";

struct EventFilter
{
    std::vector<model::Audience> audiences; ///< any of them will do; empty: everybody
    std::optional<model::Theme> theme;
    bool freeOnly = false;
    std::optional<model::EntryId> place; ///< where it is held

    [[nodiscard]] static EventFilter of(const Address& address);
    [[nodiscard]] bool isFor(model::Audience audience) const;
    [[nodiscard]] bool lets(const model::Entry& entry) const;
};

/// The sessions of a day that pass, those still to come first.
[[nodiscard]] std::vector<model::Session> sessionsOn(const Context& context, Date day, const EventFilter& filter);

} // namespace musubi::present
