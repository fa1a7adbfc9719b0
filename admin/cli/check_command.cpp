#include "admin/cli/check_command.hpp"

#include "admin/cli/problem_report.hpp"
#include "admin/cli/workspace_check.hpp"
#include "content/pack/check.hpp"
#include "content/store/console.hpp"
#include "content/store/schema_folder.hpp"
#include "content/store/workspace_folder.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <chrono>
#include <cstdio>

namespace musubi::admin {

namespace {

constexpr int kFine = 0;
constexpr int kErrorsFound = 1;
constexpr int kCouldNotRun = 2;

int giveUp(const std::string& reason)
{
    store::printError(fmt::format("musubi-admin check: {}\n", reason));
    return kCouldNotRun;
}

CheckFormat formatNamed(const std::string& written)
{
    const std::string name = CLI::detail::to_lower(written);
    if (name != "text" && name != "json")
        throw CLI::ValidationError("--format", "\"" + written + "\" is neither text nor json");
    return name == "json" ? CheckFormat::Json : CheckFormat::Text;
}

} // namespace

void addOptions(CLI::App& command, CheckOptions& options)
{
    command.add_option("DIR", options.folder, "The workspace: the folder that holds pack.json")->required();
    command.add_option("--schema", options.schemas, "Folder of the *.schema.json files (default: the installed ones)");
    command.add_option("--today", options.today,
                       "What counts as today, as 2026-11-21 (default: today where the pack is shown)");
    command
        .add_option_function<std::string>(
            "--format", [&options](const std::string& written) { options.format = formatNamed(written); },
            "text for people, json for programs")
        ->option_text("text|json");
    command.add_flag_callback(
        "--quiet", [&options] { options.detail = CheckDetail::SummaryOnly; }, "Only the last line, the counts");
}

int runCheck(const CheckOptions& options, const std::string& program)
{
    const auto files = store::loadWorkspace(options.folder);
    if (!files)
        return giveUp(files.error().message);
    const auto schemas = store::loadSchemas(schemaFolder(options.schemas, program));
    if (!schemas)
        return giveUp(schemas.error().message);
    auto today = Date::parse(options.today);
    if (!today && !options.today.empty())
        return giveUp(fmt::format("--today {} is no day of the calendar such as 2026-11-21.", options.today));
    if (!today)
        today =
            dayWhereShown(files.value(), std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));

    const auto problems = pack::check(files.value(), schemas.value(), *today);
    const std::size_t fileCount = fileCountOf(files.value());
    if (options.format == CheckFormat::Json)
        store::print(reportAsJson(problems, fileCount));
    else if (options.detail == CheckDetail::SummaryOnly)
        store::print(summaryOf(problems, fileCount));
    else
        store::print(fmt::format("{}{}", reportAsText(problems), summaryOf(problems, fileCount)));
    return countOf(problems, pack::Severity::Error) > 0 ? kErrorsFound : kFine;
}

} // namespace musubi::admin
