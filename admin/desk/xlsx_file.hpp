// A table as a workbook of Excel (Office Open XML). All but the table's numbers is text in it: nothing calculates.
#pragma once

#include "admin/desk/answer_table.hpp"
#include "content/exchange/list_table.hpp"
#include "content/store/durable.hpp"

#include <filesystem>

namespace musubi::admin {

/// What stands on the tab of its one sheet, and who may read the file.
struct Workbook
{
    const char* sheet = "";
    store::Readers readers = store::Readers::Owner;
};

/// Replaces or makes the file. Unwritable with the reason; TooLarge when a cell is longer than
/// Excel takes (32,767 letters).
[[nodiscard]] Outcome writeXlsx(const exchange::ListTable& table, const Workbook& workbook,
                                const std::filesystem::path& file);

/// Bookings with what was typed for them, for the file's owner only.
[[nodiscard]] Outcome writeXlsx(const AnswerTable& table, const std::filesystem::path& file);

} // namespace musubi::admin
