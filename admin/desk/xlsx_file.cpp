#include "admin/desk/xlsx_file.hpp"

#include "content/store/durable.hpp"
#include "content/store/temporary_folder.hpp"

#include <xlsxwriter.h>

#include <fcntl.h>
#include <sys/stat.h>

#include <charconv>
#include <utility>

namespace musubi::admin {

namespace {

namespace fs = std::filesystem;

Error refused(const fs::path& file, lxw_error error)
{
    if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
        return {ErrorCode::TooLarge,
                "An answer is longer than the 32,767 letters that a cell of Excel takes. Export to a .csv file.",
                {file.string(), "", 0}};
    return {ErrorCode::Unwritable,
            file.string() + " cannot be written: " + lxw_strerror(error) + ".",
            {file.string(), "", 0}};
}

lxw_error writeRow(lxw_worksheet* sheet, lxw_row_t row, const std::vector<std::string>& cells, lxw_format* format)
{
    for (std::size_t at = 0; at < cells.size(); ++at) {
        const auto column = static_cast<lxw_col_t>(at);
        int people = 0;
        const std::string& cell = cells[at];
        const bool isNumber = row > 0 && at == AnswerTable::kPeople &&
                              std::from_chars(cell.data(), cell.data() + cell.size(), people).ec == std::errc();
        const lxw_error error = isNumber ? worksheet_write_number(sheet, row, column, people, format)
                                         : worksheet_write_string(sheet, row, column, cell.c_str(), format);
        if (error != LXW_NO_ERROR)
            return error;
    }
    return LXW_NO_ERROR;
}

/// \param aside  a folder of our own for what the library writes on its way
lxw_error writeBook(const AnswerTable& table, const fs::path& file, std::string aside)
{
    lxw_workbook_options options{};
    options.tmpdir = aside.data();
    lxw_workbook* const book = workbook_new_opt(file.c_str(), &options);
    if (book == nullptr)
        return LXW_ERROR_CREATING_XLSX_FILE;
    lxw_worksheet* const sheet = workbook_add_worksheet(book, "Bookings");
    lxw_format* const bold = workbook_add_format(book);
    format_set_bold(bold);
    lxw_error error = writeRow(sheet, 0, table.headings, bold);
    for (std::size_t at = 0; error == LXW_NO_ERROR && at < table.rows.size(); ++at)
        error = writeRow(sheet, static_cast<lxw_row_t>(at + 1), table.rows[at], nullptr);
    worksheet_freeze_panes(sheet, 1, 0);
    const lxw_error closed = workbook_close(book);
    return error != LXW_NO_ERROR ? error : closed;
}

} // namespace

Outcome writeXlsx(const AnswerTable& table, const fs::path& file)
{
    // Beside the file, so that names reach no other disk, and closed to others from the first byte on.
    auto aside = store::TemporaryFolder::makeIn(file.has_parent_path() ? file.parent_path() : ".");
    if (!aside)
        return aside.error();
    const fs::path made = aside.value().path() / "bookings.xlsx";
    if (const lxw_error error = writeBook(table, made, aside.value().path().string()); error != LXW_NO_ERROR)
        return refused(file, error);
    const store::Descriptor whole(::open(made.c_str(), O_RDONLY | O_CLOEXEC));
    if (!whole.isOpen() || ::fchmod(whole.number(), S_IRUSR | S_IWUSR) != 0 || ::fsync(whole.number()) != 0)
        return refused(file, LXW_ERROR_CREATING_XLSX_FILE);
    return store::moveDurably(made, file);
}

} // namespace musubi::admin
