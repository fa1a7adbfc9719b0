// What the desk publishes before a draw is run, as JSON text: the promise while sign-up is open, and the list of
// entries when it has closed.
//
//   {"format": "musubi draw commitment 1", "session", "seats", "publicName", "secretHash"}
//   {"format": "musubi draw entries 1", "session", "listRoot", "entries": [{"ticket", "heads", "rank"}, …]}
#pragma once

#include "content/booking/draw_commitment.hpp"
#include "content/booking/draw_entry.hpp"

#include <string>
#include <string_view>

namespace musubi::booking {

[[nodiscard]] std::string encode(const DrawCommitment& commitment);
/// Malformed when it is no such text.
[[nodiscard]] Result<DrawCommitment> parseDrawCommitmentUntrusted(std::string_view json);

struct DrawEntries
{
    std::string session; ///< SessionKey::text
    DrawList list;

    friend bool operator==(const DrawEntries&, const DrawEntries&) = default;
};

[[nodiscard]] std::string encode(const DrawEntries& entries);
/// Malformed when it is no such text; Untrusted when its list root is not that of its entries.
[[nodiscard]] Result<DrawEntries> parseDrawEntriesUntrusted(std::string_view json);

} // namespace musubi::booking
