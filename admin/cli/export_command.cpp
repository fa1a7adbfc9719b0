#include "admin/cli/export_command.hpp"

#include "admin/cli/exchange_options.hpp"
#include "admin/cli/signing_options.hpp"
#include "admin/desk/xlsx_file.hpp"
#include "admin/publish/disk.hpp"
#include "content/base/utf8.hpp"
#include "content/exchange/open_data_table.hpp"
#include "content/exchange/schema_org.hpp"
#include "content/pack/reader.hpp"
#include "content/store/console.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <variant>

namespace musubi::admin {

namespace {

using exchange::ExportScope;

constexpr const char* kListManual = R"(
Writes a list in the columns and the order of the recommended data set. What was imported and has not been edited since is
written as it was read, also where an entry has no place for it; an event has one row, of its first session. A cell that a
spreadsheet would take for a formula begins with an apostrophe.

Letters that CP932 does not have become "?", and are told; the exit status is 1 then.

Examples:
  musubi-admin export csv --as events --workspace ~/tsukuba --to 082201_event.csv
  musubi-admin export xlsx --as tourism --workspace ~/tsukuba --to sights.xlsx)";

constexpr const char* kEventsManual = R"(
Events that came from a calendar keep the name (UID), the edition (SEQUENCE) and the cancellation that it gave them.

Examples:
  musubi-admin export ical --workspace ~/tsukuba --to events.ics
  musubi-admin export schema-org --workspace ~/tsukuba --to events.jsonld --from 2026-12-01 --until 2027-03-31)";

struct Options
{
    std::string workspace;
    std::string list;
    std::string file;
    std::string encoding = "utf-8";
    std::string now;
    std::string from;
    std::string until;
    bool withDrafts = false;

    [[nodiscard]] ExportScope scope() const { return withDrafts ? ExportScope::Everything : ExportScope::Published; }
};

int exportCsv(const Options& options)
{
    constexpr const char* kName = "export csv";
    const auto list = listNamed(options.list);
    if (!list)
        return giveUp(kName, list.error());
    const auto encoding = exchange::encodingNamed(options.encoding);
    if (!encoding)
        return giveUp(kName, {ErrorCode::WrongOption, "--encoding is utf-8 or cp932.", {}});
    const auto workspace = openWorkspace(options.workspace);
    if (!workspace)
        return giveUp(kName, workspace.error());
    const auto table = listOf(list.value(), workspace.value().files, workspace.value().memory, options.scope());
    const auto csv = encodeCsv(table, *encoding);
    if (Outcome written = replaceFile(options.file, csv.bytes, Audience::Everybody); !written)
        return giveUp(kName, written.error());
    store::print(fmt::format("Wrote {} rows into {}.\n", table.rows.size(), options.file));
    if (csv.lost.empty())
        return kDone;
    store::print(fmt::format("CP932 does not have these letters; \"?\" stands for each of them: {}\n"
                             "Export in utf-8, or write other letters in the workspace.\n",
                             encodeUtf8(csv.lost)));
    return kErrorsFound;
}

int exportXlsx(const Options& options)
{
    constexpr const char* kName = "export xlsx";
    const auto list = listNamed(options.list);
    if (!list)
        return giveUp(kName, list.error());
    const auto workspace = openWorkspace(options.workspace);
    if (!workspace)
        return giveUp(kName, workspace.error());
    const auto table = listOf(list.value(), workspace.value().files, workspace.value().memory, options.scope());
    const Workbook workbook{options.list.c_str(), store::Readers::Everybody};
    if (Outcome written = writeXlsx(table, workbook, options.file); !written)
        return giveUp(kName, written.error());
    store::print(fmt::format("Wrote {} rows into {}.\n", table.rows.size(), options.file));
    return kDone;
}

std::vector<model::Entry> entriesOf(const ExchangeWorkspace& workspace, model::EntryKind kind)
{
    std::vector<model::Entry> entries;
    for (const pack::File& file : workspace.files.json) {
        const auto id = pack::idOfPath(file.path);
        if (!id || id->kind != kind)
            continue;
        if (auto entry = pack::parseEntry(file.bytes, file.path))
            entries.push_back(std::move(entry).value());
    }
    return entries;
}

/// Other calendars know none of our institutions: name and position are written out, "stone museum, second floor".
void writeOutPlace(model::Venue& venue, const std::vector<model::Entry>& institutions, const LanguageFallback& fallback)
{
    const auto found = std::ranges::find(institutions, venue.institution,
                                         [](const model::Entry& entry) { return std::optional(entry.id); });
    if (found == institutions.end())
        return;
    RubyText place = found->title.in(fallback.primary, fallback).text;
    if (const RubyText inside = venue.text.in(fallback.primary, fallback).text; !inside.empty())
        place = place + RubyText::plain(" ") + inside;
    venue.text = LocalisedText({{fallback.primary, place}});
    if (!venue.coordinates)
        venue.coordinates = found->as<model::Institution>().coordinates;
}

std::vector<model::Entry> eventsOf(const ExchangeWorkspace& workspace, ExportScope scope)
{
    std::vector<model::Entry> events = entriesOf(workspace, model::EntryKind::Event);
    std::erase_if(events, [scope](const model::Entry& entry) {
        return scope == ExportScope::Published && entry.state != model::EntryState::Published;
    });
    const std::vector<model::Entry> institutions = entriesOf(workspace, model::EntryKind::Institution);
    for (model::Entry& entry : events)
        if (auto& venue = std::get<model::Event>(entry.details).venue; venue && venue->institution)
            writeOutPlace(*venue, institutions, workspace.info.fallback);
    return events;
}

Result<exchange::CalendarFrame> frameOf(const ExchangeWorkspace& workspace, Instant now)
{
    auto zone = TimeZone::open(workspace.info.timeZone);
    if (!zone)
        return zone.error();
    return exchange::CalendarFrame{workspace.info.id, std::move(zone).value(), now, workspace.info.fallback.primary};
}

enum class Format
{
    Calendar,
    SchemaOrg,
};

Result<Date> dayOr(const std::string& written, Date otherwise)
{
    const auto day = Date::parse(written);
    if (day || written.empty())
        return day.value_or(otherwise);
    return Error{ErrorCode::WrongOption, "\"" + written + "\" is no day of the calendar such as 2026-11-21.", {}};
}

int exportEvents(const char* name, const Options& options, Format format)
{
    constexpr int kYear = 365;
    const auto now = nowOf(options.now);
    if (!now)
        return giveUp(name, now.error());
    const auto workspace = openWorkspace(options.workspace);
    if (!workspace)
        return giveUp(name, workspace.error());
    const auto frame = frameOf(workspace.value(), now.value());
    if (!frame)
        return giveUp(name, frame.error());
    const auto first = dayOr(options.from, frame.value().zone.toLocal(now.value()).date);
    const auto last = dayOr(options.until, first ? first.value().plusDays(kYear) : Date());
    if (!first || !last)
        return giveUp(name, first ? last.error() : first.error());
    const auto events = eventsOf(workspace.value(), options.scope());
    const exchange::ExchangeMemory& memory = workspace.value().memory;
    const std::string bytes = format == Format::Calendar
                                  ? encodeCalendar(events, memory, frame.value())
                                  : encodeSchemaOrg(events, memory, frame.value(), first.value(), last.value());
    if (Outcome written = replaceFile(options.file, bytes, Audience::Everybody); !written)
        return giveUp(name, written.error());
    store::print(fmt::format("Wrote {} events into {}.\n", events.size(), options.file));
    return kDone;
}

void addSharedOptions(CLI::App& command, Options& options, const char* file)
{
    addWorkspaceOption(command, options.workspace);
    command.add_option("--to", options.file, "Where it goes")->option_text(file)->required();
    command.add_flag("--drafts", options.withDrafts, "Also what is not published");
}

} // namespace

void addExportCommands(CLI::App& app, Act& chosen)
{
    CLI::App* const all = app.add_subcommand("export", "Write what a workspace says into the files of others.");
    all->require_subcommand(1);
    const auto options = std::make_shared<Options>();

    CLI::App* const csv =
        all->add_subcommand("csv", "A list of open data, for spreadsheets and for the city's portal.");
    addListOption(*csv, options->list);
    addSharedOptions(*csv, *options, "FILE.csv");
    csv->add_option("--encoding", options->encoding, "utf-8 with the mark that Excel knows it by, or cp932")
        ->option_text("utf-8|cp932")
        ->capture_default_str();
    csv->footer(kListManual);
    csv->callback([&chosen, options] { chosen = [options] { return exportCsv(*options); }; });

    CLI::App* const xlsx = all->add_subcommand("xlsx", "The same list as a workbook of Excel.");
    addListOption(*xlsx, options->list);
    addSharedOptions(*xlsx, *options, "FILE.xlsx");
    xlsx->footer(kListManual);
    xlsx->callback([&chosen, options] { chosen = [options] { return exportXlsx(*options); }; });

    CLI::App* const ical = all->add_subcommand("ical", "Events as a calendar (iCalendar, RFC 5545).");
    addSharedOptions(*ical, *options, "FILE.ics");
    CLI::App* const page = all->add_subcommand("schema-org", "Events as schema.org/Event in JSON-LD.");
    addSharedOptions(*page, *options, "FILE.jsonld");
    page->add_option("--from", options->from, "The first day (default: today where the pack is shown)");
    page->add_option("--until", options->until, "The last day (default: a year later)");
    for (CLI::App* const events : {ical, page}) {
        events->add_option("--now", options->now, "What counts as now, as 2026-11-21T09:00+09:00 (default: the clock)")
            ->option_text("TIME");
        events->footer(kEventsManual);
    }
    ical->callback(
        [&chosen, options] { chosen = [options] { return exportEvents("export ical", *options, Format::Calendar); }; });
    page->callback([&chosen, options] {
        chosen = [options] { return exportEvents("export schema-org", *options, Format::SchemaOrg); };
    });
}

} // namespace musubi::admin
