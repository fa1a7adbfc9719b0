#include "admin/cli/desk_command.hpp"
#include "admin/cli/desk_offers.hpp"
#include "admin/cli/desk_options.hpp"
#include "admin/desk/standing_now.hpp"
#include "content/store/console.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <array>
#include <memory>

namespace musubi::admin {

namespace {

using booking::Cause;
using store::bookings::BookingLine;

struct DeskAct
{
    const char* name;
    Cause cause;
    ReasonRule reason;
    const char* what;
    const char* manual;
};

constexpr std::array kActs{
    DeskAct{"confirm", Cause::Approved, ReasonRule::Welcome, "Say yes to a booking that awaits approval.", R"(
It gets its seats when there are enough for all of its people; else it waits.)"},
    DeskAct{"decline", Cause::DeclinedByDesk, ReasonRule::Needed, "Say no to a booking that awaits approval.", R"(
The reason is kept with the booking.)"},
    DeskAct{"accept", Cause::OfferAccepted, ReasonRule::Welcome, "Say that a party takes the seats it is offered.", R"(
When seats come free they are held for who waits first until the time that desk list says. The party tells the desk that it
comes, and with this its seats are confirmed.)"},
    DeskAct{"cancel", Cause::CancelledByDesk, ReasonRule::Needed, "Take a booking back.", R"(
Its seats are offered to those who wait, in their order; the command says to whom.)"},
    DeskAct{"promote", Cause::PromotedByDesk, ReasonRule::Needed, "Give seats to a waiting booking, out of turn.", R"(
A party is never split: there have to be free seats for all of it. The reason is kept, and can be shown to those who
stood before it.)"}};

constexpr const char* kManual = R"(
The act is written into the audit log first, with who did it and the reason. The reason is kept in clear in both places:
put no names into it.

Exit status: 0 done, 1 it cannot happen to this booking (a sentence says why), 2 the command could not run.

Example:
  musubi-admin desk {} K7MP-4X92-RFHW --reason "the class has another day" --bookings bookings.sqlite --pack ~/tsukuba)";

struct Options
{
    DeskOptions desk;
    std::string receipt;
    std::string reason;
};

std::string sentenceOf(const booking::BookingRefused& refused, const BookingLine& now)
{
    const std::string receipt = now.receipt.text();
    if (refused.why == booking::BookingRefusal::Full)
        return fmt::format("{} keeps waiting as it is ({}): {} people, and {} seats are free.", receipt,
                           nameOf(now.state), now.party.party.heads(), refused.seats ? refused.seats->count() : 0);
    if (refused.why == booking::BookingRefusal::TooLate)
        return fmt::format("{} is {} ({}); this cannot happen to it any more, or not yet.", receipt, nameOf(now.state),
                           nameOf(now.cause));
    return fmt::format("{} is {}, and stays so: {}.", receipt, nameOf(now.state), nameOf(refused.why));
}

int carryOut(Desk& desk, const DeskAct& act, const BookingLine& line, const Options& options)
{
    const std::string name = std::string("desk ") + act.name;
    const auto session = booking::SessionKey::parse(line.session);
    if (!session)
        return giveUp(name, session.error());
    const auto before = offeredIn(desk, line.session);
    if (!before)
        return giveUp(name, before.error());
    const auto done = desk.store.apply(session.value(), {line.party.key, act.cause, options.reason},
                                       desk.pack.termsOf(session.value()), desk.now);
    if (!done)
        return giveUp(name, done.error());
    const auto now = desk.store.lookUp(desk.pack.organisation(), line.receipt);
    if (!now)
        return giveUp(name, now.error());
    if (!done.value()) {
        store::print(sentenceOf(done.value().error(), standingNow(now.value(), desk.pack, desk.now)) + "\n");
        return kErrorsFound;
    }
    store::print(
        fmt::format("{} is {} ({}).\n", line.receipt.text(), nameOf(now.value().state), nameOf(now.value().cause)));
    const Outcome told = reportOffers(desk, line.session, before.value());
    return told ? kDone : giveUp(name, told.error());
}

int run(const DeskAct& act, const Options& options)
{
    const std::string name = std::string("desk ") + act.name;
    if (Outcome said = requireReason(act.reason, options.reason); !said)
        return giveUp(name, said.error());
    auto desk = openDesk(options.desk);
    if (!desk)
        return giveUp(name, desk.error());
    const auto line = bookingOf(desk.value(), options.receipt);
    if (!line)
        return giveUp(name, line.error());
    auto log = openAudit(options.desk);
    if (!log)
        return giveUp(name, log.error());
    const Outcome written = log.value().append(
        {desk.value().now, act.name, {line.value().receipt.text()}, line.value().session, options.reason});
    if (!written)
        return giveUp(name, written.error());
    return carryOut(desk.value(), act, line.value(), options);
}

} // namespace

void addDeskActCommands(CLI::App& desk, Act& chosen)
{
    for (const DeskAct& act : kActs) {
        const auto options = std::make_shared<Options>();
        CLI::App* const command = desk.add_subcommand(act.name, act.what);
        command->add_option("RECEIPT", options->receipt, "As it stands on the receipt")->required();
        command->add_option("--reason", options->reason, "Why, in one line without names")->option_text("TEXT");
        addDeskOptions(*command, options->desk);
        addAuditOption(*command, options->desk);
        command->footer(act.manual + fmt::format(kManual, act.name));
        command->callback([&chosen, &act, options] { chosen = [&act, options] { return run(act, *options); }; });
    }
}

} // namespace musubi::admin
