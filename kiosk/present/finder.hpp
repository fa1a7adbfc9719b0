// What the search screen asks while somebody types. The answers come from an index that
// knows files and databases; here they are plain values, so that the screens stay pure
// and tests answer by hand.
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/language.hpp"
#include "content/model/entry_id.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace musubi::present {

/// Bytes of a text in UTF-8, from one to before another.
struct TextRange
{
    std::size_t from = 0;
    std::size_t until = 0;

    friend bool operator==(const TextRange&, const TextRange&) = default;
};

enum class FoundIn
{
    Title, ///< as it is printed or as it is spoken
    Page,  ///< elsewhere on its page
};

struct FoundEntry
{
    model::EntryId id;
    FoundIn foundIn = FoundIn::Title;
    /// What matched in the title as the asked language prints it: bytes of its base(), in order, apart from each other.
    std::vector<TextRange> marks;
};

struct FoundOfKind
{
    model::EntryKind kind = model::EntryKind::Event;
    std::size_t count = 0;
    bool isMore = false;          ///< there are, or may be, more than `count`
    std::vector<FoundEntry> hits; ///< titles first, at most as many as were asked for
};

/// What an entry says about what was looked for, where its title does not show it.
struct FoundPiece
{
    FoundText text; ///< a line or two; "…" where it goes on
    std::vector<TextRange> marks;
};

/// In the order of kTopicKinds, only kinds with hits.
using FoundEntries = std::vector<FoundOfKind>;

/// A name that begins with what was typed in kana.
struct Candidate
{
    std::string reading; ///< つくばさん
    std::string text;    ///< 筑波山
};

class Finder
{
public:
    Finder() = default;
    Finder(const Finder&) = delete;
    Finder& operator=(const Finder&) = delete;
    virtual ~Finder() = default;

    /// Nothing for a text without letters or digits. The first hits do not depend on how many are asked for.
    /// \param today  what is not valid on this day is not found
    [[nodiscard]] virtual FoundEntries find(const std::string& text, const Language& language, Date today,
                                            std::size_t limitPerKind) const = 0;
    /// Why `id` was found for `text`; nothing when its title in this language shows it.
    [[nodiscard]] virtual std::optional<FoundPiece> pieceOf(const model::EntryId& id, const std::string& text,
                                                            const Language& language) const = 0;
    /// Names whose reading begins with `kana`; none when there is no such name.
    [[nodiscard]] virtual std::vector<Candidate> candidates(const std::string& kana, std::size_t limit) const = 0;
};

} // namespace musubi::present
