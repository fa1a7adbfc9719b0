#include "admin/cli/desk_command.hpp"
#include "admin/cli/desk_offers.hpp"
#include "admin/cli/desk_options.hpp"
#include "admin/desk/standing_now.hpp"
#include "content/store/console.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <utility>
#include <vector>

namespace musubi::admin {

namespace {

using store::bookings::LeaseLine;

constexpr const char* kName = "desk settle";

constexpr const char* kManual = R"(
A kiosk takes a few seats along, so that it can confirm them while it is cut off. When it is connected it gives them back by
itself. If it is lost, stolen or broken for good, its seats stay lent until the session begins, because somebody may have
been told at it that they are confirmed; this command brings them home before, and offers them to those who wait.

DEVICE is the kiosk's key as desk list shows it, or its first eight characters or more. A lease has an end, three days after
it was given at most; before it the kiosk may still confirm seats, and its lease is left alone.

Settle only what you know to be lost: connect the kiosk instead if you can. If it comes back after all, nobody whom it has
confirmed is forgotten: they get their seats while there are some, or else the first places of the waiting list, and desk
list shows the reason with them. Their receipts said "confirmed": tell them.

Exit status: 0 done, 1 some of its leases have not ended yet, 2 the command could not run.

Example:
  musubi-admin desk settle 3f9a1c2b --reason "stolen on Sunday" --bookings bookings.sqlite --pack ~/tsukuba)";

struct Options
{
    DeskOptions desk;
    std::string device;
    std::string session;
    std::string reason;
};

/// Seats that are out, of a session.
struct Lent
{
    booking::SessionKey session;
    LeaseLine lease;
};

Result<std::vector<Lent>> lentTo(Desk& desk, const Options& options)
{
    const auto sessions = desk.store.sessions(desk.pack.organisation());
    if (!sessions)
        return sessions.error();
    std::vector<Lent> all;
    for (const auto& line : sessions.value()) {
        const auto key = booking::SessionKey::parse(line.session);
        if (!key || line.session.find(options.session) == std::string::npos || line.seats.lent == booking::Seats())
            continue;
        const auto now = sessionNow(desk.store, line, desk.pack, desk.now);
        if (!now)
            return now.error();
        for (const LeaseLine& lease : now.value().leases)
            if (lease.device.value().starts_with(options.device) && lease.lent.lent() > booking::Seats())
                all.push_back({key.value(), lease});
    }
    return all;
}

/// That it is one kiosk, and has seats.
Outcome requireOne(const std::vector<Lent>& all, const Options& options)
{
    constexpr std::size_t kShortest = 8;
    if (options.device.size() < kShortest)
        return Error{ErrorCode::WrongOption, "Name the kiosk by eight characters of its key or more.", {}};
    if (all.empty())
        return Error{ErrorCode::NotFound,
                     "No seats are lent to a kiosk whose key begins with " + printable(options.device) +
                         ". desk list shows what is lent.",
                     {}};
    for (const Lent& lent : all)
        if (lent.lease.device != all.front().lease.device)
            return Error{ErrorCode::Invalid,
                         "The keys of several kiosks begin with " + printable(options.device) + ". Say more of it.",
                         {}};
    return Done{};
}

enum class Settled
{
    Done,
    NotYet,
};

Result<Settled> settle(Desk& desk, AuditLog& log, const Lent& lent, const Options& options)
{
    const std::string session = lent.session.text();
    const std::string title = printable(titleOf(desk, session));
    if (!lent.lease.lent.isOverdue(desk.now)) {
        store::print(fmt::format("{}: the kiosk may confirm seats until {}. Settle it after that.\n", title,
                                 desk.pack.localText(*lent.lease.lent.ends)));
        return Settled::NotYet;
    }
    if (Outcome written = log.append({desk.now, "settle", {}, session, options.reason, lent.lease.device.value()});
        !written)
        return written.error();
    const auto before = offeredIn(desk, session);
    if (!before)
        return before.error();
    const auto home = desk.store.settleLost(lent.session, {lent.lease.device, options.reason},
                                            desk.pack.termsOf(lent.session), desk.now);
    if (!home)
        return home.error();
    store::print(
        fmt::format("{}: {} of {} seats came home.\n", title, home.value().count(), lent.lease.lent.granted.count()));
    const Outcome told = reportOffers(desk, session, before.value());
    return told ? Result<Settled>(Settled::Done) : told.error();
}

int run(const Options& options)
{
    if (Outcome said = requireReason(ReasonRule::Needed, options.reason); !said)
        return giveUp(kName, said.error());
    auto desk = openDesk(options.desk);
    if (!desk)
        return giveUp(kName, desk.error());
    const auto all = lentTo(desk.value(), options);
    if (!all)
        return giveUp(kName, all.error());
    if (Outcome one = requireOne(all.value(), options); !one)
        return giveUp(kName, one.error());
    auto log = openAudit(options.desk);
    if (!log)
        return giveUp(kName, log.error());
    int status = kDone;
    for (const Lent& lent : all.value()) {
        const auto settled = settle(desk.value(), log.value(), lent, options);
        if (!settled)
            return giveUp(kName, settled.error());
        if (settled.value() == Settled::NotYet)
            status = kErrorsFound;
    }
    return status;
}

} // namespace

void addDeskSettleCommand(CLI::App& desk, Act& chosen)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = desk.add_subcommand("settle", "Bring home the seats that were lent to a lost kiosk.");
    command->add_option("DEVICE", options->device, "Its key, or how it begins")->required();
    command->add_option("--reason", options->reason, "How you know, in one line without names")->option_text("TEXT");
    command->add_option("--session", options->session, "Only sessions whose name holds this")->option_text("TEXT");
    addDeskOptions(*command, options->desk);
    addAuditOption(*command, options->desk);
    command->footer(kManual);
    command->callback([&chosen, options] { chosen = [options] { return run(*options); }; });
}

} // namespace musubi::admin
