// What people write into the cells of a list: days, times, numbers, codes, positions.
//
// Every function takes full and half width alike. Sources: JIS X 0301 (days and eras), JIS X 0402 with the check digit
// of the Ministry of Internal Affairs (codes of municipalities).
#pragma once

#include "content/base/calendar.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::exchange {

/// Letters and figures in half width, as compatible ones are (NFKC), without white space around.
[[nodiscard]] std::string narrowed(std::string_view cell);

/// 2026-12-05, 2026/12/5, 2026.12.5, 20261205, 2026年12月5日, 令和8年12月5日, R8.12.5, with or without (土), and the
/// number by which Excel knows a day. nullopt: none of these, or a day that does not exist.
[[nodiscard]] std::optional<Date> dayOf(std::string_view cell);

/// Minutes of the day: 10:00, 10:00:00, 1000, 10時, 10時30分, 午後1時半, 13：00.
[[nodiscard]] std::optional<int> minuteOf(std::string_view cell);

/// 20, 20名, 1,000人; nullopt when it is no whole number from 1 to 100,000.
[[nodiscard]] std::optional<int> countOf(std::string_view cell);

/// Degrees: 36.0650, 36度3分54秒, 36°03'54". nullopt when it is neither.
[[nodiscard]] std::optional<double> degreesOf(std::string_view cell);

/// Weekdays from 0 = Sunday, sorted: 月火水, 月～金, 月・水・金, 毎日, 年中無休. Empty when a word is not known.
[[nodiscard]] std::vector<unsigned> weekdaysOf(std::string_view cell);

/// A code of a municipality or a prefecture with its six digits.
struct MunicipalityCode
{
    std::string digits;
    bool wasCut = false; ///< zeros at its front, or its check digit, were not there
    bool isRight = true; ///< the check digit fits
};
/// nullopt when there are no digits that could be one.
[[nodiscard]] std::optional<MunicipalityCode> municipalityCodeOf(std::string_view cell);

/// A telephone number with the zero at its front; `wasCut` when that was lost.
struct Telephone
{
    std::string number;
    bool wasCut = false;
};
[[nodiscard]] Telephone telephoneOf(std::string_view cell);

} // namespace musubi::exchange
