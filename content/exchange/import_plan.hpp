// What an import would do to a workspace, entry by entry and place by place. Pure: nothing is written here.
//
// Three sides are compared at each place: what the file says, what it said when it was last imported, and what stands
// in the workspace. What nobody has touched follows the file; what a curator has edited stays, and is told of, unless
// it is to be overwritten. Texts are compared without their readings. An import never publishes: what it makes is a
// draft, and a published entry that it changes becomes one.
#pragma once

#include "content/exchange/exchange_memory.hpp"
#include "content/pack/files.hpp"

#include <string>
#include <vector>

namespace musubi::exchange {

enum class Fate
{
    Create,
    Change,
    Same, ///< nothing to do; `changes` may tell what a curator keeps
    Skip, ///< `reason` says why
};
[[nodiscard]] std::string_view nameOf(Fate fate); ///< "create"

enum class Verdict
{
    Taken, ///< the file's value is written
    Kept,  ///< the curator's value stays
};

struct FieldChange
{
    std::string pointer;
    std::string before; ///< JSON text; empty: nothing is there
    std::string after;  ///< as the file says it; empty: it says nothing any more
    Verdict verdict = Verdict::Taken;

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

struct PlannedEntry
{
    model::EntryId id;
    int line = 0;
    std::string said; ///< its name in the file
    Fate fate = Fate::Skip;
    std::string reason; ///< of Skip, one sentence
    std::vector<FieldChange> changes;
    std::string before; ///< the entry's file; empty: there is none
    std::string after;  ///< of Create and Change
};

struct ImportPlan
{
    std::vector<PlannedEntry> entries; ///< in the order of the file
    std::vector<Fault> faults;         ///< of the file and its rows, in its order
    ExchangeMemory memory;             ///< as it is once the plan has been carried out
};

enum class Edited
{
    Keep,
    Overwrite,
};

struct ImportTerms
{
    std::string source; ///< address or name of the file: where what is imported comes from
    Edited edited = Edited::Keep;
};

[[nodiscard]] ImportPlan planOf(const std::vector<EntryDraft>& drafts, const pack::WorkspaceFiles& files,
                                const ExchangeMemory& memory, const ImportTerms& terms);

/// A list as a plan; the mapping is remembered. TooLarge above the limit of `decodeText`.
[[nodiscard]] Result<ImportPlan> planOpenData(std::string_view bytes, OpenData list, const ColumnMapping& mapping,
                                              const pack::WorkspaceFiles& files, ExchangeMemory memory,
                                              const ImportTerms& terms);

/// The files that carrying out the plan writes, the memory among them; nothing when nothing changes.
[[nodiscard]] std::vector<pack::File> filesOf(const ImportPlan& plan, const ExchangeMemory& before);

} // namespace musubi::exchange
