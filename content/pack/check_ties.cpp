#include "content/pack/checks.hpp"
#include "content/pack/nearest_id.hpp"

#include <algorithm>
#include <set>

namespace musubi::pack {

namespace {

void checkTie(const CheckedFile& file, const model::Tie& tie, const std::string& pointer,
              const CheckedWorkspace& workspace, ProblemList& problems)
{
    const model::Entry& entry = *file.entry;
    if (!file.isSound(pointer + "/to"))
        return;
    if (tie.to == entry.id) {
        problems.add(file, ProblemCode::TieNotAllowed, Severity::Error, pointer + "/to",
                     "An entry cannot be tied to itself.", {{"Take the tie out.", pointer, ""}});
        return;
    }
    if (!workspace.entries.contains(tie.to)) {
        Guess guess = guessEntry(tie.to, workspace, pointer + "/to", "Tie it to");
        // Where nothing is near, there is nothing left that the tie could lead to.
        if (guess.question.empty())
            guess.fixes.push_back({"Take the tie out.", pointer, ""});
        problems.add(file, ProblemCode::TieToNowhere, Severity::Error, pointer + "/to",
                     "There is no entry " + tie.to.text() + "." + guess.question, std::move(guess.fixes));
        return;
    }
    const CheckedFile* other = workspace.find(tie.to);
    if (other != nullptr && file.isSound("/state") && other->isSound("/state") &&
        entry.state == model::EntryState::Published && other->entry->state != model::EntryState::Published)
        problems.add(file, ProblemCode::TieToDraft, Severity::Warning, pointer + "/to",
                     tie.to.text() + " is not published yet, so visitors do not see this tie. Publish it, or take the "
                                     "tie out until then.");
    if (file.isSound(pointer + "/kind") && !model::isTieAllowed(tie.kind, entry.id.kind, tie.to.kind))
        problems.add(file, ProblemCode::TieNotAllowed, Severity::Error, pointer + "/kind",
                     "A tie \"" + std::string(model::nameOf(tie.kind)) + "\" does not lead from an entry of kind " +
                         std::string(model::nameOf(entry.id.kind)) + " to one of kind " +
                         std::string(model::nameOf(tie.to.kind)) + ".",
                     {{"Make it a tie \"related\".", pointer + "/kind", "\"related\""}});
}

void checkRepeated(const CheckedFile& file, std::size_t index, ProblemList& problems)
{
    const auto& ties = file.entry->ties;
    const auto last = ties.begin() + static_cast<std::ptrdiff_t>(index);
    const auto first = std::find_if(
        ties.begin(), last, [&](const model::Tie& other) { return other.kind == last->kind && other.to == last->to; });
    const std::string pointer = "/ties/" + std::to_string(index);
    const std::string before = "/ties/" + std::to_string(first - ties.begin());
    if (first == last || !file.areSound(pointer, {"kind", "to"}) || !file.areSound(before, {"kind", "to"}))
        return;
    problems.add(file, ProblemCode::DuplicateTie, Severity::Warning, pointer,
                 "The tie \"" + std::string(model::nameOf(last->kind)) + "\" to " + last->to.text() +
                     " is there twice; only one of the two is shown.",
                 {{"Take the second one out.", pointer, ""}});
}

/// Every entry that a tie, or a name such as that of a venue, joins with another.
std::set<model::EntryId> joinedEntries(const CheckedWorkspace& workspace)
{
    std::set<model::EntryId> joined;
    const auto join = [&joined](const model::EntryId& one, const model::EntryId& other) {
        joined.insert(one);
        joined.insert(other);
    };
    for (const CheckedFile& file : workspace.json) {
        if (!file.entry)
            continue;
        for (const model::Tie& tie : file.entry->ties) {
            if (tie.to != file.entry->id) // a tie that leads nowhere is a problem of its own
                join(file.entry->id, tie.to);
        }
        if (file.entry->id.kind != model::EntryKind::Event)
            continue;
        const auto& venue = file.entry->as<model::Event>().venue;
        if (venue && venue->institution && workspace.entries.contains(*venue->institution))
            join(file.entry->id, *venue->institution);
    }
    return joined;
}

/// Whether everything that joins the entry with another could be read.
bool tiesAreKnown(const CheckedFile& file)
{
    if (file.role != FileRole::Entry)
        return true;
    if (!file.entry || !file.isRead("/ties") || !file.isSound("/venue/institution"))
        return false;
    for (std::size_t i = 0; i < file.entry->ties.size(); ++i) {
        if (!file.isSound("/ties/" + std::to_string(i) + "/to"))
            return false;
    }
    return true;
}

} // namespace

void checkIslands(const CheckedWorkspace& workspace, ProblemList& problems)
{
    // Nothing to be tied to; or files that cannot be looked into, whose ties nobody knows.
    const bool allRead = workspace.notOpened.empty() && workspace.files.unreadable.empty() &&
                         std::all_of(workspace.json.begin(), workspace.json.end(), tiesAreKnown);
    if (workspace.entries.size() < 2 || !allRead)
        return;
    const std::set<model::EntryId> joined = joinedEntries(workspace);
    for (const CheckedFile& file : workspace.json) {
        if (file.entry && file.entry->state == model::EntryState::Published &&
            file.entry->id.kind != model::EntryKind::Form && !joined.contains(file.entry->id))
            problems.add(file, ProblemCode::Island, Severity::Hint, "",
                         "Nothing is tied to this entry, and it is tied to nothing: no path leads visitors here from "
                         "another page. Tie it to a place, a person's prize or a theme that it belongs to.");
    }
}

void checkTies(const CheckedWorkspace& workspace, ProblemList& problems)
{
    for (const CheckedFile& file : workspace.json) {
        if (!file.entry)
            continue;
        for (std::size_t i = 0; i < file.entry->ties.size(); ++i)
            checkTie(file, file.entry->ties[i], "/ties/" + std::to_string(i), workspace, problems);
        for (std::size_t i = 0; i < file.entry->ties.size(); ++i)
            checkRepeated(file, i, problems);
    }
}

} // namespace musubi::pack
