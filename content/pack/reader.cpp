#include "content/pack/reader.hpp"

#include "content/pack/leave_out.hpp"

#include <algorithm>

namespace musubi::pack {

namespace {

ProblemCode codeOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::TooLarge:
        return ProblemCode::FileTooLarge;
    case ErrorCode::Malformed:
        return ProblemCode::NotJson;
    case ErrorCode::NotFound:
    case ErrorCode::Unreadable:
        return ProblemCode::FileUnreadable;
    case ErrorCode::Invalid:
    case ErrorCode::WrongOption:
    case ErrorCode::Unavailable:
    case ErrorCode::Unreachable:
    case ErrorCode::Unwritable:
    case ErrorCode::Untrusted:
    case ErrorCode::Failed:
        break;
    }
    return ProblemCode::Schema;
}

} // namespace

Problem problemOf(const Error& error)
{
    return {codeOf(error), Severity::Error, error.where, error.message, {}};
}

Problem unreadable(const std::string& path)
{
    return {ProblemCode::FileUnreadable,
            Severity::Error,
            {path, "", 0},
            "The file cannot be read: it is a link, or a folder instead of a file, or nobody may open it.",
            {}};
}

Problem mapMissing(const std::string& map)
{
    return {ProblemCode::ReferenceToNowhere,
            Severity::Error,
            {"pack.json", "/map", 0},
            "There is no file " + map + ".",
            {}};
}

void takeIn(ReadPack& pack, Result<model::Entry> entry, const std::string& path)
{
    if (!entry) {
        pack.problems.push_back(problemOf(entry.error()));
        return;
    }
    if (auto reason = reasonToLeaveOut(entry.value(), path)) {
        pack.problems.push_back(std::move(*reason));
        return;
    }
    for (Problem& problem : leaveOutParts(entry.value(), path))
        pack.problems.push_back(std::move(problem));
    pack.parts.entries.push_back(std::move(entry).value());
}

Result<ReadPack> readPack(const WorkspaceFiles& files)
{
    const auto packFile = std::find_if(files.json.begin(), files.json.end(),
                                       [](const File& file) { return roleOf(file.path) == FileRole::PackInfo; });
    if (packFile == files.json.end())
        return Error{ErrorCode::NotFound, "The workspace has no pack.json.", {"pack.json", "", 0}};
    auto info = fittingPackInfo(packFile->bytes, packFile->path);
    if (!info)
        return Error{ErrorCode::Malformed, info.error().message, info.error().where};

    ReadPack pack;
    pack.parts.info = std::move(info.value().info);
    pack.problems = std::move(info.value().problems);
    for (const std::string& path : files.unreadable)
        pack.problems.push_back(unreadable(path));
    bool isMapThere = pack.parts.info.map.empty();
    for (const File& file : files.json) {
        const FileRole role = roleOf(file.path);
        if (role == FileRole::Entry) {
            takeIn(pack, parseEntry(file.bytes, file.path), file.path);
        } else if (role == FileRole::Map && file.path == pack.parts.info.map) {
            isMapThere = true;
            auto map = parseMap(file.bytes, file.path);
            if (map)
                pack.parts.map = std::move(map).value();
            else
                pack.problems.push_back(problemOf(map.error()));
        }
    }
    const auto& refused = files.unreadable; // said above
    if (!isMapThere && std::find(refused.begin(), refused.end(), pack.parts.info.map) == refused.end())
        pack.problems.push_back(mapMissing(pack.parts.info.map));
    return pack;
}

} // namespace musubi::pack
