#include "admin/cli/exchange_options.hpp"

#include "admin/publish/disk.hpp"
#include "content/pack/reader.hpp"
#include "content/store/workspace_folder.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace musubi::admin {

namespace {

constexpr std::size_t kMemoryLimit = 67'108'864;

} // namespace

void addWorkspaceOption(CLI::App& command, std::string& folder)
{
    command.add_option("--workspace", folder, "The folder that holds pack.json")->option_text("DIR")->required();
}

void addListOption(CLI::App& command, std::string& list)
{
    command.add_option("--as", list, "Which of the open data lists it is")
        ->option_text("events|tourism|cultural-properties|public-facilities")
        ->required();
}

Result<exchange::OpenData> listNamed(const std::string& written)
{
    if (const auto list = exchange::openDataNamed(written))
        return *list;
    return Error{ErrorCode::WrongOption,
                 "There is no list \"" + written +
                     "\"; the lists are events, tourism, cultural-properties and public-facilities.",
                 {}};
}

Result<ExchangeWorkspace> openWorkspace(const std::string& folder)
{
    auto files = store::loadWorkspace(folder);
    if (!files)
        return files.error();
    ExchangeWorkspace workspace{folder, std::move(files).value(), {}, std::nullopt, {}};
    const auto info = std::ranges::find(workspace.files.json, "pack.json", &pack::File::path);
    if (info == workspace.files.json.end())
        return Error{ErrorCode::NotFound, "The folder " + folder + " has no pack.json.", {folder, "", 0}};
    auto read = pack::fittingPackInfo(info->bytes, info->path);
    if (!read)
        return read.error();
    workspace.info = std::move(read.value().info);
    auto bytes = readFile(std::filesystem::path(folder) / exchange::kMemoryFile, kMemoryLimit);
    if (!bytes && bytes.error().code != ErrorCode::NotFound)
        return bytes.error();
    if (!bytes)
        return workspace;
    auto memory = exchange::ExchangeMemory::parse(bytes.value());
    if (!memory)
        return memory.error();
    workspace.memoryBytes = std::move(bytes).value();
    workspace.memory = std::move(memory).value();
    return workspace;
}

} // namespace musubi::admin
