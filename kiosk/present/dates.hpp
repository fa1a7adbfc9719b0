// Dates and times in the words of each language, by ICU.
#pragma once

#include "kiosk/present/context.hpp"

namespace musubi::present {

[[nodiscard]] Words dateWords(const Context& context, Date date);              ///< 11月21日(土) · Sat 21 Nov
[[nodiscard]] Words momentWords(const Context& context, LocalDateTime moment); ///< 11月21日(土) 13:30
[[nodiscard]] Words monthWords(const Context& context, Date date);             ///< 2026年11月 · November 2026
[[nodiscard]] Words monthNameWords(const Context& context, int month);         ///< 11月 · November (1–12)
[[nodiscard]] Words weekdayWords(const Context& context, Date date);           ///< 土 · Sat
/// 月 · Mon; on a public holiday 月・祝 · Mon, holiday
[[nodiscard]] Words weekdayOrHolidayWords(const Context& context, Date date);
/// 11月21日(土); a public holiday by its name, too: 11月23日(月) 勤労感謝の日
[[nodiscard]] Words dateAndHolidayWords(const Context& context, Date date);
[[nodiscard]] Words dayWords(const Context& context, Date date); ///< きょう, あす 日曜, 月曜・祝日, 11月28日(土)
[[nodiscard]] std::string rangeText(LocalDateTime start, LocalDateTime end); ///< 13:30 – 15:00

} // namespace musubi::present
