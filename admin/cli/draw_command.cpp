#include "admin/cli/draw_command.hpp"

#include <CLI/CLI.hpp>

namespace musubi::admin {

namespace {

constexpr const char* kManual = R"(
In this order, each step published before the next one:
  1. draw commit, while sign-up is open: a secret is drawn, and a promise made of it; say which public value will decide,
     one that nobody knows yet and nobody can bend, such as a stock index of a day after the closing
  2. draw close, when sign-up has closed: freezes who takes part, without names
  3. draw run, when the public value is known: seats those who are drawn, lets the others wait in the order of the draw
  4. draw verify: anybody runs it again from what was published (tests/independent/draw.py does so in another language))";

} // namespace

void addDrawCommands(CLI::App& app, Act& chosen)
{
    CLI::App* const draw = app.add_subcommand("draw", "A lottery for seats that everybody can check.");
    draw->require_subcommand(1);
    draw->footer(kManual);
    addDrawPublishingCommands(*draw, chosen);
    addDrawRunningCommands(*draw, chosen);
}

} // namespace musubi::admin
