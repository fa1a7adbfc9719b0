// The options that all commands of the desk share, and what they lead to: the pack, the bookings, the audit log.
#pragma once

#include "admin/cli/signing_options.hpp"
#include "admin/desk/audit_log.hpp"
#include "admin/desk/desk_pack.hpp"
#include "admin/desk/form_opener.hpp"
#include "content/store/bookings/booking_store.hpp"

#include <string>
#include <vector>

namespace musubi::admin {

struct DeskOptions
{
    std::string bookings; ///< a file, or postgresql://…
    std::string pack;
    std::string audit; ///< empty: beside the file
    std::string now;   ///< empty: the machine's clock. Beside bookings on a server its clock counts
};

void addDeskOptions(CLI::App& command, DeskOptions& options);
void addAuditOption(CLI::App& command, DeskOptions& options);

struct Desk
{
    DeskPack pack;
    store::bookings::BookingStore store;
    Instant now;
};

/// NotFound where there is no pack or no file of bookings: the desk makes none.
[[nodiscard]] Result<Desk> openDesk(const DeskOptions& options);
/// WrongOption when the bookings are on a server and nobody said where the log is.
[[nodiscard]] Result<AuditLog> openAudit(const DeskOptions& options);

struct FormOptions
{
    KeyOptions keys;
    std::string devices; ///< empty: every device is taken for known
};
void addFormOptions(CLI::App& command, FormOptions& options);
/// Asks for the passphrases that no file holds.
[[nodiscard]] Result<FormOpener> openerOf(const FormOptions& options);

enum class ReasonRule
{
    Needed,
    Welcome,
};
/// WrongOption unless it is one short line, and there where it is needed.
[[nodiscard]] Outcome requireReason(ReasonRule rule, const std::string& reason);

/// The one session among those that are booked whose name holds `text`. NotFound or Invalid with the choices.
[[nodiscard]] Result<std::string> sessionNamed(Desk& desk, const std::string& text);
/// The booking with the receipt as it was typed, as it stands now.
[[nodiscard]] Result<store::bookings::BookingLine> bookingOf(Desk& desk, const std::string& receipt);

/// "化石教室, 2026-11-28 10:00"
[[nodiscard]] std::string titleOf(const Desk& desk, const std::string& session);
/// What strangers typed, without what would steer a terminal.
[[nodiscard]] std::string printable(const std::string& text);

} // namespace musubi::admin
