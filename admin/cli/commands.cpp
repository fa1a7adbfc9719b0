#include "admin/cli/commands.hpp"

#include "admin/cli/act.hpp"
#include "admin/cli/check_command.hpp"
#include "admin/cli/keys_command.hpp"
#include "admin/cli/publish_command.hpp"
#include "admin/cli/sign_command.hpp"
#include "admin/cli/verify_command.hpp"
#include "content/store/console.hpp"

#include <CLI/CLI.hpp>

namespace musubi::admin {

int runCommandLine(int argc, char** argv)
{
    CLI::App app("Musubi's tool for the people who keep a pack: the same acts as in the window, from a terminal.",
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

    constexpr int kCouldNotRun = 2;
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : kCouldNotRun;
    }
    const int status = chosen();
    if (store::hasPrintedAll())
        return status;
    store::printError("musubi-admin: The answer could not be written; the disk behind standard output may be full.\n");
    return kCouldNotRun;
}

} // namespace musubi::admin
