#include "content/trust/metadata.hpp"

#include "content/base/hexadecimal.hpp"
#include "content/trust/canonical_json.hpp"
#include "content/trust/json_part.hpp"
#include "content/trust/strict_json.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace musubi::trust {

namespace {

constexpr std::array<std::pair<const char*, RootRole>, 4> kRoles{{{"root", RootRole::Root},
                                                                  {"timestamp", RootRole::Timestamp},
                                                                  {"snapshot", RootRole::Snapshot},
                                                                  {"targets", RootRole::Targets}}};

std::vector<Signature> readSignatures(const JsonPart& list)
{
    std::vector<Signature> signatures;
    std::set<KeyId> seen;
    list.forEachElement([&](const JsonPart& element) {
        const KeyId keyId = element.at("keyid").text();
        // §4.2: a key id that occurs twice would let one signature count twice.
        if (!seen.insert(keyId).second)
            element.refuse("has the key id of another signature");
        signatures.push_back({keyId, element.at("sig").bytes()});
    });
    return signatures;
}

Keys readKeys(const JsonPart& object, const Schemes& accepted)
{
    Keys keys;
    object.forEachMember([&](const std::string& keyId, const JsonPart& key) {
        Result<PublicKey> read = PublicKey::read(key.value(), accepted);
        if (!read) {
            const std::string& sentence = read.error().message;
            return key.refuse("is no key: " + sentence.substr(0, sentence.size() - 1));
        }
        keys.emplace(keyId, std::move(read).value());
    });
    return keys;
}

Signers readSigners(const JsonPart& role)
{
    Signers signers;
    role.at("keyids").forEachElement([&](const JsonPart& keyId) {
        if (!signers.keyIds.insert(keyId.text()).second)
            keyId.refuse("occurs twice");
    });
    constexpr std::int64_t kMost = 1024; // no ceremony has more people
    const JsonPart threshold = role.at("threshold");
    const std::int64_t wanted = threshold.number(1);
    if (wanted > kMost)
        threshold.refuse("has to be at most " + std::to_string(kMost));
    signers.threshold = static_cast<int>(std::min(wanted, kMost));
    return signers;
}

Hashes readHashes(const JsonPart& object)
{
    Hashes hashes;
    object.forEachMember([&](const std::string& algorithm, const JsonPart& digest) {
        hashes.emplace(algorithm, toHexadecimal(digest.bytes()));
    });
    return hashes;
}

MetaFile readMetaFile(const JsonPart& part)
{
    MetaFile file;
    file.version = part.at("version").number(1);
    if (const auto length = part.find("length"))
        file.length = length->number(0);
    if (const auto hashes = part.find("hashes"))
        file.hashes = readHashes(*hashes);
    return file;
}

std::vector<std::string> readTexts(const JsonPart& list)
{
    std::vector<std::string> texts;
    list.forEachElement([&](const JsonPart& element) { texts.push_back(element.text()); });
    return texts;
}

Delegation readDelegation(const JsonPart& part)
{
    Delegation delegation;
    delegation.name = part.at("name").text();
    delegation.signers = readSigners(part);
    delegation.search = part.at("terminating").truth() ? Search::Ends : Search::GoesOn;
    const auto paths = part.find("paths");
    const auto prefixes = part.find("path_hash_prefixes");
    if (paths.has_value() == prefixes.has_value())
        part.refuse("has to have either \"paths\" or \"path_hash_prefixes\"");
    if (paths)
        delegation.paths = readTexts(*paths);
    if (prefixes)
        delegation.pathHashPrefixes = readTexts(*prefixes);
    return delegation;
}

void readDelegations(const JsonPart& part, const Schemes& accepted, Targets& targets)
{
    targets.keys = readKeys(part.at("keys"), accepted);
    std::set<std::string> names;
    part.at("roles").forEachElement([&](const JsonPart& element) {
        targets.delegations.push_back(readDelegation(element));
        const std::string& name = targets.delegations.back().name;
        const bool isTaken =
            std::any_of(kRoles.begin(), kRoles.end(), [&](const auto& role) { return name == role.first; });
        if (name.empty() || isTaken || !names.insert(name).second)
            element.refuse("has to have a name of its own");
    });
}

/// What all roles have in common, and `content` of what is signed.
template <typename Content, typename Read>
Result<Metadata<Content>> readUntrusted(std::string_view bytes, std::size_t limit, std::string_view type,
                                        Read&& content)
{
    const Result<nlohmann::json> json = parseStrict(bytes, limit);
    if (!json)
        return json.error();
    std::optional<Error> problem;
    const JsonPart file(json.value(), problem);
    const JsonPart body = file.at("signed");
    Metadata<Content> metadata;
    if (body.at("_type").text() != type)
        body.at("_type").refuse("has to be \"" + std::string(type) + "\"");
    // §4.2: the major number says whether a client understands it.
    if (!body.at("spec_version").text().starts_with("1."))
        body.at("spec_version").refuse("has to begin with \"1.\"");
    metadata.version = body.at("version").number(1);
    metadata.expires = body.at("expires").instant();
    metadata.canonical = canonicalJson(body.value());
    metadata.signatures = readSignatures(file.at("signatures"));
    metadata.content = content(body);
    if (problem)
        return *problem;
    return metadata;
}

} // namespace

Result<Metadata<Root>> readRootUntrusted(std::string_view bytes, const Schemes& accepted)
{
    return readUntrusted<Root>(bytes, kRootLimit, "root", [&](const JsonPart& body) {
        Root root;
        root.keys = readKeys(body.at("keys"), accepted);
        const JsonPart roles = body.at("roles");
        for (const auto& [name, role] : kRoles) {
            root.roles[role] = readSigners(roles.at(name));
        }
        if (const auto consistent = body.find("consistent_snapshot"))
            root.consistentSnapshot = consistent->truth();
        return root;
    });
}

Result<Metadata<Timestamp>> readTimestampUntrusted(std::string_view bytes)
{
    return readUntrusted<Timestamp>(bytes, kTimestampLimit, "timestamp", [](const JsonPart& body) {
        return Timestamp{readMetaFile(body.at("meta").at("snapshot.json"))};
    });
}

Result<Metadata<Snapshot>> readSnapshotUntrusted(std::string_view bytes)
{
    return readUntrusted<Snapshot>(bytes, kSnapshotLimit, "snapshot", [](const JsonPart& body) {
        Snapshot snapshot;
        body.at("meta").forEachMember(
            [&](const std::string& name, const JsonPart& file) { snapshot.meta.emplace(name, readMetaFile(file)); });
        return snapshot;
    });
}

Result<Metadata<Targets>> readTargetsUntrusted(std::string_view bytes, const Schemes& accepted)
{
    return readUntrusted<Targets>(bytes, kTargetsLimit, "targets", [&](const JsonPart& body) {
        Targets targets;
        body.at("targets").forEachMember([&](const std::string& path, const JsonPart& part) {
            Target target{part.at("length").number(0), readHashes(part.at("hashes"))};
            if (target.hashes.empty())
                part.refuse("has to have a hash");
            targets.targets.emplace(path, std::move(target));
        });
        if (const auto delegations = body.find("delegations"))
            readDelegations(*delegations, accepted, targets);
        return targets;
    });
}

} // namespace musubi::trust
