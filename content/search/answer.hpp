// A question to the index and its answer, as values.
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/language.hpp"
#include "content/model/entry_id.hpp"
#include "content/search/match.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::search {

/// More hits of a kind than this are not counted: the screen says "100+".
inline constexpr std::size_t kCountLimit = 100;

struct Question
{
    std::string text; ///< as typed; never read as a command
    Language language;
    Date today;                                ///< entries that are not valid on this day are not found
    std::size_t hitsOfKind = 5;                ///< at most kCountLimit
    std::optional<model::EntryKind> kind = {}; ///< only this one
};

struct Hit
{
    model::EntryId id;
    FoundIn foundIn = FoundIn::Body;
    /// What to mark in the title shown in the question's language: bytes of its base(). May be empty.
    std::vector<ByteRange> marks;

    friend bool operator==(const Hit&, const Hit&) = default;
};

struct HitsOfKind
{
    model::EntryKind kind = model::EntryKind::Event;
    /// At most kCountLimit. Exact for words without kana of up to three unspaced or eight spaced letters; with others,
    /// entries beyond the hits may be counted that hold the parts of a word but not the word, or not as a word.
    std::size_t count = 0;
    bool isMore = false; ///< there are, or may be, more than `count`
    std::vector<Hit> hits;

    friend bool operator==(const HitsOfKind&, const HitsOfKind&) = default;
};

/// In the order of kTopicKinds, only kinds with hits.
using Answer = std::vector<HitsOfKind>;

} // namespace musubi::search
