// Whether a place is open now, in words: never more than its published hours say.
#pragma once

#include "kiosk/present/context.hpp"

#include <string>
#include <vector>

namespace musubi::present {

enum class OpenState
{
    Open,
    Later, ///< opens later today
    Over,  ///< has closed for today
    ClosedToday,
    CheckFirst, ///< around New Year, or where holidays are not known: the week's hours cannot be taken at their word
    Unknown,    ///< no published hours
};

struct Opening
{
    OpenState state = OpenState::Unknown;
    Words status;  ///< ひらいています · 9:50に ひらきます · 公式で 確認
    Words times;   ///< 9:30 – 16:30; empty when closed today or unknown
    Words next;    ///< the next open day with its hours, when today is over or closed; may be empty
    Words nextDay; ///< that day alone
    Words note;    ///< why to check first; else empty
    std::vector<model::OpeningSpan> spans; ///< of today; none when they are not certain
};

[[nodiscard]] Opening openingOf(const Context& context, const model::Institution& institution);
/// Whether it opens at all today; false when the hours are not known, or not certain.
[[nodiscard]] bool opensToday(const Context& context, const model::Institution& institution);

/// 博物館 · 研究所, and the icon that stands for the place.
[[nodiscard]] Words institutionTypeWords(const Context& context, model::InstitutionType type);
[[nodiscard]] std::string institutionTypeIcon(model::InstitutionType type);
[[nodiscard]] std::string institutionIcon(const model::Institution& institution);

} // namespace musubi::present
