// The panels of the workbench on one window: bar, tree, form, preview, problems, status.
#pragma once

#include "admin/panels/places.hpp"
#include "admin/panels/shown.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace musubi::panels {

/// A name that is being given to an entry.
struct Naming
{
    enum class What
    {
        Create,
        Duplicate,
        Rename,
    };
    What what = What::Create;
    model::EntryKind kind = model::EntryKind::Event;
    std::string slug;
    std::string title; ///< of what is created
};

/// What stands typed or unfolded in the panels; nobody else asks for it.
struct Memory
{
    Places places;
    std::string filter;
    bool wantsFilter = false;  ///< Ctrl+F: the cursor goes there
    std::uint64_t metWish = 0; ///< the last field that was brought into view
    std::set<model::EntryKind> folded;
    bool isMet = false; ///< something was shown: what is hidden is what somebody wants hidden
    std::set<std::string> hiddenLanguages;
    std::string tieFilter;
    Date month; ///< of the calendar that is open
    std::optional<Naming> naming;
    std::map<std::string, std::map<std::string, edit::Side>> chosen; ///< of conflicts, by path
    std::string listedFilter;
    std::uint64_t listedRevision = 0;
    struct Row
    {
        model::EntryKind kind;
        std::string path; ///< empty: the heading of the kind
        std::string title;
        std::size_t count = 0; ///< of a heading
    };
    std::vector<Row> rows;
};

/// One frame; what was touched is added to `acts`.
void drawWorkbench(const Shown& shown, Memory& memory, Acts& acts);

void drawTopBar(const Shown& shown, Memory& memory, Acts& acts);
void drawTree(const Shown& shown, Memory& memory, Acts& acts);
void drawForm(const Shown& shown, Memory& memory, Acts& acts);
void drawPreview(const Shown& shown, Memory& memory, Acts& acts);
void drawProblems(const Shown& shown, Memory& memory, Acts& acts);
void drawConflict(const Shown& shown, Memory& memory, Acts& acts);
void drawNaming(const Shown& shown, Memory& memory, Acts& acts);
/// With a name to begin with.
[[nodiscard]] Naming namingFor(Naming::What what, const Shown& shown);
void drawLeaving(const Shown& shown, Memory& memory, Acts& acts);
void drawStatus(const Shown& shown, Memory& memory, Acts& acts);

/// The title of an entry as people read it, in the pack's own language; its name when it has none.
[[nodiscard]] std::string titleOf(const edit::Document& entry, const std::string& language);
/// Text without its readings.
[[nodiscard]] std::string withoutReadings(const std::string& markup);

} // namespace musubi::panels
