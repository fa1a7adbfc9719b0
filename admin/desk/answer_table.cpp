#include "admin/desk/answer_table.hpp"

#include "content/exchange/list_table.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace musubi::admin {

namespace {

constexpr std::array<std::string_view, 5> kFirst{"Receipt", "People", "State", "Asked", "Remark"};

using Column = std::pair<std::string, std::string>; ///< a field's id and label

std::vector<Column> columnsOf(const std::vector<AnsweredBooking>& bookings)
{
    std::vector<Column> columns;
    for (const AnsweredBooking& booking : bookings)
        for (const present::FormAnswer& answer : booking.form.answers) {
            const Column column(answer.field, answer.label);
            if (std::ranges::find(columns, column) == columns.end())
                columns.push_back(column);
        }
    return columns;
}

} // namespace

AnswerTable tableOf(const std::vector<AnsweredBooking>& bookings)
{
    const std::vector<Column> columns = columnsOf(bookings);
    AnswerTable table;
    table.headings.assign(kFirst.begin(), kFirst.end());
    for (const Column& column : columns)
        table.headings.push_back(column.second);
    for (const AnsweredBooking& one : bookings) {
        std::vector<std::string>& row = table.rows.emplace_back();
        row = {one.booking.receipt.text(), std::to_string(one.booking.party.party.heads()),
               std::string(booking::nameOf(one.booking.state)), one.asked, one.remark};
        row.resize(table.headings.size());
        for (const present::FormAnswer& answer : one.form.answers) {
            const auto column = std::ranges::find(columns, Column(answer.field, answer.label));
            row[kFirst.size() + static_cast<std::size_t>(column - columns.begin())] = answer.text;
        }
    }
    return table;
}

std::string encodeCsv(const AnswerTable& table)
{
    return exchange::encodeCsv({table.headings, table.rows, {}}, exchange::TextEncoding::Utf8WithMark).bytes;
}

} // namespace musubi::admin
