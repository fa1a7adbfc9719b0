// Who has signed a file, of those who may.
#pragma once

#include "content/trust/metadata.hpp"

#include <set>
#include <string_view>
#include <vector>

namespace musubi::trust::signing {

struct Tally
{
    std::set<KeyId> signedBy;
    std::set<KeyId> missing; ///< may sign, and have not
    int wanted = 1;

    [[nodiscard]] bool isEnough() const { return static_cast<int>(signedBy.size()) >= wanted; }
};

/// A key that is there under two ids counts once.
/// Source: TUF 1.0.34 §4.2.1 and §5.3.4 (a threshold of unique keys).
[[nodiscard]] Tally tally(std::string_view canonical, const std::vector<Signature>& signatures, const Keys& keys,
                          const Signers& signers);

} // namespace musubi::trust::signing
