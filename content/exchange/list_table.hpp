// A table for spreadsheets, and how it is written so that nothing in it calculates.
#pragma once

#include "content/exchange/text_encoding.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::exchange {

struct ListTable
{
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows; ///< each as long as the headings
    std::set<std::size_t> numbers;              ///< columns of numbers: whole ones are no text in a workbook
};

/// Whether a spreadsheet would take the cell for a formula (OWASP, CSV injection).
[[nodiscard]] bool looksLikeFormula(std::string_view cell);

/// RFC 4180 with CRLF. A cell that a spreadsheet would take for a formula begins with an apostrophe: what strangers
/// wrote must not calculate. In a column of numbers a sign is one.
[[nodiscard]] EncodedText encodeCsv(const ListTable& table, TextEncoding encoding);

} // namespace musubi::exchange
