#include "admin/cli/desk_command.hpp"
#include "admin/cli/desk_options.hpp"
#include "admin/desk/standing_now.hpp"
#include "content/store/console.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <optional>

namespace musubi::admin {

namespace {

using booking::BookingState;
using store::bookings::BookingLine;
using store::bookings::LeaseLine;
using store::bookings::SessionLine;

constexpr const char* kName = "desk list";

constexpr const char* kManual = R"(
For each session its title, day and seats, then a line a booking in the order of the waiting list: receipt number, people,
state, why it stands so, when it was asked for and last changed. There are no names: desk open shows them. An offer whose
time is over, and a wait that the start has ended, are shown as over. Seats that a kiosk has taken along stand in a line of
their own, with the kiosk's key and until when it may confirm them.

Examples:
  musubi-admin desk list --bookings /var/lib/musubi/bookings.sqlite --pack ~/tsukuba
  musubi-admin desk list --bookings postgresql://desk_yamada@db/musubi --pack ~/tsukuba \
      --session fossil-class --state waiting)";

struct Options
{
    DeskOptions desk;
    std::string session;
    std::string state;
};

std::string quotaText(booking::Seats quota)
{
    constexpr int kNoLimit = 1'000'000'000; // as the store keeps it
    return quota.count() >= kNoLimit ? "no limit" : std::to_string(quota.count());
}

std::string lineOf(const Desk& desk, const BookingLine& line)
{
    const auto& priority = line.party.priority;
    return fmt::format(
        "  {}  {:>4}  {} ({}), asked {}, changed {}{}{}\n", line.receipt.text(), line.party.party.heads(),
        nameOf(line.state), nameOf(line.cause), desk.pack.localText(line.asked), desk.pack.localText(line.changed),
        line.offerEnds ? ", offer ends " + desk.pack.localText(*line.offerEnds) : "",
        priority.rank() > 0 ? fmt::format(", priority {}: {}", priority.rank(), printable(priority.reason())) : "");
}

std::string headingOf(const Desk& desk, const std::string& session, const store::bookings::SessionSeats& seats)
{
    return fmt::format("{}\n  {}\n  quota {}, sold {}, offered {}, lent {}, waiting {}\n",
                       printable(titleOf(desk, session)), session, quotaText(seats.quota), seats.sold.count(),
                       seats.offered.count(), seats.lent.count(), seats.waiting);
}

std::string lineOf(const Desk& desk, const LeaseLine& lease)
{
    constexpr std::size_t kShown = 16; // of 64: more than enough to tell kiosks apart
    const auto& lent = lease.lent;
    const std::string device = printable(lease.device.value().substr(0, kShown));
    if (lent.lent() == booking::Seats())
        return fmt::format("  kiosk {}: {} of {} seats sold, the others came home: {}\n", device, lent.sold.count(),
                           lent.granted.count(), printable(lease.note));
    const std::string seats =
        fmt::format("  kiosk {}: {} of {} seats lent", device, lent.lent().count(), lent.granted.count());
    if (!lent.isOverdue(desk.now))
        return fmt::format("{} until {}\n", seats, desk.pack.localText(*lent.ends));
    return fmt::format("{}{} and not given back. If it is lost: desk settle {}\n", seats,
                       lent.ends ? " until " + desk.pack.localText(*lent.ends) : "", device);
}

int list(const Options& options)
{
    auto desk = openDesk(options.desk);
    if (!desk)
        return giveUp(kName, desk.error());
    const auto& organisation = desk.value().pack.organisation();
    const auto sessions = desk.value().store.sessions(organisation);
    if (!sessions)
        return giveUp(kName, sessions.error());
    int shown = 0;
    for (const SessionLine& session : sessions.value()) {
        if (session.session.find(options.session) == std::string::npos)
            continue;
        const auto now = sessionNow(desk.value().store, session, desk.value().pack, desk.value().now);
        if (!now)
            return giveUp(kName, now.error());
        store::print((shown++ == 0 ? "" : "\n") + headingOf(desk.value(), session.session, now.value().seats));
        for (const LeaseLine& lease : now.value().leases)
            store::print(lineOf(desk.value(), lease));
        for (const BookingLine& line : now.value().bookings)
            if (options.state.empty() || nameOf(line.state) == options.state)
                store::print(lineOf(desk.value(), line));
    }
    if (shown == 0)
        store::print("There are no such bookings.\n");
    return kDone;
}

} // namespace

void addDeskListCommand(CLI::App& desk, Act& chosen)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = desk.add_subcommand("list", "Who has booked what, without names.");
    addDeskOptions(*command, options->desk);
    std::vector<std::string> states;
    states.reserve(booking::kBookingStates.size());
    for (const BookingState state : booking::kBookingStates)
        states.emplace_back(nameOf(state));
    command->add_option("--session", options->session, "Only sessions whose name holds this")->option_text("TEXT");
    command->add_option("--state", options->state, "Only bookings in this state")
        ->option_text(fmt::format("{}", fmt::join(states, "|")))
        ->check(CLI::IsMember(states));
    command->footer(kManual);
    command->callback([&chosen, options] { chosen = [options] { return list(*options); }; });
}

} // namespace musubi::admin
