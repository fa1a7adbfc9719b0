// The published record of a draw: everything that anybody needs to run it again, as JSON text.
//
//   {"format": "musubi draw 1", "session", "seats", "publicName", "secretHash",
//    "listRoot", "secret", "publicValue", "seed",
//    "drawn": [{"ticket", "heads", "rank", "place": "seated" | "waits"}, …]}     in the order of the draw
//
// tests/independent/draw.py runs it again in another language.
#pragma once

#include "content/booking/draw.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace musubi::booking {

struct DrawRecord
{
    DrawCommitment commitment;
    std::string listRoot; ///< as published when sign-up closed
    DrawSecret secret;
    PublicText publicValue;
    std::string seed;
    std::vector<Drawn> drawn;

    friend bool operator==(const DrawRecord&, const DrawRecord&) = default;
};

/// Runs the draw. Untrusted when `secret` is not the promised one.
[[nodiscard]] Result<DrawRecord> runDraw(const DrawCommitment& commitment, const DrawList& list,
                                         const DrawSecret& secret, const PublicText& publicValue);

[[nodiscard]] std::string encode(const DrawRecord& record);
/// Malformed when it is no such text. What it says is not believed yet.
[[nodiscard]] Result<DrawRecord> parseDrawRecordUntrusted(std::string_view json);

/// What whoever verifies a record has from elsewhere: what was published before sign-up closed, what was published when
/// it closed, and the public value where its name says that it is read.
struct DrawWitness
{
    DrawCommitment commitment;
    std::string listRoot;
    PublicText publicValue;
};
/// Runs `record` again. Untrusted, with the first thing that is not as the witness knows it or does not follow from the
/// rest: the commitment, the secret, the public value, the entries, the seed, the order and the places.
[[nodiscard]] Outcome verify(const DrawRecord& record, const DrawWitness& witness);

} // namespace musubi::booking
