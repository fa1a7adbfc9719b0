#include "kiosk/app/run.hpp"

#include "kiosk/app/device_store.hpp"
#include "kiosk/app/log.hpp"
#include "kiosk/app/one_shot.hpp"
#include "kiosk/app/options.hpp"
#include "kiosk/app/tuf_command.hpp"
#include "kiosk/app/window_loop.hpp"

#include <fmt/format.h>
#include <string>
#include <variant>
#include <vector>

namespace musubi::app {

namespace {

constexpr int kFine = 0;
constexpr int kFailed = 1;
constexpr int kWrongOrMissing = 2;

/// With the pack that is live in the store; until there is one, the pack that came with the program.
Options withLivePack(Options options, const Log& log)
{
    if (!options.store)
        return options;
    if (const auto pack = livePack(*options.store))
        options.folders.pack = *pack;
    else
        log.note("the store has no pack yet");
    return options;
}

Outcome carryOut(const Options& options, Log& log)
{
    if (options.store && options.store->mode == SyncMode::Once)
        return syncOnce(*options.store, options.now, log);
    if (!options.journeys.empty())
        return playJourneys(options, log);
    if (options.dump)
        return printDump(options, log);
    if (options.shot)
        return drawShot(options, log);
    return runWindow(options, log);
}

int statusOf(const Error& error)
{
    return error.code == ErrorCode::Failed || error.code == ErrorCode::Unreadable ? kFailed : kWrongOrMissing;
}

} // namespace

int run(int argc, char** argv)
{
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    Log log(Verbosity::Problems);
    if (!arguments.empty() && arguments.front() == "tuf")
        return runTuf({arguments.begin() + 1, arguments.end()}, log);
    const Result<Command> command = parseOptions(arguments, foldersFor(thisExecutable()));
    if (!command) {
        log.problem(command.error().message + " (--help lists the options)");
        return kWrongOrMissing;
    }
    if (const auto* const answer = std::get_if<Answer>(&command.value())) {
        fmt::print("{}", answer->text);
        return kFine;
    }
    const auto& asked = std::get<Options>(command.value());
    log = Log(asked.verbosity);
    const Outcome outcome = carryOut(withLivePack(asked, log), log);
    if (outcome)
        return kFine;
    log.problem(describe(outcome.error()));
    return statusOf(outcome.error());
}

} // namespace musubi::app
