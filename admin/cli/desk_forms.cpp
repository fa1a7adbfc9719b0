#include "admin/cli/desk_command.hpp"
#include "admin/cli/desk_options.hpp"
#include "admin/desk/answer_table.hpp"
#include "admin/desk/standing_now.hpp"
#include "admin/desk/xlsx_file.hpp"
#include "admin/publish/disk.hpp"
#include "content/store/console.hpp"
#include "content/store/sealing/core_dumps.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace musubi::admin {

namespace {

using store::bookings::BookingLine;

constexpr const char* kOpenManual = R"(
Every opening is written into the audit log first: when, who, which receipts. Where the log cannot be written, nothing is
opened. A form that is not signed for its booking, sealed to another key, or damaged is reported; the others still open.

Exit status: 0 all opened, 1 some did not open or came from unknown devices, 2 nothing was opened.

Examples:
  musubi-admin desk open K7MP-4X92-RFHW --key desk-2026.key --bookings bookings.sqlite --pack ~/tsukuba
  musubi-admin desk open --session fossil-class/saturdays/2026-11-28 --key desk-2026.key --devices devices.txt \
      --bookings postgresql://desk_yamada@db/musubi --audit /var/log/musubi/desk.jsonl --pack ~/tsukuba)";

constexpr const char* kExportManual = R"(
A row a booking, a column a question. The file holds what people typed, in clear, and belongs to its owner only: delete it
when it has served. In a .csv file, cells that a spreadsheet would take for a formula begin with an apostrophe.

Exit status: 0 all opened, 1 some did not open (their rows say why), 2 nothing was written.

Example:
  musubi-admin desk export --session fossil-class/saturdays/2026-11-28 --key desk-2026.key --to saturday.xlsx \
      --bookings bookings.sqlite --pack ~/tsukuba)";

struct Options
{
    DeskOptions desk;
    FormOptions forms;
    std::vector<std::string> receipts;
    std::string session;
    std::string file;
};

/// What was asked for, and what of it does not exist.
struct Asked
{
    std::vector<BookingLine> bookings;
    std::vector<std::string> missing; ///< sentences
};

Result<Asked> askedFor(Desk& desk, const Options& options)
{
    Asked asked;
    for (const std::string& receipt : options.receipts) {
        auto line = bookingOf(desk, receipt);
        if (line)
            asked.bookings.push_back(std::move(line).value());
        else if (line.error().code == ErrorCode::Unreachable)
            return line.error();
        else
            asked.missing.push_back(line.error().message);
    }
    if (options.session.empty())
        return asked;
    const auto session = sessionNamed(desk, options.session);
    if (!session)
        return session.error();
    auto lines = desk.store.bookings(desk.pack.organisation(), session.value());
    if (!lines)
        return lines.error();
    for (BookingLine& line : lines.value())
        asked.bookings.push_back(standingNow(std::move(line), desk.pack, desk.now));
    return asked;
}

/// The answers of one booking, or why there are none.
Result<AnsweredBooking> answered(Desk& desk, const FormOpener& opener, const BookingLine& line)
{
    AnsweredBooking one{line, desk.pack.localText(line.asked)};
    const auto sealed = desk.store.sealedForm(desk.pack.organisation(), line.party.key);
    if (!sealed)
        return sealed.error();
    if (!sealed.value()) {
        one.remark = "Nothing was typed, or it was purged.";
        return one;
    }
    auto opened = opener.open(*sealed.value(), line.party.key);
    one.reading = opened && !opened.value().unknownDevice ? Reading::Opened : Reading::NeedsALook;
    if (!opened) {
        one.remark = opened.error().message;
        return one;
    }
    if (opened.value().unknownDevice)
        one.remark = "It comes from a device that is none of ours: " + *opened.value().unknownDevice + ".";
    one.form = std::move(opened).value().answers;
    return one;
}

/// Writes into the log, and then opens. \param act for the log
Result<std::vector<AnsweredBooking>> openAll(Desk& desk, const Options& options, const std::string& act,
                                             const std::vector<BookingLine>& bookings)
{
    auto log = openAudit(options.desk);
    if (!log)
        return log.error();
    const auto opener = openerOf(options.forms);
    if (!opener)
        return opener.error();
    AuditEntry entry{desk.now, act, {}, {}, {}};
    for (const BookingLine& line : bookings)
        entry.receipts.push_back(line.receipt.text());
    if (!options.session.empty() && !bookings.empty())
        entry.session = bookings.back().session;
    if (Outcome written = log.value().append(entry); !written)
        return written.error();
    std::vector<AnsweredBooking> all;
    for (const BookingLine& line : bookings) {
        auto one = answered(desk, opener.value(), line);
        if (!one)
            return one.error();
        all.push_back(std::move(one).value());
    }
    return all;
}

int statusOf(const std::vector<AnsweredBooking>& all)
{
    return std::ranges::count(all, Reading::NeedsALook, &AnsweredBooking::reading) > 0 ? kErrorsFound : kDone;
}

std::string textOf(const Desk& desk, const AnsweredBooking& one)
{
    std::string text = fmt::format("{}  {}, people: {}\n  {}\n", one.booking.receipt.text(), nameOf(one.booking.state),
                                   one.booking.party.party.heads(), printable(titleOf(desk, one.booking.session)));
    if (!one.form.form.empty())
        text += fmt::format("  {}, filled in {}\n", printable(one.form.form), printable(one.form.filledIn));
    for (const present::FormAnswer& answer : one.form.answers)
        text += fmt::format("  {}: {}\n", printable(answer.label), printable(answer.text));
    return one.remark.empty() ? text : text + "  ! " + one.remark + "\n";
}

/// What stays of typed text in memory reaches no disk.
Result<Desk> openDeskForReading(const DeskOptions& options)
{
    if (Outcome forbidden = store::sealing::forbidCoreDumps(); !forbidden)
        return forbidden.error();
    return openDesk(options);
}

int open(const Options& options)
{
    constexpr const char* kName = "desk open";
    if (options.receipts.empty() == options.session.empty())
        return giveUp(kName, {ErrorCode::WrongOption, "Name receipts, or a session with --session.", {}});
    auto desk = openDeskForReading(options.desk);
    if (!desk)
        return giveUp(kName, desk.error());
    const auto asked = askedFor(desk.value(), options);
    if (!asked)
        return giveUp(kName, asked.error());
    for (const std::string& sentence : asked.value().missing)
        store::printError(fmt::format("{}\n", sentence));
    if (asked.value().bookings.empty())
        return giveUp(kName, {ErrorCode::NotFound, "There is nothing to open.", {}});
    const auto all = openAll(desk.value(), options, "open", asked.value().bookings);
    if (!all)
        return giveUp(kName, all.error());
    for (std::size_t at = 0; at < all.value().size(); ++at)
        store::print((at == 0 ? "" : "\n") + textOf(desk.value(), all.value()[at]));
    return asked.value().missing.empty() ? statusOf(all.value()) : kErrorsFound;
}

Outcome write(const AnswerTable& table, const std::string& file)
{
    if (file.ends_with(".xlsx"))
        return writeXlsx(table, file);
    return replaceFile(file, encodeCsv(table), Audience::Owner);
}

int exportSession(const Options& options)
{
    constexpr const char* kName = "desk export";
    if (!options.file.ends_with(".csv") && !options.file.ends_with(".xlsx"))
        return giveUp(kName, {ErrorCode::WrongOption, "The file's name ends in .csv or .xlsx.", {}});
    auto desk = openDeskForReading(options.desk);
    if (!desk)
        return giveUp(kName, desk.error());
    const auto asked = askedFor(desk.value(), options);
    if (!asked)
        return giveUp(kName, asked.error());
    const auto all = openAll(desk.value(), options, "export", asked.value().bookings);
    if (!all)
        return giveUp(kName, all.error());
    if (Outcome written = write(tableOf(all.value()), options.file); !written)
        return giveUp(kName, written.error());
    const auto unread = std::ranges::count(all.value(), Reading::NeedsALook, &AnsweredBooking::reading);
    store::print(fmt::format("Wrote {} bookings into {}. It holds what people typed: delete it when it has served.\n{}",
                             all.value().size(), options.file,
                             unread > 0 ? fmt::format("{} of them need a look; their rows say why.\n", unread) : ""));
    return statusOf(all.value());
}

} // namespace

void addDeskFormCommands(CLI::App& desk, Act& chosen)
{
    const auto opened = std::make_shared<Options>();
    CLI::App* const openCommand = desk.add_subcommand("open", "Show what was typed for bookings.");
    openCommand->add_option("RECEIPT", opened->receipts, "As they stand on the receipts");
    openCommand->add_option("--session", opened->session, "All bookings of the session whose name holds this")
        ->option_text("TEXT");
    addDeskOptions(*openCommand, opened->desk);
    addFormOptions(*openCommand, opened->forms);
    addAuditOption(*openCommand, opened->desk);
    openCommand->footer(kOpenManual);
    openCommand->callback([&chosen, opened] { chosen = [opened] { return open(*opened); }; });

    const auto exported = std::make_shared<Options>();
    CLI::App* const exportCommand =
        desk.add_subcommand("export", "A session's bookings with their answers, as a table.");
    exportCommand->add_option("--session", exported->session, "The session whose name holds this")
        ->option_text("TEXT")
        ->required();
    exportCommand->add_option("--to", exported->file, "Where it goes")->option_text("FILE.csv|FILE.xlsx")->required();
    addDeskOptions(*exportCommand, exported->desk);
    addFormOptions(*exportCommand, exported->forms);
    addAuditOption(*exportCommand, exported->desk);
    exportCommand->footer(kExportManual);
    exportCommand->callback([&chosen, exported] { chosen = [exported] { return exportSession(*exported); }; });
}

} // namespace musubi::admin
