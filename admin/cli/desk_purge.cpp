#include "admin/cli/desk_command.hpp"
#include "admin/cli/desk_options.hpp"
#include "content/store/console.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace musubi::admin {

namespace {

constexpr const char* kPurgeManual = R"(
Deletes forms, bookings and their history whose time is over, as their forms have promised, and says how many. Run it every
week, from a timer. Copies of the database that were made before still hold what was deleted, sealed: they are unreadable
once the desk's key file is destroyed.

A machine that keeps the bookings in a file remembers when its clock was last right. While the clock says a time more than
45 days away from that, nothing is deleted, here and on the kiosk. Set the clock; or, if the machine was off for so long and
the date is right, say so with --date-is-right.

Example:
  musubi-admin desk purge --bookings /var/lib/musubi/bookings.sqlite --pack ~/tsukuba)";

struct Options
{
    DeskOptions desk;
    bool dateIsRight = false;
};

int purge(const Options& said)
{
    const DeskOptions& options = said.desk;
    constexpr const char* kName = "desk purge";
    auto desk = openDesk(options);
    if (!desk)
        return giveUp(kName, desk.error());
    auto log = openAudit(options);
    if (!log)
        return giveUp(kName, log.error());
    if (Outcome written = log.value().append({desk.value().now, "purge", {}, {}, {}}); !written)
        return giveUp(kName, written.error());
    if (said.dateIsRight) {
        if (Outcome told = desk.value().store.trustClock(desk.value().pack.organisation(), desk.value().now); !told)
            return giveUp(kName, told.error());
    }
    const auto gone = desk.value().store.purge(desk.value().pack.organisation(), desk.value().now);
    if (!gone)
        return giveUp(kName, gone.error());
    store::print(fmt::format("Purged {} forms, {} bookings and {} steps of their history.\n", gone.value().forms,
                             gone.value().bookings, gone.value().steps));
    return kDone;
}

} // namespace

void addDeskPurgeCommand(CLI::App& desk, Act& chosen)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = desk.add_subcommand("purge", "Delete what nobody needs any more.");
    addDeskOptions(*command, options->desk);
    addAuditOption(*command, options->desk);
    command->add_flag("--date-is-right", options->dateIsRight, "The machine was off for long, and its clock is right");
    command->footer(kPurgeManual);
    command->callback([&chosen, options] { chosen = [options] { return purge(*options); }; });
}

} // namespace musubi::admin
