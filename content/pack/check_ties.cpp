#include "content/pack/checks.hpp"
#include "content/pack/nearest_id.hpp"

namespace musubi::pack {

namespace {

void checkTie(const CheckedFile& file, const model::Tie& tie, const std::string& pointer,
              const CheckedWorkspace& workspace, ProblemList& problems)
{
    const model::Entry& entry = *file.entry;
    if (tie.to == entry.id) {
        problems.add(file, ProblemCode::TieNotAllowed, Severity::Error, pointer + "/to",
                     "An entry cannot be tied to itself.", {{"Take the tie out.", pointer, ""}});
        return;
    }
    if (!workspace.entries.contains(tie.to)) {
        const auto nearest = nearestEntry(tie.to, workspace);
        Fix fix{"Take the tie out.", pointer, ""};
        if (nearest)
            fix = {"Tie it to " + *nearest + ".", pointer + "/to", jsonText(*nearest)};
        problems.add(file, ProblemCode::TieToNowhere, Severity::Error, pointer + "/to",
                     "There is no entry " + tie.to.text() + ".", {std::move(fix)});
        return;
    }
    if (!model::isTieAllowed(tie.kind, entry.id.kind, tie.to.kind))
        problems.add(file, ProblemCode::TieNotAllowed, Severity::Error, pointer + "/kind",
                     "A tie \"" + std::string(model::nameOf(tie.kind)) + "\" does not lead from an entry of kind " +
                         std::string(model::nameOf(entry.id.kind)) + " to one of kind " +
                         std::string(model::nameOf(tie.to.kind)) + ".",
                     {{"Make it a tie \"related\".", pointer + "/kind", "\"related\""}});
}

} // namespace

void checkTies(const CheckedWorkspace& workspace, ProblemList& problems)
{
    for (const CheckedFile& file : workspace.json) {
        if (!file.entry)
            continue;
        for (std::size_t i = 0; i < file.entry->ties.size(); ++i)
            checkTie(file, file.entry->ties[i], "/ties/" + std::to_string(i), workspace, problems);
    }
}

} // namespace musubi::pack
