// Text to rows of cells (RFC 4180), as spreadsheets write it: quoted cells may hold line ends, lines end in any way.
#pragma once

#include "content/exchange/fault.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace musubi::exchange {

struct CsvRow
{
    int line = 0;                   ///< where it begins
    std::vector<std::string> cells; ///< without white space at their ends

    [[nodiscard]] bool isBlank() const;
    friend bool operator==(const CsvRow&, const CsvRow&) = default;
};

struct CsvRows
{
    std::vector<CsvRow> rows; ///< without blank ones
    std::vector<Fault> faults;
};

/// More rows than any list of a city has, and than a screen could lead to.
inline constexpr std::size_t kRowsLimit = 100'000;
inline constexpr std::size_t kColumnsLimit = 1'000;

/// \param delimiter  comma, tab or semicolon
[[nodiscard]] CsvRows parseCsv(std::string_view text, char delimiter);

/// The cell without what a spreadsheet or `encodeCsv` put around it: ="0123" is 0123, '=1+1 is =1+1.
[[nodiscard]] std::string plainCell(std::string_view cell);

} // namespace musubi::exchange
