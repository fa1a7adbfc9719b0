#include "admin/cli/keys_command.hpp"

#include <CLI/CLI.hpp>

namespace musubi::admin {

namespace {

constexpr const char* kManual = R"(
The keys of a repository:
  root       three people keep one each, in a safe; two of them together say who signs everything else
  targets    says which publishers there are; kept offline
  publisher  one for each publisher (city, geopark council, institute); signs only packs/NAME/
  snapshot, timestamp
             on the machine that publishes; say which files belong together, and that they are fresh

A key is two files: NAME.key is secret and needs its passphrase, NAME.key.pub goes to whoever keeps the repository.
The ceremony, step by step: packaging/hosting/key-ceremony.md)";

} // namespace

void addKeysCommands(CLI::App& app, Act& chosen)
{
    CLI::App* const keys = app.add_subcommand("keys", "Make keys, and say who may sign what.");
    keys->require_subcommand(1);
    keys->footer(kManual);
    addKeyMakingCommands(*keys, chosen);
    addKeyChangingCommands(*keys, chosen);
}

} // namespace musubi::admin
