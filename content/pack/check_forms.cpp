#include "content/pack/checks.hpp"
#include "content/pack/form_faults.hpp"

#include <algorithm>
#include <map>

namespace musubi::pack {

namespace {

/// Where two forms do the same, visitors would meet only one of them.
void checkActs(const CheckedFile& file, std::map<model::FormAct, model::EntryId>& taken, ProblemList& problems)
{
    const auto& acts = file.entry->as<model::Form>().acts;
    for (std::size_t i = 0; i < acts.size() && file.isRead("/acts"); ++i) {
        const std::string pointer = "/acts/" + std::to_string(i);
        const auto [other, isFirst] = taken.emplace(acts[i], file.entry->id);
        if (!isFirst && other->second != file.entry->id)
            problems.add(file, ProblemCode::DuplicateEntry, Severity::Warning, pointer,
                         other->second.text() + " is already the form for " + std::string(model::nameOf(acts[i])) +
                             "; visitors meet only that one.");
    }
}

} // namespace

void checkForms(const CheckedWorkspace& workspace, ProblemList& problems)
{
    std::map<model::FormAct, model::EntryId> taken;
    for (const CheckedFile& file : workspace.json) {
        if (!file.entry || file.entry->id.kind != model::EntryKind::Form)
            continue;
        for (FormFault& fault : faultsOf(file.entry->as<model::Form>()))
            if (file.isSound(fault.pointer) && !problems.hasErrorAt(file.path, fault.pointer))
                problems.add(file, fault.code, Severity::Error, fault.pointer, std::move(fault.sentence));
        if (file.entry->state == model::EntryState::Published)
            checkActs(file, taken, problems);
    }
}

} // namespace musubi::pack
