// How a catalogue lies in the index, known to those who build it and those who ask it.
//
//   entries(terms)  FTS5, one row an entry
//   made_from       one row: the layout's version and a number for the catalogue's content
//
// The index keeps no text, no positions and no lengths: only which rows stand under which term. A term begins with a
// letter for its depth (in a title, at the start of a title, anywhere on the entry's pages) and its kind, so that a
// list of rows holds nothing but hits of one kind. Rows are in the catalogue's own order: the first hits are the first
// rows of the list, and nothing has to be ranked, sorted or passed over. Internal to this folder.
#pragma once

#include "content/model/catalogue.hpp"
#include "content/search/entry_texts.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace musubi::search {

/// Changes whenever the same catalogue would give another index.
inline constexpr std::int64_t kLayoutVersion = 4;

/// Where in an entry a term stands.
enum class Depth
{
    TitleStart,
    Title, ///< of any language, printed or spoken
    Page,  ///< all texts of the entry, the title too
};

/// What the terms of a depth and a kind begin with. `kind` is a place in kTopicKinds.
[[nodiscard]] std::string markOf(Depth depth, std::size_t kind);

inline constexpr std::size_t kRowsOfKind = 10'000'000;

/// The row of Catalogue::allOfKind(kTopicKinds[kind])[position].
[[nodiscard]] constexpr std::int64_t rowOf(std::size_t kind, std::size_t position)
{
    return static_cast<std::int64_t>(kind * kRowsOfKind + position);
}

[[nodiscard]] constexpr std::size_t positionOf(std::int64_t row)
{
    return static_cast<std::size_t>(row) % kRowsOfKind;
}

/// The same for two entries only when the same can be found in them. \param texts  of the entry
[[nodiscard]] std::uint64_t fingerprintOf(const model::Entry& entry, const EntryTexts& texts);

/// The number of a catalogue, put together from the fingerprints of its entries in the order of their rows: the same
/// for two catalogues only when the same can be found in them in the same order.
class Origin
{
public:
    Origin();
    void add(std::uint64_t fingerprint);
    void endKind();
    [[nodiscard]] std::int64_t number() const { return static_cast<std::int64_t>(m_value); }

private:
    std::uint64_t m_value;
};

/// Reads every text once.
[[nodiscard]] std::int64_t originOf(const model::Catalogue& catalogue);

} // namespace musubi::search
