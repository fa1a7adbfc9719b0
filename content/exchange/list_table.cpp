#include "content/exchange/list_table.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace musubi::exchange {

namespace {

/// -35.5 calculates nothing, and is a coordinate.
bool isSignedNumber(std::string_view cell)
{
    const auto isOfNumber = [](unsigned char letter) { return std::isdigit(letter) != 0 || letter == '.'; };
    return cell.size() > 1 && cell.front() == '-' && std::ranges::all_of(cell.substr(1), isOfNumber) &&
           std::ranges::count(cell, '.') <= 1;
}

std::string quoted(const std::string& text)
{
    if (text.find_first_of("\",\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char letter : text)
        quoted.append(letter == '"' ? "\"\"" : std::string(1, letter));
    return quoted + "\"";
}

void addLine(std::string& csv, const std::vector<std::string>& cells, const std::set<std::size_t>& numbers)
{
    for (std::size_t at = 0; at < cells.size(); ++at) {
        const bool isHarmless = !looksLikeFormula(cells[at]) || (numbers.contains(at) && isSignedNumber(cells[at]));
        csv += (at == 0 ? "" : ",") + quoted(isHarmless ? cells[at] : "'" + cells[at]);
    }
    csv += "\r\n";
}

} // namespace

bool looksLikeFormula(std::string_view cell)
{
    // Spreadsheets of Japan also read the full-width forms.
    constexpr std::array<std::string_view, 11> kBegin{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
    return std::ranges::any_of(kBegin, [&](std::string_view begin) { return cell.starts_with(begin); });
}

EncodedText encodeCsv(const ListTable& table, TextEncoding encoding)
{
    std::string csv;
    addLine(csv, table.headings, {});
    for (const auto& row : table.rows)
        addLine(csv, row, table.numbers);
    return encodeText(csv, encoding);
}

} // namespace musubi::exchange
