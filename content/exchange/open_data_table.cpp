#include "content/exchange/open_data_table.hpp"

#include "content/exchange/draft_fields.hpp"
#include "content/exchange/entry_cells.hpp"
#include "content/pack/json_lines.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <tuple>

namespace musubi::exchange {

namespace {

/// The entry as the file told it.
Json entryOf(const Fields& fields)
{
    Json entry = Json::object();
    for (const auto& [pointer, value] : fields)
        entry[Json::json_pointer(pointer)] = Json::parse(value, nullptr, false);
    return entry;
}

/// A cell that was read, by what it says or, where an entry has no place for it, by its name.
std::string cellRead(const Remembered& told, OpenData list, const Column& column)
{
    for (const auto& [heading, cell] : told.cells) {
        const Column* const read = findColumn(list, heading);
        const bool isIt =
            column.role == Role::Other ? heading == column.heading : read != nullptr && read->role == column.role;
        if (isIt)
            return cell;
    }
    return {};
}

/// What no entry knows: it stands in the list alone.
bool isOfTheListAlone(Role role)
{
    constexpr std::array kRoles{Role::Other,     Role::MunicipalityCode, Role::Number,         Role::Prefecture,
                                Role::Extension, Role::Remark,           Role::SignUpUntilTime};
    return std::ranges::find(kRoles, role) != kRoles.end();
}

std::vector<std::string> rowOf(const Json& entry, const std::string& slug, OpenData list, const Remembered* told)
{
    const Cells now = cellsOf(entry, list);
    const Cells before = told == nullptr ? Cells() : cellsOf(entryOf(told->fields), list);
    const auto in = [](const Cells& cells, Role role) {
        const auto found = cells.find(role);
        return found == cells.end() ? std::string() : found->second;
    };
    std::vector<std::string> row;
    for (const Column& column : columnsOf(list)) {
        const bool isAsRead =
            told != nullptr && (isOfTheListAlone(column.role) || in(now, column.role) == in(before, column.role));
        if (isAsRead)
            row.push_back(cellRead(*told, list, column));
        else if (column.role == Role::Number)
            row.push_back(slug);
        else
            row.push_back(isOfTheListAlone(column.role) ? "" : in(now, column.role));
    }
    return row;
}

/// 2 before 10; what is no number behind all numbers.
std::pair<int, std::string> orderOf(const std::string& number)
{
    int value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    const bool isNumber = !number.empty() && error == std::errc() && end == number.data() + number.size();
    return {isNumber ? value : std::numeric_limits<int>::max(), number};
}

bool isPublished(const Json& entry)
{
    const auto state = entry.find("state");
    return state != entry.end() && *state == "published";
}

} // namespace

ListTable listOf(OpenData list, const pack::WorkspaceFiles& files, const ExchangeMemory& memory, ExportScope scope)
{
    ListTable table;
    for (const Column& column : columnsOf(list)) {
        if (column.role == Role::Latitude || column.role == Role::Longitude || column.role == Role::Quota)
            table.numbers.insert(table.headings.size());
        table.headings.emplace_back(column.heading);
    }
    for (const pack::File& file : files.json) {
        const auto id = pack::idOfPath(file.path);
        if (!id || id->kind != entryKindOf(list) || !pack::isDepthWithinLimit(file.bytes))
            continue;
        const Json entry = Json::parse(file.bytes, nullptr, false);
        const auto told = memory.entries.find(id->text());
        const bool isListed = told != memory.entries.end() && !told->second.list.empty();
        if (!entry.is_object() || (isListed && told->second.list != nameOf(list)) ||
            (scope == ExportScope::Published && !isPublished(entry)))
            continue;
        table.rows.push_back(rowOf(entry, id->slug, list, isListed ? &told->second : nullptr));
    }
    const auto number = std::ranges::find(columnsOf(list), Role::Number, &Column::role) - columnsOf(list).begin();
    std::ranges::stable_sort(table.rows, {}, [number](const std::vector<std::string>& row) {
        return orderOf(row[static_cast<std::size_t>(number)]);
    });
    return table;
}

} // namespace musubi::exchange
