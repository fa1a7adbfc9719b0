// What the commands of import and export share: the workspace, what it remembers, and the kinds of lists.
#pragma once

#include "content/exchange/exchange_memory.hpp"
#include "content/model/pack_info.hpp"
#include "content/pack/files.hpp"

#include <optional>
#include <string>

namespace CLI { // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace musubi::admin {

void addWorkspaceOption(CLI::App& command, std::string& folder);
void addListOption(CLI::App& command, std::string& list);

/// WrongOption with the names of the lists.
[[nodiscard]] Result<exchange::OpenData> listNamed(const std::string& written);

struct ExchangeWorkspace
{
    std::string folder;
    pack::WorkspaceFiles files;
    model::PackInfo info;
    std::optional<std::string> memoryBytes; ///< nothing: nothing is remembered
    exchange::ExchangeMemory memory;
};

/// NotFound where there is no pack.json.
[[nodiscard]] Result<ExchangeWorkspace> openWorkspace(const std::string& folder);

} // namespace musubi::admin
