// A table as a workbook of Excel (Office Open XML). What was typed is text in it: nothing calculates.
#pragma once

#include "admin/desk/answer_table.hpp"

#include <filesystem>

namespace musubi::admin {

/// Replaces or makes the file, for its owner only. Unwritable with the reason; TooLarge when a cell is longer than
/// Excel takes (32,767 letters).
[[nodiscard]] Outcome writeXlsx(const AnswerTable& table, const std::filesystem::path& file);

} // namespace musubi::admin
