#include "admin/cli/publish_command.hpp"

#include "admin/cli/problem_report.hpp"
#include "admin/cli/progress_report.hpp"
#include "admin/cli/publication_report.hpp"
#include "admin/cli/signing_options.hpp"
#include "admin/cli/workspace_check.hpp"
#include "admin/publish/disk.hpp"
#include "admin/publish/publication.hpp"
#include "content/pack/check.hpp"
#include "content/pack/reader.hpp"
#include "content/store/console.hpp"
#include "content/store/schema_folder.hpp"
#include "content/store/workspace_folder.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <memory>

namespace musubi::admin {

namespace {

constexpr const char* kName = "publish";

constexpr const char* kManual = R"(
What it does:
  1. checks the workspace (musubi-admin check) and stops at errors;
  2. copies new and changed files to FOLDER/targets; unchanged files are not written again;
  3. writes the publisher's list of files, signed with its key, a new snapshot and a new timestamp.
  The timestamp is written last, by rename: until then every kiosk sees the release before, whole. A publishing that was
  cut short does no harm; publish again.

Two people:
  When two keys of the publisher have to sign, the list waits in FOLDER/pending until the second one has signed it
  (musubi-admin sign) and it is put into force (musubi-admin activate).

Example:
  musubi-admin publish ~/tsukuba --to /srv/musubi --key city.key --key snapshot.key --key timestamp.key)";

struct Options
{
    std::string workspace;
    std::string folder;
    std::string publisher; ///< empty: the pack's id
    std::string schemas;
    std::string program;
    KeyOptions keys;
    TermOptions terms;
};

/// The id that the pack gives itself; empty when it cannot be read.
std::string idOf(const pack::WorkspaceFiles& files)
{
    for (const pack::File& file : files.json)
        if (pack::roleOf(file.path) == pack::FileRole::PackInfo)
            if (const auto info = pack::parsePackInfo(file.bytes, file.path))
                return info.value().id;
    return {};
}

/// Done when there are no errors; otherwise they have been told.
Result<std::size_t> errorsOf(const Options& options, const pack::WorkspaceFiles& files, Instant now)
{
    const auto schemas = store::loadSchemas(schemaFolder(options.schemas, options.program));
    if (!schemas)
        return schemas.error();
    std::vector<pack::Problem> problems = pack::check(files, schemas.value(), dayWhereShown(files, now));
    std::erase_if(problems, [](const pack::Problem& problem) { return problem.severity != pack::Severity::Error; });
    if (!problems.empty())
        store::print(fmt::format("{}{}", reportAsText(problems), summaryOf(problems, fileCountOf(files))));
    return problems.size();
}

int publish(const Options& options)
{
    const auto terms = termsOf(options.terms, options.folder);
    if (!terms)
        return giveUp(kName, terms.error());
    const auto files = store::loadWorkspace(options.workspace);
    if (!files)
        return giveUp(kName, files.error());
    const auto errors = errorsOf(options, files.value(), terms.value().now);
    if (!errors)
        return giveUp(kName, errors.error());
    if (errors.value() > 0) {
        store::printError(
            fmt::format("musubi-admin publish: The workspace has errors, so nothing was published. Mend them and "
                        "publish again.\n"));
        return kErrorsFound;
    }
    const std::string publisher = options.publisher.empty() ? idOf(files.value()) : options.publisher;
    const auto keys = openKeys(options.keys);
    if (!keys)
        return giveUp(kName, keys.error());
    const auto lock = FolderLock::take(options.folder);
    if (!lock)
        return giveUp(kName, lock.error());
    const auto done =
        publishWorkspace({files.value(), options.workspace, options.folder, publisher}, terms.value(), keys.value());
    if (!done)
        return giveUp(kName, done.error());
    store::print(reportOf(done.value(), files.value(), publisher, options.folder));
    return done.value().progress ? statusOf(*done.value().progress) : kDone;
}

} // namespace

void addPublishCommand(CLI::App& app, Act& chosen, const std::string& program)
{
    const auto options = std::make_shared<Options>();
    options->program = program;
    CLI::App* const command =
        app.add_subcommand(kName, "Sign a workspace and put it into a repository, as a new release.");
    command->add_option("WORKSPACE", options->workspace, "The folder that holds pack.json")->required();
    command->add_option("--to", options->folder, "The repository: a folder that a web server or a USB stick carries")
        ->option_text("FOLDER")
        ->required();
    command->add_option("--publisher", options->publisher, "Whose pack it is (default: the id in pack.json)")
        ->option_text("NAME");
    command->add_option("--schema", options->schemas, "Folder of the *.schema.json files (default: the installed ones)")
        ->option_text("FOLDER");
    addOptions(*command, options->keys);
    addOptions(*command, options->terms);
    command->footer(kManual);
    command->callback([&chosen, options] { chosen = [options] { return publish(*options); }; });
}

} // namespace musubi::admin
