#include "admin/publish/workspace_targets.hpp"

#include "admin/publish/disk.hpp"
#include "content/trust/signing/digest.hpp"

namespace musubi::admin {

namespace {

namespace fs = std::filesystem;
using trust::Target;
using trust::signing::TargetList;

std::string pathIn(const std::string& publisher, const std::string& file)
{
    return "packs/" + publisher + "/" + file;
}

Target targetOf(const FileDigest& digest)
{
    return {static_cast<std::int64_t>(digest.length), {{"sha256", digest.sha256}}};
}

bool isThere(const fs::path& file, const Target& target)
{
    const auto digest = digestOf(file);
    return digest && digest->sha256 == target.hashes.at("sha256");
}

} // namespace

Result<TargetList> targetsOf(const pack::WorkspaceFiles& files, const fs::path& workspace, const std::string& publisher)
{
    TargetList targets;
    for (const pack::File& file : files.json)
        targets.emplace(pathIn(publisher, file.path),
                        targetOf({trust::signing::sha256(file.bytes), file.bytes.size()}));
    for (const std::string& medium : files.media) {
        const auto digest = digestOf(workspace / medium);
        if (!digest)
            return Error{ErrorCode::Unreadable,
                         medium + " cannot be read. Look at its rights, and publish again.",
                         {medium, "", 0}};
        targets.emplace(pathIn(publisher, medium), targetOf(*digest));
    }
    return targets;
}

Result<Stored> storeTargets(const pack::WorkspaceFiles& files, const fs::path& workspace, const TargetList& targets,
                            const std::string& publisher, const fs::path& repository)
{
    Stored stored;
    const auto store = [&](const std::string& file, const auto& write) -> Outcome {
        const Target& target = targets.at(pathIn(publisher, file));
        const fs::path place = repository / "targets" / trust::signing::storedNameOf(pathIn(publisher, file), target);
        if (isThere(place, target))
            return Done{};
        ++stored.files;
        stored.bytes += static_cast<std::uintmax_t>(target.length);
        return write(place, target);
    };
    for (const pack::File& file : files.json) {
        Outcome done =
            store(file.path, [&](const fs::path& place, const Target&) { return writeUnsynced(place, file.bytes); });
        if (!done)
            return done.error();
    }
    for (const std::string& medium : files.media) {
        Outcome done = store(medium, [&](const fs::path& place, const Target& target) {
            return copyFile(workspace / medium, place, target.hashes.at("sha256"));
        });
        if (!done)
            return done.error();
    }
    if (stored.files > 0)
        if (Outcome done = syncAll(repository); !done)
            return done.error();
    return stored;
}

} // namespace musubi::admin
