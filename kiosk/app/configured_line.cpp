#include "kiosk/app/configured_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

namespace musubi::app {

Result<Configuration> loadConfiguration(const std::filesystem::path& file)
{
    if (std::error_code fault; !std::filesystem::is_regular_file(file, fault))
        return Error{ErrorCode::NotFound, "There is no such file of a configuration.", {file.string(), {}, 0}};
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream)
        return Error{ErrorCode::Unreadable, "The configuration cannot be read.", {file.string(), {}, 0}};
    return readConfiguration(text.view(), file);
}

Outcome requireFiles(const Configuration& configuration)
{
    // The store and the folder of the device are made when they are needed.
    constexpr std::array<std::string_view, 4> kNeeded{"--pack", "--trust-root", "--certificates", "--s3-credentials"};
    for (const ConfiguredOption& one : configuration.options) {
        std::error_code fault;
        if (std::ranges::find(kNeeded, one.option) != kNeeded.end() && !std::filesystem::exists(one.value, fault))
            return Error{ErrorCode::NotFound,
                         fmt::format("{} names {}, and there is nothing.", one.setting, one.value),
                         {configuration.file, {}, one.line}};
    }
    return Done{};
}

Error placedIn(const Configuration& configuration, Error error)
{
    // "--sync" is the beginning of "--sync-every".
    const ConfiguredOption* meant = nullptr;
    for (const ConfiguredOption& one : configuration.options) {
        const std::size_t at = error.message.find(one.option);
        const std::size_t end = at + one.option.size();
        const bool isWhole = at != std::string::npos && (end == error.message.size() || error.message[end] != '-');
        if (isWhole && (meant == nullptr || at < error.message.find(meant->option)))
            meant = &one;
    }
    if (meant == nullptr)
        return error;
    error.where = {configuration.file, {}, meant->line};
    error.message = fmt::format("{} is not right: {}", meant->setting, error.message);
    return error;
}

Configuration givingWay(Configuration configuration, const std::vector<std::string>& byHand)
{
    std::erase_if(configuration.options, [&byHand](const ConfiguredOption& one) {
        return std::ranges::any_of(byHand, [&one](const std::string& argument) {
            return argument == one.option || argument.starts_with(one.option + "=");
        });
    });
    return configuration;
}

std::vector<std::string> argumentsOf(const Configuration& configuration)
{
    std::vector<std::string> arguments;
    for (const ConfiguredOption& one : configuration.options) {
        if (!one.value.empty()) // a value that begins with a dash is no option
            arguments.push_back(one.option + "=" + one.value);
        else
            arguments.insert(arguments.end(), {one.option, ""});
    }
    return arguments;
}

} // namespace musubi::app
