#include "admin/cli/check_command.hpp"

#include "admin/cli/problem_report.hpp"
#include "content/base/time_zone.hpp"
#include "content/pack/check.hpp"
#include "content/pack/reader.hpp"
#include "content/store/schema_folder.hpp"
#include "content/store/workspace_folder.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <map>

namespace musubi::admin {

namespace {

namespace fs = std::filesystem;

constexpr int kFine = 0;
constexpr int kErrorsFound = 1;
constexpr int kCouldNotRun = 2;

int giveUp(const std::string& reason)
{
    fmt::print(stderr, "musubi-admin check: {}\n", reason);
    return kCouldNotRun;
}

/// The schemas lie in ../share/musubi/schema beside an installed program, and in the source tree otherwise.
fs::path schemaFolder(const CheckOptions& options, const std::string& program)
{
    if (!options.schemas.empty())
        return options.schemas;
    std::error_code error;
    fs::path binary = fs::read_symlink("/proc/self/exe", error);
    if (error)
        binary = program;
    const fs::path installed = binary.parent_path() / ".." / "share" / "musubi" / "schema";
    return fs::is_directory(installed, error) ? installed.lexically_normal() : fs::path(MUSUBI_SCHEMA_DIR);
}

/// The day it is where the pack's visitors are.
Date todayIn(const pack::WorkspaceFiles& files)
{
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    for (const pack::File& file : files.json) {
        if (pack::roleOf(file.path) != pack::FileRole::PackInfo)
            continue;
        const auto info = pack::parsePackInfo(file.bytes, file.path);
        const auto zone = info ? TimeZone::open(info.value().timeZone) : TimeZone::open("UTC");
        if (zone)
            return zone.value().toLocal(now).date;
    }
    return Date(std::chrono::floor<std::chrono::days>(now));
}

std::size_t fileCountOf(const pack::WorkspaceFiles& files)
{
    return files.json.size() + files.media.size() + files.unreadable.size() + files.other.size();
}

} // namespace

void addOptions(CLI::App& command, CheckOptions& options)
{
    static const std::map<std::string, CheckFormat> kFormats{{"text", CheckFormat::Text}, {"json", CheckFormat::Json}};
    command.add_option("DIR", options.folder, "The workspace: the folder that holds pack.json")->required();
    command.add_option("--schema", options.schemas, "Folder of the *.schema.json files (default: the installed ones)");
    command.add_option("--today", options.today,
                       "What counts as today, as 2026-11-21 (default: today where the pack is shown)");
    command.add_option("--format", options.format, "text for people, json for programs")
        ->transform(CLI::CheckedTransformer(kFormats, CLI::ignore_case))
        ->option_text("text|json");
    command.add_flag_callback(
        "--quiet", [&options] { options.detail = CheckDetail::SummaryOnly; }, "Only the last line, the counts");
}

int runCheck(const CheckOptions& options, const std::string& program)
{
    const auto files = store::loadWorkspace(options.folder);
    if (!files)
        return giveUp(files.error().message);
    const auto schemas = store::loadSchemas(schemaFolder(options, program));
    if (!schemas)
        return giveUp(schemas.error().message);
    auto today = Date::parse(options.today);
    if (!today && !options.today.empty())
        return giveUp(fmt::format("--today {} is no day of the calendar such as 2026-11-21.", options.today));
    if (!today)
        today = todayIn(files.value());

    const auto problems = pack::check(files.value(), schemas.value(), *today);
    const std::size_t fileCount = fileCountOf(files.value());
    if (options.format == CheckFormat::Json)
        fmt::print("{}", reportAsJson(problems, fileCount));
    else if (options.detail == CheckDetail::SummaryOnly)
        fmt::print("{}", summaryOf(problems, fileCount));
    else
        fmt::print("{}{}", reportAsText(problems), summaryOf(problems, fileCount));
    return countOf(problems, pack::Severity::Error) > 0 ? kErrorsFound : kFine;
}

} // namespace musubi::admin
