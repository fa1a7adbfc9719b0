#include "admin/publish/repository_folder.hpp"

#include "admin/publish/disk.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>
#include <vector>

namespace musubi::admin {

namespace {

namespace fs = std::filesystem;
using trust::Version;
using trust::signing::Document;
using trust::signing::Pending;
using trust::signing::Repository;

constexpr std::size_t kLargest = 5'000'000; // bytes: the limit of the largest role (targets)

std::vector<fs::path> filesIn(const fs::path& folder)
{
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator at(folder, error); at != fs::directory_iterator(); at.increment(error))
        if (at->is_regular_file(error))
            files.push_back(at->path());
    std::sort(files.begin(), files.end());
    return files;
}

enum class Waiting
{
    Counts,
    IsHidden,
};

trust::signing::FindFile finderIn(const fs::path& folder, Waiting waiting)
{
    return [folder, waiting](const std::string& name) -> std::optional<std::string> {
        auto bytes = readFile(folder / "metadata" / name, kLargest);
        if (!bytes)
            return std::nullopt;
        if (waiting == Waiting::IsHidden) {
            const auto edition = readFile(folder / "pending" / name, kLargest);
            if (edition && edition.value() == bytes.value())
                return std::nullopt;
        }
        return std::move(bytes).value();
    };
}

Result<Document> loadEdition(const fs::path& file, const std::string& role, Version number)
{
    const auto bytes = readFile(file, kLargest);
    if (!bytes)
        return bytes.error();
    auto document = Document::read(bytes.value());
    const std::string advice = " It was changed or cut short: make it anew.";
    if (!document)
        return Error{
            document.error().code, file.string() + ": " + document.error().message + advice, {file.string(), "", 0}};
    const std::string type = role == "root" ? "root" : "targets";
    if (document.value().type() != type || document.value().version() != number)
        return Error{
            ErrorCode::Invalid, file.string() + " says something else than its name." + advice, {file.string(), "", 0}};
    return document;
}

} // namespace

std::optional<std::pair<std::string, Version>> roleAndNumber(const std::string& fileName)
{
    constexpr std::string_view kEnd = ".json";
    const std::size_t dot = fileName.find('.');
    if (dot == std::string::npos || !fileName.ends_with(kEnd) || fileName.size() <= dot + 1 + kEnd.size())
        return std::nullopt;
    Version number = 0;
    const auto [end, error] = std::from_chars(fileName.data(), fileName.data() + dot, number);
    if (error != std::errc() || end != fileName.data() + dot || number < 1)
        return std::nullopt;
    return std::pair(fileName.substr(dot + 1, fileName.size() - dot - 1 - kEnd.size()), number);
}

Result<std::optional<Repository>> loadRepository(const fs::path& folder)
{
    auto repository = trust::signing::readRepository(finderIn(folder, Waiting::Counts));
    if (!repository) {
        // A publishing that was cut short between a new root and its timestamp: the root lies in metadata/ and still in
        // pending/, and the rest of the folder is as the root before it judges it.
        auto before = trust::signing::readRepository(finderIn(folder, Waiting::IsHidden));
        if (before || before.error().code == ErrorCode::NotFound)
            repository = std::move(before);
    }
    if (repository)
        return std::optional(std::move(repository).value());
    if (repository.error().code == ErrorCode::NotFound)
        return std::optional<Repository>();
    return Error{repository.error().code, folder.string() + ": " + repository.error().message,
                 repository.error().where};
}

std::map<std::string, Version> usedNumbers(const fs::path& folder)
{
    std::map<std::string, Version> used;
    for (const fs::path& file : filesIn(folder / "metadata"))
        if (const auto found = roleAndNumber(file.filename().string()))
            used[found->first] = std::max(used[found->first], found->second);
    return used;
}

Result<Pending> loadPending(const fs::path& folder)
{
    Pending pending;
    for (const fs::path& file : filesIn(folder / "pending")) {
        const auto found = roleAndNumber(file.filename().string());
        if (!found)
            continue;
        auto document = loadEdition(file, found->first, found->second);
        if (!document)
            return document.error();
        pending.put(found->first, std::move(document).value());
    }
    return pending;
}

Outcome savePending(const fs::path& folder, const Pending& pending)
{
    for (const std::string& role : pending.roles()) {
        const Document& document = *pending.find(role);
        const std::string name = trust::signing::fileNameOf(role, document.version());
        if (Outcome done = replaceFile(folder / "pending" / name, document.encode(), Audience::Everybody); !done)
            return done;
        for (const fs::path& file : filesIn(folder / "pending")) {
            const auto found = roleAndNumber(file.filename().string());
            std::error_code error;
            if (found && found->first == role && found->second != document.version())
                fs::remove(file, error);
        }
    }
    return Done{};
}

Outcome clearPending(const fs::path& folder, const Pending& pending)
{
    for (const fs::path& file : filesIn(folder / "pending")) {
        const auto found = roleAndNumber(file.filename().string());
        std::error_code error;
        if (found && pending.find(found->first) != nullptr)
            fs::remove(file, error);
        if (error)
            return Error{ErrorCode::Unwritable,
                         file.string() + " cannot be taken away: " + error.message() + ".",
                         {file.string(), "", 0}};
    }
    std::error_code error;
    fs::remove(folder / "pending", error); // only if nothing else waits there
    return Done{};
}

Outcome writeRelease(const fs::path& folder, const trust::signing::Release& release)
{
    for (const auto& file : release.files)
        if (Outcome done = replaceFile(folder / "metadata" / file.name, file.bytes, Audience::Everybody); !done)
            return done;
    return Done{};
}

} // namespace musubi::admin
