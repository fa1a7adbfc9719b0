#include "admin/publish/proceed.hpp"

#include "admin/publish/repository_folder.hpp"

#include <utility>

namespace musubi::admin {

namespace {

namespace fs = std::filesystem;
using trust::signing::OpenedKey;
using trust::signing::Pending;
using trust::signing::Repository;
using trust::signing::Terms;

std::string bytesInForce(const Repository& live, const std::string& role)
{
    if (role == "root")
        return live.root.bytes;
    if (role == "targets")
        return live.targets.bytes;
    const auto publisher = live.publishers.find(role);
    return publisher == live.publishers.end() ? std::string() : publisher->second.bytes;
}

/// What lies in pending/ and is in force: a publishing was cut short just before it tidied up.
Pending alreadyInForce(const Repository& live, const Pending& pending)
{
    Pending done;
    for (const std::string& role : pending.roles()) {
        const std::string bytes = bytesInForce(live, role);
        if (pending.find(role)->encode() == bytes)
            done.put(role, *pending.find(role));
    }
    return done;
}

} // namespace

Result<Situation> loadSituation(const fs::path& folder)
{
    auto live = loadRepository(folder);
    if (!live)
        return live.error();
    auto pending = loadPending(folder);
    if (!pending)
        return pending.error();
    if (live.value()) {
        const Pending done = alreadyInForce(*live.value(), pending.value());
        if (!done.isEmpty()) {
            if (Outcome cleared = clearPending(folder, done); !cleared)
                return cleared.error();
            pending = loadPending(folder);
            if (!pending)
                return pending.error();
        }
    }
    return Situation{std::move(live).value(), std::move(pending).value()};
}

Result<Progress> proceed(const fs::path& folder, const std::optional<Repository>& live, Pending pending,
                         const Terms& terms, const std::vector<OpenedKey>& keys)
{
    Progress progress;
    progress.signedBy = signPending(live, pending, keys);
    for (const std::string& role : pending.roles())
        progress.editions.push_back(trust::signing::fileNameOf(role, pending.find(role)->version()));
    progress.missing = waitingFor(live, pending);
    if (!progress.missing.empty())
        progress.stage = Stage::WaitsForSignatures;
    else if (!hasOnlineKey(live, pending, keys))
        progress.stage = Stage::WaitsForOnlineKeys;
    if (progress.stage == Stage::InForce) {
        auto release = makeRelease(live, pending, terms, keys);
        if (!release)
            return release.error();
        progress.release = std::move(release).value();
    }
    // Also before a release that brings a new root: see loadRepository.
    if (progress.stage != Stage::InForce || pending.root)
        if (Outcome saved = savePending(folder, pending); !saved)
            return saved.error();
    if (progress.stage != Stage::InForce)
        return progress;
    if (Outcome written = writeRelease(folder, progress.release); !written)
        return written.error();
    if (Outcome cleared = clearPending(folder, pending); !cleared)
        return cleared.error();
    return progress;
}

} // namespace musubi::admin
