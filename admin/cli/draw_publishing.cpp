#include "admin/cli/desk_options.hpp"
#include "admin/cli/draw_command.hpp"
#include "admin/desk/draw_folder.hpp"
#include "content/base/hexadecimal.hpp"
#include "content/store/console.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <sodium.h>

#include <memory>
#include <utility>

namespace musubi::admin {

namespace {

using booking::BookingTerms;
using booking::SessionKey;

// --- draw commit

constexpr const char* kCommitName = "draw commit";
constexpr const char* kCommitManual = R"(
Writes FOLDER/commitment.json, which is published now, and FOLDER/secret, which nobody may see until the draw is run: keep
a copy of it in a safe. The session's name is as desk list shows it, with or without the pack's id before it.

Example:
  musubi-admin draw commit --session event/fossil-class/saturdays/2026-11-28T10:00 --seats 20 \
      --public-name "Nikkei 225, closing price of 2026-11-26" --to ~/draws/fossil --pack ~/tsukuba)";

struct CommitOptions
{
    std::string session;
    int seats = 0;
    std::string publicName;
    std::string folder;
    std::string pack;
    std::string now;
};

Result<SessionKey> sessionOf(const DeskPack& pack, const std::string& text)
{
    const std::string organisation = pack.organisation().value() + "/";
    auto key = SessionKey::parse(text.starts_with(organisation) ? text : organisation + text);
    if (key && !pack.has(key.value()))
        return Error{ErrorCode::NotFound, "The pack has no session " + key.value().text() + ".", {}};
    return key;
}

/// Whether a promise made now is worth something, and can be kept.
Outcome requireLottery(const DeskPack& pack, const BookingTerms& terms, int seats, Instant now)
{
    const auto refuse = [](std::string why) { return Error{ErrorCode::Invalid, std::move(why), {}}; };
    if (terms.mode != model::SignUpMode::Lottery)
        return refuse("The pack says that this session's seats are given out in another way than by lottery.");
    if (terms.closes >= terms.starts)
        return refuse(
            "Sign-up closes when the session begins, which leaves no time for a draw: set closesHoursBefore.");
    if (now >= terms.closes)
        return refuse(fmt::format("Sign-up closed at {}: a promise made after that proves nothing.",
                                  pack.localText(terms.closes)));
    if (!terms.quota || booking::Seats(seats) > *terms.quota)
        return refuse(terms.quota ? fmt::format("The session has {} seats, fewer than {}.", terms.quota->count(), seats)
                                  : "The pack says no number of seats for this session: set its quota.");
    return Done{};
}

Result<booking::DrawSecret> drawSecret()
{
    constexpr std::size_t kBytes = 32;
    std::string bytes(kBytes, '\0');
    if (sodium_init() < 0)
        return Error{ErrorCode::Unavailable, "This machine gives no random numbers.", {}};
    randombytes_buf(bytes.data(), bytes.size());
    return booking::DrawSecret::parse(toHexadecimal(bytes));
}

int commit(const CommitOptions& options)
{
    const auto now = nowOf(options.now);
    if (!now)
        return giveUp(kCommitName, now.error());
    const auto pack = DeskPack::load(options.pack);
    if (!pack)
        return giveUp(kCommitName, pack.error());
    const auto session = sessionOf(pack.value(), options.session);
    if (!session)
        return giveUp(kCommitName, session.error());
    const auto terms = pack.value().termsOf(session.value()).terms;
    if (Outcome fine = requireLottery(pack.value(), terms, options.seats, now.value()); !fine)
        return giveUp(kCommitName, fine.error());
    const auto publicName = booking::PublicText::of(options.publicName);
    const auto secret = drawSecret();
    if (!publicName || !secret)
        return giveUp(kCommitName, publicName ? secret.error() : publicName.error());
    const auto promise = commitTo(session.value(), booking::Seats(options.seats), publicName.value(), secret.value());
    const DrawFolder folder(options.folder);
    if (Outcome kept = folder.commit(promise, secret.value()); !kept)
        return giveUp(kCommitName, kept.error());
    store::print(fmt::format("Commitment: {}\nNext: publish {} before {}, and keep {} secret, with a copy in a safe. "
                             "When sign-up has closed: draw close {}\n",
                             promise.secretHash, folder.commitmentFile().string(), pack.value().localText(terms.closes),
                             folder.secretFile().string(), options.folder));
    return kDone;
}

void addCommit(CLI::App& draw, Act& chosen)
{
    constexpr int kMostSeats = 100'000;
    const auto options = std::make_shared<CommitOptions>();
    CLI::App* const command = draw.add_subcommand("commit", "Promise a draw, while sign-up is open.");
    command->add_option("--session", options->session, "Its whole name")->option_text("TEXT")->required();
    command->add_option("--seats", options->seats, "How many will be given out")
        ->option_text("N")
        ->check(CLI::Range(1, kMostSeats))
        ->required();
    command->add_option("--public-name", options->publicName, "Which value will decide, where it is read and when")
        ->option_text("TEXT")
        ->required();
    command->add_option("--to", options->folder, "Where the files of the draw go")->option_text("FOLDER")->required();
    command->add_option("--pack", options->pack, "The folder that holds pack.json")->option_text("DIR")->required();
    command->add_option("--now", options->now, "What counts as now (default: the clock)")->option_text("TIME");
    command->footer(kCommitManual);
    command->callback([&chosen, options] { chosen = [options] { return commit(*options); }; });
}

// --- draw close

constexpr const char* kCloseName = "draw close";
constexpr const char* kCloseManual = R"(
Writes FOLDER/entries.json: a ticket, a head count and a rank for each booking in the draw, and the list root that is made
of them. Publish it before the public value is known. Let kiosks that were cut off deliver what they hold first: a booking
that arrives after this waits behind all who took part.

Example:
  musubi-admin draw close ~/draws/fossil --bookings bookings.sqlite --pack ~/tsukuba)";

struct CloseOptions
{
    DeskOptions desk;
    std::string folder;
};

Result<booking::DrawEntries> entriesIn(Desk& desk, const SessionKey& session)
{
    const auto lines = desk.store.bookings(desk.pack.organisation(), session.text());
    if (!lines)
        return lines.error();
    std::vector<booking::DrawEntry> entries;
    for (const auto& line : lines.value())
        if (line.state == booking::BookingState::InDraw)
            entries.push_back({booking::DrawTicket::of(line.party.key), line.party.party, line.party.priority.rank()});
    if (entries.empty())
        return Error{ErrorCode::NotFound, "Nobody is in the draw for " + session.text() + ".", {}};
    auto list = booking::DrawList::of(std::move(entries));
    if (!list)
        return list.error();
    return booking::DrawEntries{session.text(), std::move(list).value()};
}

int close(const CloseOptions& options)
{
    const DrawFolder folder(options.folder);
    const auto promise = folder.commitment();
    if (!promise)
        return giveUp(kCloseName, promise.error());
    auto desk = openDesk(options.desk);
    if (!desk)
        return giveUp(kCloseName, desk.error());
    const auto session = SessionKey::parse(promise.value().session);
    if (!session)
        return giveUp(kCloseName, session.error());
    const auto closes = desk.value().pack.termsOf(session.value()).terms.closes;
    if (desk.value().now < closes)
        return giveUp(kCloseName, {ErrorCode::Invalid,
                                   fmt::format("Sign-up is open until {}; who takes part is known after that.",
                                               desk.value().pack.localText(closes)),
                                   {}});
    const auto entries = entriesIn(desk.value(), session.value());
    if (!entries)
        return giveUp(kCloseName, entries.error());
    if (Outcome frozen = folder.freeze(entries.value()); !frozen)
        return giveUp(kCloseName, frozen.error());
    store::print(fmt::format("{} parties take part. List root: {}\nNext: publish {}. When the public value is known "
                             "({}): draw run {} --public-value TEXT\n",
                             entries.value().list.entries().size(), entries.value().list.root(),
                             folder.entriesFile().string(), printable(promise.value().publicName.text()),
                             options.folder));
    return kDone;
}

void addClose(CLI::App& draw, Act& chosen)
{
    const auto options = std::make_shared<CloseOptions>();
    CLI::App* const command = draw.add_subcommand("close", "Freeze who takes part, when sign-up has closed.");
    command->add_option("FOLDER", options->folder, "The files of the draw")->required();
    addDeskOptions(*command, options->desk);
    command->footer(kCloseManual);
    command->callback([&chosen, options] { chosen = [options] { return close(*options); }; });
}

} // namespace

void addDrawPublishingCommands(CLI::App& draw, Act& chosen)
{
    addCommit(draw, chosen);
    addClose(draw, chosen);
}

} // namespace musubi::admin
