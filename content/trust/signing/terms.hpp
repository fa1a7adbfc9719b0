// When a new edition of a role is made, and how long it holds.
#pragma once

#include "content/trust/metadata.hpp"
#include "content/trust/signing/role_text.hpp"

#include <chrono>
#include <map>
#include <string>

namespace musubi::trust::signing {

/// How long an edition holds. A kiosk that finds nothing younger goes on showing what it has and takes nothing new.
struct Lifetimes
{
    std::chrono::days root{365};
    std::chrono::days targets{365};
    std::chrono::days publisher{365};
    std::chrono::days snapshot{60};
    std::chrono::days timestamp{14}; ///< renewed weekly, so that one forgotten week does no harm
};

struct Terms
{
    Instant now{};
    Lifetimes lifetimes;
    /// The highest number of each role's file that lies in the folder, in force or left over from a publishing that was
    /// cut short: a number is never given twice.
    std::map<std::string, Version> used;

    [[nodiscard]] std::chrono::days lifetimeOf(const std::string& role) const;
    /// The edition that comes after `live` (0: the first).
    [[nodiscard]] Term next(const std::string& role, Version live) const;
};

} // namespace musubi::trust::signing
