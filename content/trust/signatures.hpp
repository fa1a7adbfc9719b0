// Who has signed a file, of those who may, and whether they are enough.
#pragma once

#include "content/trust/metadata.hpp"

#include <set>
#include <string_view>
#include <vector>

namespace musubi::trust {

struct Tally
{
    std::set<KeyId> signedBy; ///< one id a key
    std::set<KeyId> missing;  ///< may sign, and have not
    int wanted = 1;

    [[nodiscard]] bool isEnough() const { return static_cast<int>(signedBy.size()) >= wanted; }
};

/// Counts the keys of `signers` that have signed `message`. A key counts once, whatever it is called (TUF 1.0.34 §4.2,
/// §4.3 THRESHOLD). Signatures that are wrong, or of others, are not counted and do no harm.
[[nodiscard]] Tally tally(const Signers& signers, const Keys& keys, std::string_view message,
                          const std::vector<Signature>& signatures);

/// Whether as many different keys of `signers` as it asks for have signed.
[[nodiscard]] bool isSignedBy(const Signers& signers, const Keys& keys, std::string_view message,
                              const std::vector<Signature>& signatures);

} // namespace musubi::trust
