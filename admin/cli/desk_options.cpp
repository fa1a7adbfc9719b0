#include "admin/cli/desk_options.hpp"

#include "admin/desk/standing_now.hpp"
#include "admin/publish/disk.hpp"
#include "content/base/utf8.hpp"
#include "content/store/bookings/open_bookings.hpp"
#include "content/trust/opening/opening_key.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace musubi::admin {

namespace {

constexpr std::size_t kDeviceListLimit = 1'048'576;

bool isServer(const std::string& where)
{
    return where.starts_with("postgresql://") || where.starts_with("postgres://");
}

Result<std::optional<KnownDevices>> devicesIn(const std::string& file)
{
    if (file.empty())
        return std::optional<KnownDevices>();
    const auto text = readFile(file, kDeviceListLimit);
    if (!text)
        return text.error();
    auto devices = parseDevices(text.value());
    if (!devices)
        return Error{devices.error().code, file + ": " + devices.error().message, {file, "", 0}};
    return std::optional(std::move(devices).value());
}

} // namespace

void addDeskOptions(CLI::App& command, DeskOptions& options)
{
    command.add_option("--bookings", options.bookings, "Where they are: a file, or postgresql://ROLE@HOST/DATABASE")
        ->option_text("WHERE")
        ->required();
    command.add_option("--pack", options.pack, "The folder that holds pack.json: the workspace, or a published pack")
        ->option_text("DIR")
        ->required();
    command
        .add_option("--now", options.now,
                    "What counts as now, as 2026-11-21T09:00+09:00 (default: the clock; a server has its own)")
        ->option_text("TIME");
}

void addAuditOption(CLI::App& command, DeskOptions& options)
{
    command
        .add_option("--audit", options.audit,
                    "The audit log (default: the file of the bookings with .audit.jsonl behind its name)")
        ->option_text("FILE");
}

Result<Desk> openDesk(const DeskOptions& options)
{
    const auto now = nowOf(options.now);
    if (!now)
        return now.error();
    auto pack = DeskPack::load(options.pack);
    if (!pack)
        return pack.error();
    std::error_code error;
    if (!isServer(options.bookings) && !std::filesystem::exists(options.bookings, error))
        return Error{ErrorCode::NotFound,
                     "There is no file of bookings " + options.bookings +
                         ". The kiosk makes it with its first booking.",
                     {options.bookings, "", 0}};
    using store::bookings::OwnClock;
    auto store =
        store::bookings::openBookings(options.bookings, options.now.empty() ? OwnClock::Remembered : OwnClock::AsTold);
    if (!store)
        return store.error();
    const auto counts = store.value().now(now.value());
    if (!counts)
        return counts.error();
    return Desk{std::move(pack).value(), std::move(store).value(), counts.value()};
}

Result<AuditLog> openAudit(const DeskOptions& options)
{
    if (!options.audit.empty())
        return AuditLog::open(options.audit);
    if (isServer(options.bookings))
        return Error{
            ErrorCode::WrongOption, "With bookings on a server, say where the audit log is: --audit FILE.", {}};
    return AuditLog::open(options.bookings + ".audit.jsonl");
}

void addFormOptions(CLI::App& command, FormOptions& options)
{
    command.add_option("--key", options.keys.keys, "The desk's key file; more than once after it was replaced")
        ->option_text("FILE")
        ->take_all()
        ->required();
    command
        .add_option("--passphrase-file", options.keys.passphraseFiles,
                    "Its first line opens the keys; once for all, or once for each --key (default: ask)")
        ->option_text("FILE")
        ->take_all();
    command.add_option("--devices", options.devices, "The keys of our devices, one a line: others are reported")
        ->option_text("FILE");
}

Result<FormOpener> openerOf(const FormOptions& options)
{
    auto devices = devicesIn(options.devices);
    if (!devices)
        return devices.error();
    const auto keys = openKeys(options.keys);
    if (!keys)
        return keys.error();
    std::vector<trust::opening::OpeningKey> opening;
    for (const auto& key : keys.value())
        opening.push_back(trust::opening::OpeningKey::of(key.key));
    return FormOpener(std::move(opening), std::move(devices).value());
}

Outcome requireReason(ReasonRule rule, const std::string& reason)
{
    constexpr std::size_t kLongest = 500; // bytes
    const auto isControl = [](char letter) { return static_cast<unsigned char>(letter) < 0x20; };
    if (reason.size() > kLongest || !isValidUtf8(reason) || std::ranges::any_of(reason, isControl))
        return Error{ErrorCode::WrongOption, "The reason is one line of at most 500 bytes.", {}};
    if (rule == ReasonRule::Needed && reason.find_first_not_of(' ') == std::string::npos)
        return Error{ErrorCode::WrongOption, "Say why: --reason TEXT. It is kept.", {}};
    return Done{};
}

Result<std::string> sessionNamed(Desk& desk, const std::string& text)
{
    const auto sessions = desk.store.sessions(desk.pack.organisation());
    if (!sessions)
        return sessions.error();
    std::vector<std::string> fitting;
    for (const auto& line : sessions.value()) {
        if (line.session == text)
            return text;
        if (line.session.find(text) != std::string::npos)
            fitting.push_back(line.session);
    }
    if (fitting.empty())
        return Error{ErrorCode::NotFound,
                     "Nobody has booked a session whose name holds \"" + text + "\". desk list shows their names.",
                     {}};
    if (fitting.size() > 1)
        return Error{ErrorCode::Invalid,
                     fmt::format("{} sessions hold \"{}\" in their names; say more of it: {}", fitting.size(), text,
                                 fmt::join(fitting, ", ")),
                     {}};
    return fitting.front();
}

Result<store::bookings::BookingLine> bookingOf(Desk& desk, const std::string& receipt)
{
    const auto number = booking::ReceiptNumber::parse(receipt);
    if (!number)
        return Error{number.error().code, printable(receipt) + ": " + number.error().message, {}};
    auto line = desk.store.lookUp(desk.pack.organisation(), number.value());
    if (!line)
        return line;
    return standingNow(std::move(line).value(), desk.pack, desk.now);
}

std::string titleOf(const Desk& desk, const std::string& session)
{
    const auto key = booking::SessionKey::parse(session);
    return key ? desk.pack.titleOf(key.value()) + ", " + textOf(key.value().start) : session;
}

std::string printable(const std::string& text)
{
    std::u32string letters = decodeUtf8(text);
    // Control characters, and those that turn the direction of what follows.
    std::ranges::replace_if(
        letters,
        [](char32_t letter) {
            return letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || (letter >= 0x202A && letter <= 0x202E) ||
                   (letter >= 0x2066 && letter <= 0x2069);
        },
        U'\uFFFD');
    return encodeUtf8(letters);
}

} // namespace musubi::admin
