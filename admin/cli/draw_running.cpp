#include "admin/cli/desk_options.hpp"
#include "admin/cli/draw_command.hpp"
#include "admin/desk/draw_folder.hpp"
#include "content/store/console.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

namespace musubi::admin {

namespace {

using booking::BookingState;
using booking::Cause;
using booking::DrawPlace;
using booking::SessionKey;
using store::bookings::BookingLine;

// --- draw run

constexpr const char* kRunName = "draw run";
constexpr const char* kRunManual = R"(
Writes FOLDER/record.json, which anybody can check (draw verify), and then tells the bookings: who is seated, and who
waits, in the order of the draw. Seats of the quota beyond those of the draw, and those of parties that have cancelled
since, are offered to who waits. If the machine goes off in the middle, run it again with the same value.

Exit status: 0 done, 1 some bookings could not be told (sentences say why), 2 the draw was not run.

Example:
  musubi-admin draw run ~/draws/fossil --public-value "38,950.12" --bookings bookings.sqlite --pack ~/tsukuba)";

struct RunOptions
{
    DeskOptions desk;
    std::string folder;
    std::string publicValue;
};

/// Everything that was there before the public value was known.
struct Prepared
{
    booking::DrawCommitment promise;
    booking::DrawSecret secret;
    booking::DrawEntries entries;
    SessionKey session;
};

Result<Prepared> prepared(const DrawFolder& folder)
{
    auto promise = folder.commitment();
    if (!promise)
        return promise.error();
    auto entries = folder.entries();
    if (!entries)
        return entries.error();
    auto secret = folder.secret();
    if (!secret)
        return secret.error();
    auto session = SessionKey::parse(promise.value().session);
    if (!session)
        return session.error();
    if (entries.value().session != promise.value().session)
        return Error{ErrorCode::Untrusted, "The list of entries is of another session than the promise.", {}};
    return Prepared{std::move(promise).value(), std::move(secret).value(), std::move(entries).value(),
                    std::move(session).value()};
}

/// What the draw means for one booking.
struct Turn
{
    BookingLine booking;
    Cause cause = Cause::DrawWaits;
    std::string note;
};

/// Who is seated comes first, so that no seat is offered to somebody who waits before all winners have theirs; then who
/// waits in the order of the draw, and last who arrived after the list was frozen.
std::vector<Turn> turnsOf(const booking::DrawRecord& record, const std::vector<BookingLine>& lines,
                          booking::WaitingListRule waitingList)
{
    std::map<booking::DrawTicket, BookingLine> inDraw;
    for (const BookingLine& line : lines)
        if (line.state == BookingState::InDraw)
            inDraw.emplace(booking::DrawTicket::of(line.party.key), line);
    std::vector<Turn> turns;
    for (const booking::Drawn& drawn : record.drawn)
        if (const auto found = inDraw.find(drawn.entry.ticket); found != inDraw.end()) {
            turns.push_back({found->second, causeOf(drawn.place, waitingList), "seed " + record.seed});
            inDraw.erase(found);
        }
    std::stable_partition(turns.begin(), turns.end(), [](const Turn& turn) { return turn.cause == Cause::DrawWon; });
    for (const BookingLine& line : lines)
        if (inDraw.contains(booking::DrawTicket::of(line.party.key)))
            turns.push_back(
                {line, causeOf(DrawPlace::Waits, waitingList), "arrived after the list of entries was frozen"});
    return turns;
}

/// \return whether the booking could be told
Result<bool> tell(Desk& desk, const SessionKey& session, const Turn& turn)
{
    const auto done = desk.store.apply(session, {turn.booking.party.key, turn.cause, turn.note},
                                       desk.pack.termsOf(session), desk.now);
    if (!done)
        return done.error();
    const auto now = desk.store.lookUp(desk.pack.organisation(), turn.booking.receipt);
    if (!now)
        return now.error();
    const std::string receipt = turn.booking.receipt.text();
    if (done.value())
        store::print(
            fmt::format("  {}  {:>4}  {}\n", receipt, turn.booking.party.party.heads(), nameOf(now.value().state)));
    else
        store::print(fmt::format("  {}  {:>4}  stays as it is: {}\n", receipt, turn.booking.party.party.heads(),
                                 nameOf(done.value().error().why)));
    return done.value().ok();
}

int tellAll(Desk& desk, const Prepared& draw, const booking::DrawRecord& record)
{
    const auto lines = desk.store.bookings(desk.pack.organisation(), draw.session.text());
    if (!lines)
        return giveUp(kRunName, lines.error());
    const auto waitingList = desk.pack.termsOf(draw.session).terms.waitingList;
    int untold = 0;
    for (const Turn& turn : turnsOf(record, lines.value(), waitingList)) {
        const auto told = tell(desk, draw.session, turn);
        if (!told)
            return giveUp(kRunName, told.error());
        untold += told.value() ? 0 : 1;
    }
    return untold > 0 ? kErrorsFound : kDone;
}

Outcome requireTime(const Desk& desk, const SessionKey& session)
{
    const auto terms = desk.pack.termsOf(session).terms;
    if (desk.now < terms.closes)
        return Error{ErrorCode::Invalid, "Sign-up is open until " + desk.pack.localText(terms.closes) + ".", {}};
    if (desk.now >= terms.starts)
        return Error{ErrorCode::Invalid, "The session has begun; a draw gives out no seats any more.", {}};
    return Done{};
}

int run(const RunOptions& options)
{
    const DrawFolder folder(options.folder);
    const auto draw = prepared(folder);
    if (!draw)
        return giveUp(kRunName, draw.error());
    const auto publicValue = booking::PublicText::of(options.publicValue);
    if (!publicValue)
        return giveUp(kRunName, publicValue.error());
    const auto record =
        runDraw(draw.value().promise, draw.value().entries.list, draw.value().secret, publicValue.value());
    if (!record)
        return giveUp(kRunName, record.error());
    auto desk = openDesk(options.desk);
    if (!desk)
        return giveUp(kRunName, desk.error());
    Outcome ready = requireTime(desk.value(), draw.value().session);
    if (!ready)
        return giveUp(kRunName, ready.error());
    auto log = openAudit(options.desk);
    if (!log)
        return giveUp(kRunName, log.error());
    ready = log.value().append({desk.value().now, "draw", {}, draw.value().session.text(), publicValue.value().text()});
    if (ready)
        ready = folder.keep(record.value());
    if (!ready)
        return giveUp(kRunName, ready.error());
    const auto seated = std::ranges::count(record.value().drawn, DrawPlace::Seated, &booking::Drawn::place);
    store::print(fmt::format("Of {} parties, {} are seated. Next: publish {}.\n", record.value().drawn.size(), seated,
                             folder.recordFile().string()));
    return tellAll(desk.value(), draw.value(), record.value());
}

void addRun(CLI::App& draw, Act& chosen)
{
    const auto options = std::make_shared<RunOptions>();
    CLI::App* const command = draw.add_subcommand("run", "Draw, and tell the bookings.");
    command->add_option("FOLDER", options->folder, "The files of the draw")->required();
    command->add_option("--public-value", options->publicValue, "The value, letter by letter as it stands there")
        ->option_text("TEXT")
        ->required();
    addDeskOptions(*command, options->desk);
    addAuditOption(*command, options->desk);
    command->footer(kRunManual);
    command->callback([&chosen, options] { chosen = [options] { return run(*options); }; });
}

// --- draw verify

constexpr const char* kVerifyName = "draw verify";
constexpr const char* kVerifyManual = R"(
Runs the draw again from its record and what was published before it. It needs no key, no bookings and no network.

Exit status: 0 everything follows from what was published, 1 something does not, 2 a file cannot be read.

Example:
  musubi-admin draw verify record.json --commitment commitment.json --entries entries.json --public-value "38,950.12")";

struct VerifyDrawOptions
{
    std::string record;
    std::string commitment;
    std::string entries;
    std::string publicValue;
};

int verifyDraw(const VerifyDrawOptions& options)
{
    const auto record = loadRecord(options.record);
    const auto commitment = loadCommitment(options.commitment);
    const auto entries = loadEntries(options.entries);
    const auto publicValue = booking::PublicText::of(options.publicValue);
    for (const Error* const error :
         {record ? nullptr : &record.error(), commitment ? nullptr : &commitment.error(),
          entries ? nullptr : &entries.error(), publicValue ? nullptr : &publicValue.error()})
        if (error != nullptr)
            return giveUp(kVerifyName, *error);
    const Outcome holds =
        verify(record.value(), {commitment.value(), entries.value().list.root(), publicValue.value()});
    if (!holds) {
        store::print(holds.error().message + "\n");
        return kErrorsFound;
    }
    store::print(fmt::format("The draw follows from what was published: {} seats for {}, {} parties.\n",
                             record.value().commitment.seats.count(), printable(record.value().commitment.session),
                             record.value().drawn.size()));
    return kDone;
}

void addVerify(CLI::App& draw, Act& chosen)
{
    const auto options = std::make_shared<VerifyDrawOptions>();
    CLI::App* const command = draw.add_subcommand("verify", "Check a published draw.");
    command->add_option("RECORD", options->record, "record.json, as published after the draw")->required();
    command->add_option("--commitment", options->commitment, "commitment.json, as published while sign-up was open")
        ->option_text("FILE")
        ->required();
    command->add_option("--entries", options->entries, "entries.json, as published when it had closed")
        ->option_text("FILE")
        ->required();
    command->add_option("--public-value", options->publicValue, "The value, where its name says that it is read")
        ->option_text("TEXT")
        ->required();
    command->footer(kVerifyManual);
    command->callback([&chosen, options] { chosen = [options] { return verifyDraw(*options); }; });
}

} // namespace

void addDrawRunningCommands(CLI::App& draw, Act& chosen)
{
    addRun(draw, chosen);
    addVerify(draw, chosen);
}

} // namespace musubi::admin
