// One row of a list while it becomes an entry: cells by what they say, and what is wrong with them.
// Internal to this folder.
#pragma once

#include "content/exchange/entry_draft.hpp"
#include "content/exchange/open_data_lists.hpp"

#include <string>
#include <vector>

namespace musubi::exchange {

class RowReading
{
public:
    RowReading(const CsvRow& row, const std::vector<FoundColumn>& columns, std::vector<Fault>& faults)
        : m_row(row), m_columns(columns), m_faults(faults)
    {}

    /// The cell; empty when there is none.
    [[nodiscard]] std::string cell(Role role) const;
    void fault(Role role, FaultCode code, pack::Severity severity, std::string why, std::string remedy) const;
    /// A value is left out.
    void leaveOut(Role role, FaultCode code, std::string why, std::string remedy) const;

    /// On one line, as markup, and not longer than `most` letters; longer texts are faults, and taken.
    [[nodiscard]] std::string text(Role role, std::size_t most) const;

private:
    const CsvRow& m_row;
    const std::vector<FoundColumn>& m_columns;
    std::vector<Fault>& m_faults;
};

} // namespace musubi::exchange
