// Whose signatures a waiting edition needs, and whose are still missing.
//
// A root is judged twice: by the root before it and by itself. A list of publishers is judged by the root as it will
// be, a publisher's files by the list of publishers as it will be. Source: TUF 1.0.34 §5.3.4, §5.6.3, §5.6.7.
#pragma once

#include "content/trust/signatures.hpp"
#include "content/trust/signing/key_file.hpp"
#include "content/trust/signing/pending.hpp"
#include "content/trust/signing/repository.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::trust::signing {

struct Judge
{
    Signers signers;
    KeyBook book;
    std::string of; ///< "the root before", "the new root"; empty when there is only one judge
};

/// Empty when nobody may sign for the role: there is no such publisher.
[[nodiscard]] std::vector<Judge> judgesOf(const std::optional<Repository>& live, const Pending& pending,
                                          const std::string& role);

[[nodiscard]] Tally tally(const Document& document, const Judge& judge);

/// A file that waits for more signatures.
struct Waiting
{
    std::string role;
    std::string file;      ///< "2.root.json"
    int missing = 0;       ///< signatures
    std::string of;        ///< as in Judge
    std::string mayBeFrom; ///< those who have not signed yet, for people
};

/// Of everything that waits, what is not signed enough.
[[nodiscard]] std::vector<Waiting> waitingFor(const std::optional<Repository>& live, const Pending& pending);

/// Each key signs what it may. \return the names of the keys that signed something
[[nodiscard]] std::vector<std::string> signPending(const std::optional<Repository>& live, Pending& pending,
                                                   const std::vector<OpenedKey>& keys);

/// Whether one of the keys works for the snapshot or the timestamp, now or as it waits.
[[nodiscard]] bool hasOnlineKey(const std::optional<Repository>& live, const Pending& pending,
                                const std::vector<OpenedKey>& keys);

} // namespace musubi::trust::signing
