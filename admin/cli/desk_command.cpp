#include "admin/cli/desk_command.hpp"

#include <CLI/CLI.hpp>

namespace musubi::admin {

namespace {

constexpr const char* kManual = R"(
What visitors type is sealed on the kiosk to the open half of the desk's key. Only the desk reads it, with the key file
and its passphrase, and every reading is written into the audit log before it happens.

The days of a desk:
  once        desk key       makes the key, and names its open half in the workspace; publish it
  every day   desk list      who has booked what, without names
              desk open      what was typed for a booking
              desk confirm, decline, accept, cancel, promote
  before it   desk export    a session's bookings with their answers, for a spreadsheet
  now and then desk settle   brings home the seats that were lent to a lost kiosk
  every week  desk purge     deletes what nobody needs any more

In plain words: packaging/hosting/desk.md)";

} // namespace

void addDeskCommands(CLI::App& app, Act& chosen)
{
    CLI::App* const desk =
        app.add_subcommand("desk", "Bookings: list, open, decide, export, purge; and the desk's key.");
    desk->require_subcommand(1);
    desk->footer(kManual);
    addDeskKeyCommand(*desk, chosen);
    addDeskListCommand(*desk, chosen);
    addDeskFormCommands(*desk, chosen);
    addDeskActCommands(*desk, chosen);
    addDeskSettleCommand(*desk, chosen);
    addDeskPurgeCommand(*desk, chosen);
}

} // namespace musubi::admin
