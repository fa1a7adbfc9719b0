#include "content/trust/signing/repository.hpp"

#include "content/trust/signing/digest.hpp"
#include "content/trust/signing/document.hpp"
#include "content/trust/signing/role_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace musubi::trust::signing {

namespace {

constexpr Version kMostRoots = 1024;
constexpr std::size_t kLongestName = 64;
constexpr std::array<std::pair<std::string_view, RootRole>, 4> kRoles{{{"root", RootRole::Root},
                                                                       {"timestamp", RootRole::Timestamp},
                                                                       {"snapshot", RootRole::Snapshot},
                                                                       {"targets", RootRole::Targets}}};

Error about(const std::string& name, const std::string& what)
{
    return {ErrorCode::Invalid, name + " " + what, {name, "", 0}};
}

template <typename Content, typename Read>
Result<Held<Content>> hold(const std::string& name, std::string bytes, Read&& read)
{
    Result<Metadata<Content>> metadata = read(bytes);
    if (!metadata)
        return Error{
            metadata.error().code, name + ": " + metadata.error().message, {name, metadata.error().where.pointer, 0}};
    return Held<Content>{std::move(metadata).value(), std::move(bytes)};
}

/// The file that another one speaks of, as it speaks of it.
Result<std::string> fetchListed(const FindFile& find, const std::string& name, const MetaFile& listed)
{
    std::optional<std::string> bytes = find(name);
    if (!bytes)
        return about(name, "is missing. Bring the folder back from a copy before you publish.");
    if (metaOf(listed.version, *bytes).hashes != listed.hashes)
        return about(name, "is not the file that was published: it was changed. Bring the folder back from a copy "
                           "before you publish.");
    return std::move(*bytes);
}

template <typename Content>
Outcome requireVersion(const std::string& name, const Held<Content>& held, Version version)
{
    if (held.metadata.version == version)
        return Done{};
    return about(name, "says that it is version " + std::to_string(held.metadata.version) + ".");
}

Result<KeyBook> bookOf(const std::string& bytes)
{
    const Result<Document> document = Document::read(bytes);
    if (!document)
        return document.error();
    return keysIn(document.value().body());
}

/// §5.3: from the first root to the newest, each signed by those before it and by its own.
Outcome readRoots(const FindFile& find, Repository& repository)
{
    std::optional<Held<Root>> newest;
    for (Version version = 1; version <= kMostRoots; ++version) {
        const std::string name = fileNameOf("root", version);
        std::optional<std::string> bytes = find(name);
        if (!bytes)
            break;
        Result<Held<Root>> root = readRoot(name, std::move(*bytes));
        if (!root)
            return root.error();
        if (Outcome right = requireVersion(name, root.value(), version); !right)
            return right;
        for (const Root* const judge : {newest ? &newest->metadata.content : nullptr, &root.value().metadata.content})
            if (judge != nullptr) {
                Outcome isSigned = requireSignatures(name, root.value(), judge->keys, judge->roles.at(RootRole::Root));
                if (!isSigned)
                    return isSigned;
            }
        newest = std::move(root).value();
    }
    if (!newest)
        return Error{ErrorCode::NotFound, "There is no repository here yet.", {}};
    repository.root = std::move(*newest);
    Result<KeyBook> book = bookOf(repository.root.bytes);
    if (!book)
        return book.error();
    repository.rootKeys = std::move(book).value();
    return Done{};
}

/// §5.4 and §5.5, as far as whoever publishes is concerned.
Outcome readOnlineRoles(const FindFile& find, Repository& repository)
{
    const Root& root = repository.root.metadata.content;
    std::optional<std::string> bytes = find("timestamp.json");
    if (!bytes)
        return Error{ErrorCode::NotFound, "Nothing was published here yet.", {}};
    auto timestamp = hold<Timestamp>("timestamp.json", std::move(*bytes),
                                     [](const std::string& text) { return readTimestampUntrusted(text); });
    if (!timestamp)
        return timestamp.error();
    repository.timestamp = std::move(timestamp).value();
    const MetaFile& listed = repository.timestamp.metadata.content.snapshot;
    const std::string name = fileNameOf("snapshot", listed.version);
    Result<std::string> text = fetchListed(find, name, listed);
    if (!text)
        return text.error();
    auto snapshot = hold<Snapshot>(name, std::move(text).value(),
                                   [](const std::string& read) { return readSnapshotUntrusted(read); });
    if (!snapshot)
        return snapshot.error();
    repository.snapshot = std::move(snapshot).value();
    if (Outcome isSigned = requireSignatures(name, repository.snapshot, root.keys, root.roles.at(RootRole::Snapshot));
        !isSigned)
        return isSigned;
    if (Outcome right = requireVersion(name, repository.snapshot, listed.version); !right)
        return right;
    return requireSignatures("timestamp.json", repository.timestamp, root.keys, root.roles.at(RootRole::Timestamp));
}

Result<Held<Targets>> readListedTargets(const FindFile& find, const Snapshot& snapshot, const std::string& role,
                                        const Keys& keys, const Signers& signers)
{
    const auto listed = snapshot.meta.find(role + ".json");
    if (listed == snapshot.meta.end())
        return Error{ErrorCode::NotFound, "The snapshot does not list " + role + ".json.", {}};
    const std::string name = fileNameOf(role, listed->second.version);
    Result<std::string> bytes = fetchListed(find, name, listed->second);
    if (!bytes)
        return bytes.error();
    Result<Held<Targets>> targets = readTargets(name, std::move(bytes).value());
    if (!targets)
        return targets;
    if (Outcome isSigned = requireSignatures(name, targets.value(), keys, signers); !isSigned)
        return isSigned.error();
    if (Outcome right = requireVersion(name, targets.value(), listed->second.version); !right)
        return right.error();
    return targets;
}

/// §5.6 and §5.6.7.
Outcome readAllTargets(const FindFile& find, Repository& repository)
{
    const Root& root = repository.root.metadata.content;
    const Snapshot& snapshot = repository.snapshot.metadata.content;
    Result<Held<Targets>> top =
        readListedTargets(find, snapshot, "targets", root.keys, root.roles.at(RootRole::Targets));
    if (!top)
        return top.error();
    repository.targets = std::move(top).value();
    Result<KeyBook> book = bookOf(repository.targets.bytes);
    if (!book)
        return book.error();
    repository.publisherKeys = std::move(book).value();
    const Targets& targets = repository.targets.metadata.content;
    for (const Delegation& delegation : targets.delegations) {
        if (!snapshot.meta.contains(delegation.name + ".json"))
            continue; // has not published yet
        Result<Held<Targets>> own =
            readListedTargets(find, snapshot, delegation.name, targets.keys, delegation.signers);
        if (!own)
            return own.error();
        Outcome isOwn = requireOwnPaths(delegation.name + ".json", own.value(), delegation.name);
        if (!isOwn)
            return isOwn;
        repository.publishers.emplace(delegation.name, std::move(own).value());
    }
    return Done{};
}

} // namespace

std::string fileNameOf(const std::string& role, Version version)
{
    return role == "timestamp" ? "timestamp.json" : std::to_string(version) + "." + role + ".json";
}

std::vector<std::string> pathsOf(const std::string& publisher)
{
    const std::string folder = "packs/" + publisher + "/";
    return {folder + "*", folder + "*/*", folder + "*/*/*"};
}

bool mayHold(const std::string& publisher, std::string_view path)
{
    const std::string folder = "packs/" + publisher + "/";
    constexpr auto kDeepest = 2; // slashes behind the publisher's folder, as in pathsOf
    if (!path.starts_with(folder))
        return false;
    path.remove_prefix(folder.size());
    return !path.empty() && path.front() != '/' && path.back() != '/' && path.find("//") == std::string_view::npos &&
           std::count(path.begin(), path.end(), '/') <= kDeepest;
}

bool isPublisherName(std::string_view name)
{
    const auto isLetter = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
    };
    return !name.empty() && name.size() <= kLongestName && name.front() != '-' &&
           std::all_of(name.begin(), name.end(), isLetter) && !rootRoleNamed(name);
}

MetaFile metaOf(Version version, const std::string& bytes)
{
    return {version, static_cast<std::int64_t>(bytes.size()), {{"sha256", sha256(bytes)}}};
}

std::optional<RootRole> rootRoleNamed(std::string_view name)
{
    for (const auto& [known, role] : kRoles)
        if (known == name)
            return role;
    return std::nullopt;
}

const Delegation* findDelegation(const Targets& targets, std::string_view name)
{
    const auto found = std::find_if(targets.delegations.begin(), targets.delegations.end(),
                                    [&](const Delegation& delegation) { return delegation.name == name; });
    return found == targets.delegations.end() ? nullptr : &*found;
}

Result<Held<Root>> readRoot(const std::string& name, std::string bytes)
{
    return hold<Root>(name, std::move(bytes),
                      [](const std::string& text) { return readRootUntrusted(text, schemesOfAKiosk()); });
}

Result<Held<Targets>> readTargets(const std::string& name, std::string bytes)
{
    return hold<Targets>(name, std::move(bytes),
                         [](const std::string& text) { return readTargetsUntrusted(text, schemesOfAKiosk()); });
}

Outcome requireOwnPaths(const std::string& name, const Held<Targets>& held, const std::string& publisher)
{
    for (const auto& [path, target] : held.metadata.content.targets)
        if (!mayHold(publisher, path))
            return Error{ErrorCode::Invalid,
                         name + " names " + path + ", but " + publisher + " may publish only what lies in packs/" +
                             publisher + "/, at most two folders deep.",
                         {name, "", 0}};
    if (!held.metadata.content.delegations.empty())
        return about(name, "hands its rights on to others, which a publisher may not.");
    return Done{};
}

Result<Repository> readRepository(const FindFile& find)
{
    Repository repository;
    for (const auto step : {readRoots, readOnlineRoles, readAllTargets})
        if (Outcome done = step(find, repository); !done)
            return done.error();
    return repository;
}

} // namespace musubi::trust::signing
