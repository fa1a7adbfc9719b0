#include "content/exchange/csv_rows.hpp"

#include "content/exchange/list_table.hpp"

#include <algorithm>
#include <utility>

namespace musubi::exchange {

namespace {

constexpr std::string_view kLost = "\xEF\xBF\xBD";
constexpr std::string_view kWideSpace = "\xE3\x80\x80";

std::string trimmed(std::string_view text)
{
    constexpr std::string_view kSpaces = " \t\r\n";
    for (;;) {
        if (!text.empty() && kSpaces.find(text.front()) != std::string_view::npos)
            text.remove_prefix(1);
        else if (!text.empty() && kSpaces.find(text.back()) != std::string_view::npos)
            text.remove_suffix(1);
        else if (text.starts_with(kWideSpace))
            text.remove_prefix(kWideSpace.size());
        else if (text.ends_with(kWideSpace))
            text.remove_suffix(kWideSpace.size());
        else
            return std::string(text);
    }
}

/// Walks through the text once, letter by letter.
class Parser
{
public:
    Parser(std::string_view text, char delimiter) : m_text(text), m_delimiter(delimiter) {}

    CsvRows run()
    {
        while (m_at < m_text.size() && m_found.rows.size() < kRowsLimit)
            readRow();
        if (m_at < m_text.size())
            fault(FaultCode::TooManyRows, m_line, 0,
                  "The file goes on behind its " + std::to_string(kRowsLimit) + "th row.",
                  "Cut the file into parts and import them one after the other.");
        return std::move(m_found);
    }

private:
    void readRow()
    {
        CsvRow row;
        row.line = m_line;
        bool more = true;
        while (more && row.cells.size() < kColumnsLimit) {
            const int column = static_cast<int>(row.cells.size()) + 1;
            const int line = m_line;
            std::string cell = startsQuoted() ? readQuoted(column) : readPlain();
            if (cell.find(kLost) != std::string::npos)
                fault(FaultCode::LetterLost, line, column, "Some letters of this cell could not be read.",
                      "Save the file again as \"CSV UTF-8\", or put the letters in afterwards.");
            row.cells.push_back(trimmed(cell));
            more = m_at < m_text.size() && m_text[m_at] == m_delimiter;
            if (more)
                ++m_at;
        }
        skipLineEnd();
        if (!m_isBroken && !row.isBlank())
            m_found.rows.push_back(std::move(row));
    }

    [[nodiscard]] bool startsQuoted() const { return m_at < m_text.size() && m_text[m_at] == '"'; }
    [[nodiscard]] bool isAtCellEnd() const
    {
        const char letter = m_text[m_at];
        return letter == m_delimiter || letter == '\n' || letter == '\r';
    }

    std::string readPlain()
    {
        const std::size_t from = m_at;
        while (m_at < m_text.size() && !isAtCellEnd())
            ++m_at;
        return std::string(m_text.substr(from, m_at - from));
    }

    std::string readQuoted(int column)
    {
        const int line = m_line;
        std::string cell;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '"' && (m_at + 1 == m_text.size() || m_text[m_at + 1] != '"')) {
                ++m_at;
                return cell + behindQuote(line, column);
            }
            if (m_text[m_at] == '"')
                ++m_at;
            m_line += m_text[m_at] == '\n' || (m_text[m_at] == '\r' && !isFollowedByFeed()) ? 1 : 0;
            cell += m_text[m_at];
        }
        m_isBroken = true;
        fault(FaultCode::QuoteNeverClosed, line, column,
              "A quotation mark opens here and is never closed, so the file cannot be read from this line on.",
              "Close the quotation mark, or write a mark that belongs to the text twice (\"\").",
              pack::Severity::Error);
        return cell;
    }

    std::string behindQuote(int line, int column)
    {
        std::string behind = readPlain();
        if (!trimmed(behind).empty())
            fault(FaultCode::QuoteMisplaced, line, column,
                  "Something stands between the closing quotation mark and the end of the cell.",
                  "Write a quotation mark that belongs to the text twice (\"\").");
        return behind;
    }

    [[nodiscard]] bool isFollowedByFeed() const { return m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n'; }

    void skipLineEnd()
    {
        if (m_at >= m_text.size())
            return;
        if (m_text[m_at] != '\n' && m_text[m_at] != '\r') // columns beyond those that are read
            m_at = std::min(m_text.find('\n', m_at), m_text.size() - 1);
        m_at += m_text[m_at] == '\r' && isFollowedByFeed() ? 2 : 1;
        ++m_line;
    }

    void fault(FaultCode code, int line, int column, std::string why, std::string remedy,
               pack::Severity severity = pack::Severity::Warning)
    {
        m_found.faults.push_back({code, severity, line, column, {}, std::move(why), std::move(remedy)});
    }

    std::string_view m_text;
    char m_delimiter;
    std::size_t m_at = 0;
    int m_line = 1;
    bool m_isBroken = false;
    CsvRows m_found;
};

} // namespace

bool CsvRow::isBlank() const
{
    return std::ranges::all_of(cells, &std::string::empty);
}

CsvRows parseCsv(std::string_view text, char delimiter)
{
    return Parser(text, delimiter).run();
}

std::string plainCell(std::string_view cell)
{
    if (cell.size() >= 3 && cell.starts_with("=\"") && cell.ends_with('"'))
        return std::string(cell.substr(2, cell.size() - 3));
    if (cell.starts_with('\'') && looksLikeFormula(cell.substr(1)))
        cell.remove_prefix(1);
    return std::string(cell);
}

} // namespace musubi::exchange
