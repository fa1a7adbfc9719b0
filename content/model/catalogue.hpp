// All entries of the active packs, immutable, with everything the screens ask for
// already in order: by kind, by day, and the ties of each entry in both directions.
//
// Building costs one pass; every question afterwards costs what its answer holds,
// so that a page of a hundred thousand entries is drawn like a page of a hundred.
// Threads: immutable after `build`, shared by `shared_ptr<const Catalogue>`.
#pragma once

#include "content/base/time_zone.hpp"
#include "content/model/entry.hpp"
#include "content/model/pack_info.hpp"
#include "content/model/schematic_map.hpp"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace musubi::model {

/// What a catalogue is made from.
struct CatalogueParts
{
    PackInfo info;
    std::vector<Entry> entries;
    std::optional<SchematicMap> map;
    std::string root;     ///< folder of the pack, for its media; empty: none
    bool complete = true; ///< false: only the first frame's entries are here yet
};

class Catalogue
{
public:
    /// Entries that are not published are left out; of two with one id the first stays; ties to nowhere are dropped.
    [[nodiscard]] static std::shared_ptr<const Catalogue> build(CatalogueParts parts);

    [[nodiscard]] const PackInfo& info() const { return m_parts.info; }
    [[nodiscard]] const std::optional<SchematicMap>& map() const { return m_parts.map; }
    [[nodiscard]] const std::string& root() const { return m_parts.root; }
    [[nodiscard]] bool complete() const { return m_parts.complete; }
    [[nodiscard]] std::size_t size() const { return m_parts.entries.size(); }

    [[nodiscard]] const Entry* find(const EntryId& id) const;
    /// Entries of a kind that are valid on `today`, ordered by id (awards: newest first, then id).
    [[nodiscard]] std::vector<const Entry*> ofKind(EntryKind kind, Date today) const;
    /// All entries of a kind in that order, without asking for validity; cheap, for paging.
    [[nodiscard]] std::span<const Entry* const> allOfKind(EntryKind kind) const;

    /// Both directions, ordered by strength, then kind of the other entry (kEntryKinds), then id.
    [[nodiscard]] std::span<const TieView> tiesOf(const EntryId& id) const;

    /// Sessions that start on the day, by start, then event id. Days are expanded on first use and kept.
    [[nodiscard]] std::vector<Session> sessionsOn(Date day) const;
    /// Sessions from `from` on, in order, at most `count`, looking no further than `days` days.
    [[nodiscard]] std::vector<Session> sessionsFrom(LocalDateTime from, std::size_t count, int days) const;
    /// Sessions of one event from `from` on, at most `count`, within a year.
    [[nodiscard]] std::vector<Session> sessionsOfEvent(const EntryId& event, LocalDateTime from,
                                                       std::size_t count) const;
    [[nodiscard]] const SessionRule* ruleOf(const Session& session) const;

    [[nodiscard]] const std::set<Date>& holidays() const { return m_holidays; }

private:
    explicit Catalogue(CatalogueParts parts);
    void tieEntries();

    CatalogueParts m_parts;
    std::unordered_map<EntryId, const Entry*> m_byId;
    std::map<EntryKind, std::vector<const Entry*>> m_byKind;
    std::unordered_map<EntryId, std::vector<TieView>> m_ties;
    std::set<Date> m_holidays;

    struct DayIndex; ///< which events can happen on which days; guarded by its own mutex
    std::shared_ptr<DayIndex> m_days;
};

} // namespace musubi::model
