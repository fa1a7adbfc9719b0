// Who may sign what, decided: the first keys, a key more, another key, a key less.
//
// Each act gives the editions that say so, unsigned. When a role would be left with a file that too few of its new keys
// have signed, a new edition of that file is among them.
// Source: TUF 1.0.34 §6.1 (key management and migration); promise T6.
#pragma once

#include "content/base/result.hpp"
#include "content/trust/signing/ed25519_key.hpp"
#include "content/trust/signing/pending.hpp"
#include "content/trust/signing/repository.hpp"
#include "content/trust/signing/terms.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::trust::signing {

inline constexpr int kFewestRootKeys = 3;
inline constexpr int kLowestRootThreshold = 2;

struct KeyHolders
{
    std::vector<NamedKey> keys;
    int threshold = 1;
};

struct FirstKeys
{
    KeyHolders root;
    KeyHolders targets;
    KeyHolders snapshot;
    KeyHolders timestamp;
};

/// Root 1 and targets 1, which names no publisher yet.
/// Invalid: fewer than three root keys, a root threshold below two, a threshold that the keys cannot reach, a root key
/// that also works elsewhere.
[[nodiscard]] Result<Pending> firstEditions(const FirstKeys& first, const Terms& terms);

/// What changes for one role: root, targets, snapshot, timestamp or a publisher.
struct KeyChange
{
    std::string role;
    std::optional<KeyId> out;
    std::optional<NamedKey> in;
    std::optional<int> threshold; ///< as it is
};

/// A key in for a publisher that is not there yet makes the publisher.
/// Invalid, with a sentence that says who works for the role, when the change cannot be.
[[nodiscard]] Result<Pending> changeKeys(const Repository& repository, const KeyChange& change, const Terms& terms);

/// Without the publisher and all it has published.
[[nodiscard]] Result<Pending> removePublisher(const Repository& repository, const std::string& publisher,
                                              const Terms& terms);

/// The same again for longer: root, targets or a publisher that has published.
[[nodiscard]] Result<Pending> renew(const Repository& repository, const std::string& role, const Terms& terms);

/// "root-1 (3fa9c1d2), root-2 (…)"
[[nodiscard]] std::string listOf(const std::set<KeyId>& ids, const KeyBook& book);

} // namespace musubi::trust::signing
