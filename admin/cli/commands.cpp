#include "admin/cli/commands.hpp"

#include "admin/cli/act.hpp"
#include "admin/cli/check_command.hpp"
#include "admin/cli/desk_command.hpp"
#include "admin/cli/draw_command.hpp"
#include "admin/cli/export_command.hpp"
#include "admin/cli/import_command.hpp"
#include "admin/cli/keys_command.hpp"
#include "admin/cli/publish_command.hpp"
#include "admin/cli/sign_command.hpp"
#include "admin/cli/verify_command.hpp"
#include "content/store/console.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::admin {

namespace {

/// What is wrong with a command that does not exist; empty when something else is wrong. CLI11 says only that one is
/// needed.
std::string unknownCommand(const CLI::App& app)
{
    const CLI::App* asked = &app;
    while (!asked->get_subcommands().empty())
        asked = asked->get_subcommands().front();
    const std::vector<std::string> words = asked->remaining();
    if (asked->get_require_subcommand_min() == 0 || words.empty() || words.front().starts_with('-'))
        return {};
    std::string names;
    for (const CLI::App* const command : asked->get_subcommands([](const CLI::App*) { return true; }))
        names += (names.empty() ? "" : ", ") + command->get_name();
    const std::string of = asked == &app ? std::string() : " " + asked->get_name();
    return "musubi-admin" + of + ": There is no command \"" + words.front() + "\"; the commands are " + names + ".\n";
}

/// Commands come first; who names none wants the window.
bool namesNoCommand(int argc, char** argv)
{
    constexpr int kFirst = 1;
    return argc <= kFirst || std::string_view(argv[kFirst]).starts_with('-');
}

} // namespace

int runCommandLine(int argc, char** argv, const OpenWindow& openWindow)
{
    CLI::App app(
        "Musubi's tool for the people who keep a pack and handle its sign-ups: a window on a pack, and commands.",
        "musubi-admin");
    app.require_subcommand(1);
    app.footer("Exit status: 0 nothing is wrong, 1 errors were found, 2 the command could not run.");

    const std::string program = argc > 0 ? argv[0] : "";
    Act chosen;
    CheckOptions check;
    CLI::App* checkCommand =
        app.add_subcommand("check", "Look for everything that is wrong with a workspace, and say how to mend it.");
    addOptions(*checkCommand, check);
    checkCommand->callback([&] { chosen = [&] { return runCheck(check, program); }; });
    addPublishCommand(app, chosen, program);
    addSignCommands(app, chosen);
    addKeysCommands(app, chosen);
    addVerifyCommand(app, chosen);
    addDeskCommands(app, chosen);
    addDrawCommands(app, chosen);
    addImportCommands(app, chosen);
    addExportCommands(app, chosen);
    WindowOptions window;
    window.program = program;
    if (openWindow) {
        addOptions(app, window);
        app.require_subcommand(namesNoCommand(argc, argv) ? 0 : 1);
    }

    constexpr int kCouldNotRun = 2;
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const std::string unknown =
            dynamic_cast<const CLI::RequiredError*>(&error) != nullptr ? unknownCommand(app) : std::string();
        if (unknown.empty())
            return app.exit(error) == 0 ? 0 : kCouldNotRun;
        store::printError(unknown);
        return kCouldNotRun;
    }
    if (!chosen)
        return openWindow(window);
    const int status = chosen();
    if (store::hasPrintedAll())
        return status;
    store::printError("musubi-admin: The answer could not be written; the disk behind standard output may be full.\n");
    return kCouldNotRun;
}

} // namespace musubi::admin
