// The four roles of a repository, read from bytes: root, timestamp, snapshot, targets.
//
// Values only: nothing here trusts anything. Members that the specification does not name stay in `canonical`, which is
// what signatures are over, and are otherwise left alone.
// Source: TUF 1.0.34 §4.3 (root), §4.4 (snapshot), §4.5 (targets), §4.6 (timestamp).
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/result.hpp"
#include "content/trust/public_key.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::trust {

/// Promise T3: bytes of a file of the role.
inline constexpr std::size_t kRootLimit = 512'000;
inline constexpr std::size_t kTimestampLimit = 16'384;
inline constexpr std::size_t kSnapshotLimit = 2'000'000;
inline constexpr std::size_t kTargetsLimit = 5'000'000;

/// Of a role; greater than zero and at most 2^53.
using Version = std::int64_t;
using KeyId = std::string;
using Keys = std::map<KeyId, PublicKey>;
/// Algorithm → digest in small hexadecimal letters: {"sha256": "…"}.
using Hashes = std::map<std::string, std::string>;

/// Who may sign, and how many of them have to.
struct Signers
{
    std::set<KeyId> keyIds;
    int threshold = 1;

    friend bool operator==(const Signers&, const Signers&) = default;
};

enum class RootRole
{
    Root,
    Timestamp,
    Snapshot,
    Targets,
};

struct Root
{
    Keys keys;
    std::map<RootRole, Signers> roles; ///< all four
    bool consistentSnapshot = false;
};

/// What one metadata file says of another.
struct MetaFile
{
    Version version = 1;
    std::optional<std::int64_t> length; ///< bytes
    Hashes hashes;                      ///< may be empty
};

struct Timestamp
{
    MetaFile snapshot;
};

struct Snapshot
{
    std::map<std::string, MetaFile> meta; ///< by file name: "targets.json"
};

struct Target
{
    std::int64_t length = 0; ///< bytes
    Hashes hashes;           ///< at least one
};

/// Whether other delegations are asked for what this one should have had.
enum class Search
{
    GoesOn,
    Ends, ///< "terminating"
};

struct Delegation
{
    std::string name;
    Signers signers;
    Search search = Search::GoesOn;
    std::vector<std::string> paths;            ///< patterns
    std::vector<std::string> pathHashPrefixes; ///< either these or `paths`
};

struct Targets
{
    std::map<std::string, Target> targets; ///< by path
    Keys keys;                             ///< of the delegations
    std::vector<Delegation> delegations;   ///< in the order in which they are asked
};

struct Signature
{
    KeyId keyId;
    std::string bytes;
};

/// What a file says, with what is needed to verify it.
template <typename Content>
struct Metadata
{
    Content content;
    Version version = 1;
    Instant expires{};
    std::string canonical;             ///< of "signed": what the signatures are over
    std::vector<Signature> signatures; ///< at most one a key id
};

/// \param accepted  the schemes of keys that may verify anything
/// TooLarge above the limit of the role (promise T3); Malformed when it is not JSON; Invalid, with the pointer to the
/// member, when it is not what the role has to be.
[[nodiscard]] Result<Metadata<Root>> readRootUntrusted(std::string_view bytes, const Schemes& accepted);
[[nodiscard]] Result<Metadata<Timestamp>> readTimestampUntrusted(std::string_view bytes);
[[nodiscard]] Result<Metadata<Snapshot>> readSnapshotUntrusted(std::string_view bytes);
[[nodiscard]] Result<Metadata<Targets>> readTargetsUntrusted(std::string_view bytes, const Schemes& accepted);

} // namespace musubi::trust
