#include "content/exchange/csv_table.hpp"

#include "content/exchange/headings.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace musubi::exchange {

namespace {

/// Titles and notes before a header are few.
constexpr std::size_t kLinesLooked = 40;
/// One word of a title may be a column's name by chance.
constexpr std::ptrdiff_t kNamesOfHeader = 2;

bool isComment(const CsvRow& row)
{
    return row.cells.front().starts_with('#') || row.cells.front().starts_with("＃");
}

std::ptrdiff_t namesKnown(const CsvRow& row, const std::vector<std::string>& known)
{
    std::set<std::string> found;
    for (const std::string& cell : row.cells)
        if (std::string name = foldHeading(cell); std::ranges::find(known, name) != known.end())
            found.insert(std::move(name));
    return static_cast<std::ptrdiff_t>(found.size());
}

/// The rows as one of the delimiters parts them, and the header among them.
struct Candidate
{
    CsvRows parsed;
    std::size_t header = 0;
    std::ptrdiff_t names = 0;
};

Candidate candidateOf(std::string_view text, char delimiter, const std::vector<std::string>& known)
{
    Candidate candidate{parseCsv(text, delimiter), 0, 0};
    const std::vector<CsvRow>& rows = candidate.parsed.rows;
    for (std::size_t at = 0; at < std::min(rows.size(), kLinesLooked); ++at) {
        const std::ptrdiff_t names = isComment(rows[at]) ? 0 : namesKnown(rows[at], known);
        if (names > candidate.names) {
            candidate.names = names;
            candidate.header = at;
        }
    }
    return candidate;
}

Candidate bestOf(std::string_view text, const std::vector<std::string>& known)
{
    Candidate best = candidateOf(text, ',', known);
    for (const char delimiter : {'\t', ';'}) {
        if (best.names >= kNamesOfHeader)
            break;
        Candidate other = candidateOf(text, delimiter, known);
        if (other.names > best.names)
            best = std::move(other);
    }
    return best;
}

Fault headerMissing(const std::vector<CsvRow>& rows)
{
    std::string first;
    for (const std::string& cell : rows.empty() ? std::vector<std::string>() : rows.front().cells)
        first += (first.empty() || cell.empty() ? "" : ", ") + cell;
    return {FaultCode::HeaderMissing,
            pack::Severity::Error,
            rows.empty() ? 0 : rows.front().line,
            0,
            {},
            rows.empty() ? "The file is empty."
                         : "No line names columns that are known; the first line is \"" + first + "\".",
            "Give the columns their names of the open data list, or say which is which with --mapping."};
}

void checkHeadings(CsvTable& table)
{
    std::set<std::string> seen;
    for (std::size_t at = 0; at < table.headings.size(); ++at) {
        const std::string& heading = table.headings[at];
        if (!heading.empty() && !seen.insert(foldHeading(heading)).second)
            table.faults.push_back({FaultCode::HeaderTwice, pack::Severity::Warning, table.headerLine,
                                    static_cast<int>(at) + 1, heading, "Another column before this one has its name.",
                                    "Rename one of them; only the first is read."});
    }
}

/// Gives the row as many cells as the header has. \return whether what stands where can be told
bool fit(CsvRow& row, CsvTable& table)
{
    const std::size_t wanted = table.headings.size();
    for (std::size_t at = wanted; at < row.cells.size(); ++at) {
        if (row.cells[at].empty())
            continue;
        table.faults.push_back({FaultCode::TooManyCells,
                                pack::Severity::Error,
                                row.line,
                                static_cast<int>(at) + 1,
                                {},
                                "The row has more cells than the header, so it cannot be told what belongs where.",
                                "Put a text that holds a comma between quotation marks, or take the comma out."});
        return false;
    }
    row.cells.resize(wanted);
    return true;
}

void addColumnNames(CsvTable& table)
{
    for (Fault& fault : table.faults)
        if (fault.line > table.headerLine && fault.column > 0 && fault.columnName.empty() &&
            static_cast<std::size_t>(fault.column) <= table.headings.size())
            fault.columnName = table.headings[static_cast<std::size_t>(fault.column) - 1];
}

} // namespace

Result<CsvTable> readTable(std::string_view bytes, const std::vector<std::string>& known)
{
    auto decoded = decodeText(bytes);
    if (!decoded)
        return decoded.error();
    Candidate best = bestOf(decoded.value().text, known);
    CsvTable table;
    table.encoding = decoded.value().encoding;
    table.faults = std::move(best.parsed.faults);
    std::vector<CsvRow>& rows = best.parsed.rows;
    if (best.names < kNamesOfHeader) {
        table.faults.push_back(headerMissing(rows));
        return table;
    }
    table.headerLine = rows[best.header].line;
    table.headings = std::move(rows[best.header].cells);
    while (table.headings.back().empty())
        table.headings.pop_back();
    checkHeadings(table);
    for (std::size_t at = best.header + 1; at < rows.size(); ++at)
        if (!isComment(rows[at]) && fit(rows[at], table))
            table.rows.push_back(std::move(rows[at]));
    addColumnNames(table);
    std::ranges::stable_sort(table.faults, {}, &Fault::line);
    return table;
}

} // namespace musubi::exchange
