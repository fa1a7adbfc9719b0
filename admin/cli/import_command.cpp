#include "admin/cli/import_command.hpp"

#include "admin/cli/exchange_options.hpp"
#include "admin/cli/problem_report.hpp"
#include "admin/cli/signing_options.hpp"
#include "admin/publish/disk.hpp"
#include "content/exchange/ical_reading.hpp"
#include "content/exchange/import_plan.hpp"
#include "content/store/console.hpp"
#include "content/store/workspace_changes.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>

namespace musubi::admin {

namespace {

using exchange::Fate;
using exchange::ImportPlan;
using exchange::PlannedEntry;

constexpr const char* kListName = "import open-data";
constexpr std::size_t kMappingLimit = 1'048'576;

constexpr const char* kListManual = R"(
Reads a list as a city publishes it (CSV in UTF-8, UTF-16 or CP932) and says row by row what it makes of it. What is new
becomes a draft; nothing is published by an import, and a published entry that it changes becomes a draft again. What a
curator has edited since the last import stays and is told of, unless --overwrite is given. All of it is written, or none.

  events               イベント一覧    events
  tourism              観光施設一覧    institutions
  cultural-properties  文化財一覧      geosites that are no official ones
  public-facilities    公共施設一覧    institutions

Columns are known by their names in the open data list. Own names are told by --mapping, a JSON file such as
{"催し": "イベント名"}, which the workspace remembers (.exchange.json).

Exit status: 0 done, 1 done and some rows were left out (each says why), 2 the command could not run.

Example:
  musubi-admin import open-data 082201_event.csv --as events --workspace ~/tsukuba \
    --source https://www.city.example.jp/opendata/ --dry-run)";

constexpr const char* kCalendarName = "import ical";

constexpr const char* kCalendarManual = R"(
Reads the events of a calendar (iCalendar, RFC 5545), one entry an UID, and says what it makes of each; by the rules of
`import open-data`. Rules of recurrence, days that are left out and occurrences that were moved come along; whole days have
no hours, so they become no session. A state that is older than the one imported last (SEQUENCE) is left out, and a
published event that was called off becomes a draft.

Example:
  musubi-admin import ical museum.ics --workspace ~/tsukuba --source https://www.example.org/museum.ics)";

struct Options
{
    std::string file;
    std::string list;
    std::string workspace;
    std::string mapping; ///< empty: what the workspace remembers
    std::string source;  ///< empty: the file's name
    bool overwrites = false;
    bool isDryRun = false;
};

std::string changesOf(const PlannedEntry& entry)
{
    std::string text;
    for (const exchange::FieldChange& change : entry.changes)
        if (entry.fate != Fate::Create)
            text +=
                fmt::format("    {}{}: {} -> {}\n", change.verdict == exchange::Verdict::Kept ? "kept as edited, " : "",
                            change.pointer, change.before.empty() ? "nothing" : change.before,
                            change.after.empty() ? "nothing" : change.after);
    return text;
}

std::string reportOf(const ImportPlan& plan)
{
    std::string report;
    for (const exchange::Fault& fault : plan.faults)
        report += describe(fault);
    report += report.empty() ? "" : "\n";
    for (const PlannedEntry& entry : plan.entries) {
        if (entry.fate == Fate::Same && entry.changes.empty())
            continue;
        report += fmt::format("{} {} (line {}: {})\n", nameOf(entry.fate),
                              entry.id.slug.empty() ? "a row" : entry.id.text(), entry.line, entry.said);
        report += entry.reason.empty() ? "" : "    " + entry.reason + "\n";
        report += changesOf(entry);
    }
    const auto count = [&](Fate fate) { return std::ranges::count(plan.entries, fate, &PlannedEntry::fate); };
    return harmless(report) + fmt::format("{} to create, {} to change, {} as they are, {} left out\n",
                                          count(Fate::Create), count(Fate::Change), count(Fate::Same),
                                          count(Fate::Skip));
}

std::vector<store::WorkspaceChange> changesOf(const ImportPlan& plan, const ExchangeWorkspace& workspace)
{
    std::vector<store::WorkspaceChange> changes;
    for (pack::File& file : filesOf(plan, workspace.memory)) {
        const auto before = std::ranges::find(workspace.files.json, file.path, &pack::File::path);
        store::WorkspaceChange change{std::move(file), std::nullopt};
        if (change.file.path == exchange::kMemoryFile)
            change.before = workspace.memoryBytes;
        else if (before != workspace.files.json.end())
            change.before = before->bytes;
        changes.push_back(std::move(change));
    }
    return changes;
}

int finish(const char* name, const ImportPlan& plan, const ExchangeWorkspace& workspace, const Options& options)
{
    store::print(reportOf(plan));
    if (options.isDryRun)
        store::print("Nothing was written (--dry-run).\n");
    else if (Outcome applied = store::applyChanges(workspace.folder, changesOf(plan, workspace)); !applied)
        return giveUp(name, applied.error());
    const auto isError = [](const exchange::Fault& fault) { return fault.severity == pack::Severity::Error; };
    return std::ranges::any_of(plan.faults, isError) ? kErrorsFound : kDone;
}

/// What an interrupted import has left is settled before anything is read, unless nothing shall be written.
Result<ExchangeWorkspace> openForImport(const Options& options)
{
    if (!options.isDryRun)
        if (Outcome settled = store::settleChanges(options.workspace); !settled)
            return settled.error();
    return openWorkspace(options.workspace);
}

exchange::ImportTerms termsOf(const Options& options)
{
    return {options.source.empty() ? std::filesystem::path(options.file).filename().string() : options.source,
            options.overwrites ? exchange::Edited::Overwrite : exchange::Edited::Keep};
}

int importList(const Options& options)
{
    const auto list = listNamed(options.list);
    if (!list)
        return giveUp(kListName, list.error());
    const auto bytes = readFile(options.file, exchange::kFileBytesLimit);
    if (!bytes)
        return giveUp(kListName, bytes.error());
    Result<exchange::ColumnMapping> mapping(exchange::ColumnMapping{});
    if (!options.mapping.empty()) {
        const auto written = readFile(options.mapping, kMappingLimit);
        if (!written)
            return giveUp(kListName, written.error());
        mapping = exchange::parseMapping(written.value());
    }
    if (!mapping)
        return giveUp(kListName, mapping.error());
    const auto workspace = openForImport(options);
    if (!workspace)
        return giveUp(kListName, workspace.error());
    const auto plan = planOpenData(bytes.value(), list.value(), mapping.value(), workspace.value().files,
                                   workspace.value().memory, termsOf(options));
    if (!plan)
        return giveUp(kListName, plan.error());
    return finish(kListName, plan.value(), workspace.value(), options);
}

int importCalendar(const Options& options)
{
    const auto bytes = readFile(options.file, exchange::kFileBytesLimit);
    if (!bytes)
        return giveUp(kCalendarName, bytes.error());
    const auto workspace = openForImport(options);
    if (!workspace)
        return giveUp(kCalendarName, workspace.error());
    const auto zone = TimeZone::open(workspace.value().info.timeZone);
    if (!zone)
        return giveUp(kCalendarName, zone.error());
    const auto read = exchange::readCalendar(bytes.value(), zone.value(), workspace.value().memory);
    if (!read)
        return giveUp(kCalendarName, read.error());
    ImportPlan plan = planOf(read.value().drafts, workspace.value().files, workspace.value().memory, termsOf(options));
    plan.faults.insert(plan.faults.begin(), read.value().faults.begin(), read.value().faults.end());
    return finish(kCalendarName, plan, workspace.value(), options);
}

void addSharedOptions(CLI::App& command, Options& options)
{
    addWorkspaceOption(command, options.workspace);
    command.add_option("--source", options.source, "Where the file is from, as entries name it (default: its name)")
        ->option_text("ADDRESS");
    command.add_flag("--overwrite", options.overwrites, "Take the file's word also where a curator has edited");
    command.add_flag("--dry-run", options.isDryRun, "Say what would be done, and write nothing");
}

} // namespace

void addImportCommands(CLI::App& app, Act& chosen)
{
    CLI::App* const command = app.add_subcommand("import", "Take somebody else's files into a workspace, as drafts.");
    command->require_subcommand(1);
    const auto options = std::make_shared<Options>();
    CLI::App* const list = command->add_subcommand("open-data", "A list as cities publish it.");
    list->add_option("FILE", options->file, "The list")->required();
    addListOption(*list, options->list);
    list->add_option("--mapping", options->mapping, "Which column of the file is which of the list")
        ->option_text("FILE.json");
    addSharedOptions(*list, *options);
    list->footer(kListManual);
    list->callback([&chosen, options] { chosen = [options] { return importList(*options); }; });

    CLI::App* const calendar = command->add_subcommand("ical", "The events of a calendar (iCalendar, RFC 5545).");
    calendar->add_option("FILE", options->file, "The calendar")->required();
    addSharedOptions(*calendar, *options);
    calendar->footer(kCalendarManual);
    calendar->callback([&chosen, options] { chosen = [options] { return importCalendar(*options); }; });
}

} // namespace musubi::admin
