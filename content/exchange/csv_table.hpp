// The list inside of a file: found by its header, whatever stands around it.
#pragma once

#include "content/exchange/csv_rows.hpp"
#include "content/exchange/text_encoding.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace musubi::exchange {

struct CsvTable
{
    int headerLine = 0;                ///< 0: there is no header that is known, and so no rows
    std::vector<std::string> headings; ///< as the file writes them
    std::vector<CsvRow> rows;          ///< each as long as the headings; what cannot be told apart is left out
    TextEncoding encoding = TextEncoding::Utf8;
    std::vector<Fault> faults; ///< in the order of the file
};

/// Finds the header among the first lines, by the names that are known: titles, notes and lines that begin with # may
/// stand before it. Comma, tab and semicolon part cells; whichever makes a header of the file is taken.
/// \param known  names of columns, as `foldHeading` gives them
/// TooLarge above the limit of `decodeText`; everything else is a fault.
[[nodiscard]] Result<CsvTable> readTable(std::string_view bytes, const std::vector<std::string>& known);

} // namespace musubi::exchange
