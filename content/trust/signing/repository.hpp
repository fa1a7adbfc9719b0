// A published repository as whoever publishes next has to know it: every role, with its signatures asked.
//
// This is not how a kiosk looks at it: nothing is older or newer than something remembered, and what has expired may be
// renewed here. It is what keeps a forged file from being signed into the next release.
#pragma once

#include "content/base/result.hpp"
#include "content/trust/signatures.hpp"
#include "content/trust/signing/ed25519_key.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace musubi::trust::signing {

/// A role, with the bytes of its file.
template <typename Content>
struct Held
{
    Metadata<Content> metadata;
    std::string bytes;
};

struct Repository
{
    Held<Root> root;
    Held<Timestamp> timestamp;
    Held<Snapshot> snapshot;
    Held<Targets> targets;
    std::map<std::string, Held<Targets>> publishers; ///< those that have published, by name
    KeyBook rootKeys;
    KeyBook publisherKeys;
};

/// Bytes of a file of the folder metadata/ ("3.root.json"); nothing when there is none.
using FindFile = std::function<std::optional<std::string>(const std::string& name)>;

/// NotFound when there is no root or no timestamp: nothing was published here yet. Otherwise the file and what is wrong
/// with it: a signature, a length, a digest, a version.
[[nodiscard]] Result<Repository> readRepository(const FindFile& find);

/// "3.root.json"; a timestamp has no number.
[[nodiscard]] std::string fileNameOf(const std::string& role, Version version);

/// The patterns of a publisher's delegation.
[[nodiscard]] std::vector<std::string> pathsOf(const std::string& publisher);
/// Whether these patterns let the publisher sign for the path.
[[nodiscard]] bool mayHold(const std::string& publisher, std::string_view path);
/// "tsukuba": small letters, digits and hyphens, and no role's name.
[[nodiscard]] bool isPublisherName(std::string_view name);

/// What a snapshot says of a role's file.
[[nodiscard]] MetaFile metaOf(Version version, const std::string& bytes);

/// The role that the root gives to these signers.
[[nodiscard]] std::optional<RootRole> rootRoleNamed(std::string_view name);
/// nullptr when there is no such publisher.
[[nodiscard]] const Delegation* findDelegation(const Targets& targets, std::string_view name);

/// Reads any role's file; a sentence that begins with the file's name on failure.
[[nodiscard]] Result<Held<Targets>> readTargets(const std::string& name, std::string bytes);
[[nodiscard]] Result<Held<Root>> readRoot(const std::string& name, std::string bytes);

/// Invalid, with the file's name, when too few of the signers have signed.
template <typename Content>
[[nodiscard]] Outcome requireSignatures(const std::string& name, const Held<Content>& held, const Keys& keys,
                                        const Signers& signers)
{
    const Tally count = trust::tally(signers, keys, held.metadata.canonical, held.metadata.signatures);
    if (count.isEnough())
        return Done{};
    return Error{ErrorCode::Invalid,
                 name + " is signed by " + std::to_string(count.signedBy.size()) + " of the " +
                     std::to_string(count.wanted) + " keys it needs.",
                 {name, "", 0}};
}

/// Invalid when the role of `publisher` names a path that is not its own.
[[nodiscard]] Outcome requireOwnPaths(const std::string& name, const Held<Targets>& held, const std::string& publisher);

} // namespace musubi::trust::signing
