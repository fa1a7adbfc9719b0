#include "content/exchange/row_reading.hpp"

#include "content/base/letters.hpp"
#include "content/base/ruby_text.hpp"
#include "content/base/utf8.hpp"

#include <algorithm>
#include <utility>

namespace musubi::exchange {

std::string RowReading::cell(Role role) const
{
    for (std::size_t at = 0; at < std::min(m_columns.size(), m_row.cells.size()); ++at)
        if (m_columns[at].role == role)
            return plainCell(m_row.cells[at]);
    return {};
}

void RowReading::fault(Role role, FaultCode code, pack::Severity severity, std::string why, std::string remedy) const
{
    const auto column = std::ranges::find(m_columns, role, &FoundColumn::role);
    const bool isThere = column != m_columns.end();
    m_faults.push_back({code, severity, m_row.line, isThere ? static_cast<int>(column - m_columns.begin()) + 1 : 0,
                        isThere ? column->heading : std::string(), std::move(why), std::move(remedy)});
}

void RowReading::leaveOut(Role role, FaultCode code, std::string why, std::string remedy) const
{
    fault(role, code, pack::Severity::Warning, std::move(why), std::move(remedy));
}

std::string RowReading::text(Role role, std::size_t most) const
{
    std::u32string letters = decodeUtf8(cell(role));
    std::erase(letters, U'\r');
    const std::string shown = showable(encodeUtf8(letters));
    if (letters.size() > most)
        leaveOut(role, FaultCode::ValueTooLong,
                 "The text has " + std::to_string(letters.size()) + " letters; there is room for " +
                     std::to_string(most) + ".",
                 "Shorten it in the workspace before it is published; it is taken as it stands.");
    return RubyText::plain(shown).markup();
}

} // namespace musubi::exchange
