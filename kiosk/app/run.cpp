#include "kiosk/app/run.hpp"

#include "content/base/hexadecimal.hpp"
#include "content/store/console.hpp"
#include "content/store/sealing/device_key.hpp"
#include "kiosk/app/device_store.hpp"
#include "kiosk/app/log.hpp"
#include "kiosk/app/one_shot.hpp"
#include "kiosk/app/options.hpp"
#include "kiosk/app/self_check.hpp"
#include "kiosk/app/tuf_command.hpp"
#include "kiosk/app/window_loop.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <sys/resource.h>
#include <variant>
#include <vector>

namespace musubi::app {

namespace {

constexpr int kFine = 0;
constexpr int kFailed = 1;
constexpr int kWrongOrMissing = 2;

/// With the pack that is live in the store; until there is one, the pack that came with the program.
Options withLivePack(Options options, Log& log)
{
    if (!options.store)
        return options;
    if (const auto packs = livePack(*options.store)) {
        options.folders.pack = packs->folder;
        options.folders.leader = packs->leader;
        if (!options.store->publisher.empty() && packs->leader != options.store->publisher)
            log.problem("The live release has no pack of " + options.store->publisher + " any longer.");
    } else {
        log.note("the store has no pack yet");
    }
    return options;
}

Outcome carryOut(const Options& options, Log& log)
{
    if (options.selfCheck) {
        // Beside a kiosk that is being touched meanwhile.
        constexpr int kBehindOthers = 10;
        (void)setpriority(PRIO_PROCESS, 0, kBehindOthers);
        return checkPack(options, log);
    }
    if (!options.journeys.empty())
        return playJourneys(options, log);
    if (options.dump)
        return printDump(options, log);
    if (options.shot)
        return drawShot(options, log);
    return runWindow(options, log);
}

/// For the list of devices that a desk keeps (musubi-admin desk open --devices). The key is made where there is none.
Outcome tellDeviceKey(const Options& options)
{
    const auto key = store::sealing::DeviceKey::openOrMake(options.device / "device.key");
    if (!key)
        return key.error();
    store::print(toHexadecimal(key.value().openHalf()) + "\n");
    return Done{};
}

/// With the store itself, or with a window or page that shows what is live in it.
Outcome carryOutWithStore(const Options& options, Log& log)
{
    if (options.tellsDeviceKey)
        return tellDeviceKey(options);
    const StoreAct act = options.store ? options.store->act : StoreAct::SyncBeside;
    if (act == StoreAct::SyncOnce)
        return syncOnce({*options.store, options.folders.assets, options.now});
    if (act == StoreAct::RetryRelease)
        return retryRelease(*options.store);
    if (act == StoreAct::TellStatus)
        return tellStatus(*options.store, options.now);
    if (options.store && options.isWindow())
        log.problems(beginTrial(*options.store));
    return carryOut(withLivePack(options, log), log);
}

int statusOf(const Error& error)
{
    return error.code == ErrorCode::Failed || error.code == ErrorCode::Unwritable ? kFailed : kWrongOrMissing;
}

int runAsked(int argc, char** argv)
{
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    Log log(Verbosity::Problems);
    if (!arguments.empty() && arguments.front() == "tuf")
        return runTuf({arguments.begin() + 1, arguments.end()}, log);
    const Result<Command> command = parseOptions(arguments, foldersFor(thisExecutable()));
    if (!command) {
        const Error& error = command.error();
        log.problem(describe(error) + (error.where.file.empty() ? " (--help lists the options)" : ""));
        return kWrongOrMissing;
    }
    if (const auto* const answer = std::get_if<Answer>(&command.value())) {
        store::print(answer->text);
        return kFine;
    }
    const auto& asked = std::get<Options>(command.value());
    log = Log(asked.verbosity);
    const Outcome outcome = carryOutWithStore(asked, log);
    if (outcome)
        return kFine;
    log.problem(describe(outcome.error()));
    return statusOf(outcome.error());
}

} // namespace

int run(int argc, char** argv)
{
    const int status = runAsked(argc, argv);
    if (store::hasPrintedAll())
        return status;
    store::printError("musubi-kiosk: The answer could not be written; the disk behind standard output may be full.\n");
    return std::max(status, kWrongOrMissing);
}

} // namespace musubi::app
