#include "admin/desk/xlsx_file.hpp"

#include "content/store/temporary_folder.hpp"

#include <xlsxwriter.h>

#include <fcntl.h>
#include <sys/stat.h>

#include <charconv>
#include <set>
#include <utility>

namespace musubi::admin {

namespace {

namespace fs = std::filesystem;

Error refused(const fs::path& file, lxw_error error)
{
    if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
        return {ErrorCode::TooLarge,
                "A text is longer than the 32,767 letters that a cell of Excel takes. Export to a .csv file.",
                {file.string(), "", 0}};
    return {ErrorCode::Unwritable,
            file.string() + " cannot be written: " + lxw_strerror(error) + ".",
            {file.string(), "", 0}};
}

/// As a number where it is a whole one, and small enough to be written as it stands.
lxw_error writeNumberOr(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& cell)
{
    int number = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    const bool isNumber = !cell.empty() && error == std::errc() && end == cell.data() + cell.size();
    return isNumber ? worksheet_write_number(sheet, row, column, number, nullptr)
                    : worksheet_write_string(sheet, row, column, cell.c_str(), nullptr);
}

lxw_error writeHeadings(lxw_worksheet* sheet, const std::vector<std::string>& headings, lxw_format* bold)
{
    lxw_error error = LXW_NO_ERROR;
    for (std::size_t at = 0; error == LXW_NO_ERROR && at < headings.size(); ++at)
        error = worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(at), headings[at].c_str(), bold);
    return error;
}

lxw_error writeRow(lxw_worksheet* sheet, lxw_row_t row, const std::vector<std::string>& cells,
                   const std::set<std::size_t>& numbers)
{
    lxw_error error = LXW_NO_ERROR;
    for (std::size_t at = 0; error == LXW_NO_ERROR && at < cells.size(); ++at) {
        const auto column = static_cast<lxw_col_t>(at);
        error = numbers.contains(at) ? writeNumberOr(sheet, row, column, cells[at])
                                     : worksheet_write_string(sheet, row, column, cells[at].c_str(), nullptr);
    }
    return error;
}

/// \param aside  a folder of our own for what the library writes on its way
lxw_error writeBook(const exchange::ListTable& table, const char* name, const fs::path& file, std::string aside)
{
    lxw_workbook_options options{};
    options.tmpdir = aside.data();
    lxw_workbook* const book = workbook_new_opt(file.c_str(), &options);
    if (book == nullptr)
        return LXW_ERROR_CREATING_XLSX_FILE;
    lxw_worksheet* const sheet = workbook_add_worksheet(book, name);
    lxw_format* const bold = workbook_add_format(book);
    format_set_bold(bold);
    lxw_error error = writeHeadings(sheet, table.headings, bold);
    for (std::size_t at = 0; error == LXW_NO_ERROR && at < table.rows.size(); ++at)
        error = writeRow(sheet, static_cast<lxw_row_t>(at + 1), table.rows[at], table.numbers);
    worksheet_freeze_panes(sheet, 1, 0);
    const lxw_error closed = workbook_close(book);
    return error != LXW_NO_ERROR ? error : closed;
}

} // namespace

Outcome writeXlsx(const exchange::ListTable& table, const Workbook& workbook, const fs::path& file)
{
    // Beside the file, so that names reach no other disk, and closed to others from the first byte on.
    auto aside = store::TemporaryFolder::makeIn(file.has_parent_path() ? file.parent_path() : ".");
    if (!aside)
        return aside.error();
    const fs::path made = aside.value().path() / "table.xlsx";
    if (const lxw_error error = writeBook(table, workbook.sheet, made, aside.value().path().string());
        error != LXW_NO_ERROR)
        return refused(file, error);
    const mode_t mode = workbook.readers == store::Readers::Owner ? 0600 : 0644;
    const store::Descriptor whole(::open(made.c_str(), O_RDONLY | O_CLOEXEC));
    if (!whole.isOpen() || ::fchmod(whole.number(), mode) != 0 || ::fsync(whole.number()) != 0)
        return refused(file, LXW_ERROR_CREATING_XLSX_FILE);
    return store::moveDurably(made, file);
}

Outcome writeXlsx(const AnswerTable& table, const fs::path& file)
{
    return writeXlsx({table.headings, table.rows, {AnswerTable::kPeople}}, {"Bookings", store::Readers::Owner}, file);
}

} // namespace musubi::admin
