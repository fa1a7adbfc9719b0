#include "content/sync/folder_transport.hpp"

#include "content/trust/names.hpp"

#include "content/base/hexadecimal.hpp"
#include "content/store/descriptor.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace musubi::sync {

namespace {

using store::Descriptor;

/// One part of an address as the name of a file or folder; nothing when it cannot be one.
std::optional<std::string> unquoted(std::string_view part)
{
    std::string name;
    for (std::size_t at = 0; at < part.size(); ++at) {
        if (part[at] != '%') {
            name += part[at];
            continue;
        }
        const auto byte = bytesFromHexadecimal(part.substr(at + 1, 2));
        if (!byte || byte->empty())
            return std::nullopt;
        name += *byte;
        at += 2;
    }
    if (name.empty() || name == "." || name == ".." || name.find('/') != std::string::npos ||
        name.find('\0') != std::string::npos)
        return std::nullopt;
    return name;
}

std::optional<std::vector<std::string>> partsOf(std::string_view address)
{
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= address.size();) {
        const std::size_t end = std::min(address.find('/', begin), address.size());
        std::optional<std::string> part = unquoted(address.substr(begin, end - begin));
        if (!part)
            return std::nullopt;
        parts.push_back(std::move(*part));
        begin = end + 1;
    }
    return parts;
}

Error cannot(const std::string& file)
{
    const int why = errno;
    const bool isMissing = why == ENOENT || why == ENOTDIR;
    const std::string reason = why == ELOOP ? "links are not followed" : std::generic_category().message(why);
    return {isMissing ? ErrorCode::NotFound : ErrorCode::Unreadable,
            "The file cannot be read: " + reason + ".",
            {file, "", 0}};
}

/// Opens the file folder by folder, so that no link is followed at any height.
Result<Descriptor> openBelow(const std::filesystem::path& folder, const std::vector<std::string>& parts,
                             const std::string& described)
{
    Descriptor opened(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    for (std::size_t i = 0; i < parts.size() && opened.isOpen(); ++i) {
        const bool isLast = i + 1 == parts.size();
        // Not blocking: a pipe that somebody put there would otherwise be waited for.
        const int flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | (isLast ? O_NONBLOCK : O_DIRECTORY);
        opened = Descriptor(openat(opened.number(), parts[i].c_str(), flags));
    }
    struct stat found
    {};
    if (!opened.isOpen() || fstat(opened.number(), &found) != 0)
        return cannot(described);
    if (!S_ISREG(found.st_mode))
        return Error{ErrorCode::Unreadable, "It is not a file.", {described, "", 0}};
    return opened;
}

} // namespace

Outcome FolderTransport::fetch(const std::string& address, std::int64_t from, Receiver& receiver)
{
    const std::string described = describe(address);
    const auto parts = partsOf(address);
    if (!parts)
        return Error{ErrorCode::NotFound, "No file can have this name.", {described, "", 0}};
    const Result<Descriptor> opened = openBelow(m_folder, *parts, described);
    if (!opened)
        return opened.error();
    if (Outcome begun = receiver.begin(from); !begun)
        return begun;
    std::vector<char> piece(std::size_t{1} << 17U);
    for (off_t at = from;;) {
        const ssize_t count = pread(opened.value().number(), piece.data(), piece.size(), at);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return cannot(described);
        if (count == 0)
            return Done{};
        if (Outcome taken = receiver.take({piece.data(), static_cast<std::size_t>(count)}); !taken)
            return taken;
        at += count;
    }
}

std::string FolderTransport::describe(const std::string& address) const
{
    return (m_folder / address).string();
}

Result<std::string> fetchFile(const std::filesystem::path& file, std::size_t limit)
{
    const std::filesystem::path whole = std::filesystem::absolute(file);
    FolderTransport folder(whole.parent_path());
    return fetchBytes(folder, trust::percentQuoted(whole.filename().string()), limit);
}

} // namespace musubi::sync
