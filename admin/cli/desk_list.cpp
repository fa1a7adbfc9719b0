#include "admin/cli/desk_command.hpp"
#include "admin/cli/desk_options.hpp"
#include "content/store/console.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace musubi::admin {

namespace {

using booking::BookingState;
using store::bookings::BookingLine;
using store::bookings::SessionLine;

constexpr const char* kName = "desk list";

constexpr const char* kManual = R"(
For each session its title, day and seats, then a line a booking in the order of the waiting list: receipt number, people,
state, why it stands so, when it was asked for and last changed. There are no names: desk open shows them.

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

std::string headingOf(const Desk& desk, const SessionLine& session, std::span<const BookingLine> bookings)
{
    const auto waiting = std::ranges::count(bookings, BookingState::Waiting, &BookingLine::state);
    const auto& seats = session.seats;
    return fmt::format("{}\n  {}\n  quota {}, sold {}, offered {}, lent {}, waiting {}\n",
                       printable(titleOf(desk, session.session)), session.session, quotaText(seats.quota),
                       seats.sold.count(), seats.offered.count(), seats.lent.count(), waiting);
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
        const auto bookings = desk.value().store.bookings(organisation, session.session);
        if (!bookings)
            return giveUp(kName, bookings.error());
        store::print((shown++ == 0 ? "" : "\n") + headingOf(desk.value(), session, bookings.value()));
        for (const BookingLine& line : bookings.value())
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
