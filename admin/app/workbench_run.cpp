// What the workbench does when a panel asks for it.
#include "admin/app/workbench.hpp"

#include <algorithm>

namespace musubi::app {

namespace {

/// The entry that a command gives a name to, which is the one to look at afterwards; null: it names none.
const model::EntryId* idNamedBy(const edit::Command& command)
{
    if (const auto* const create = std::get_if<edit::CreateEntry>(&command))
        return &create->id;
    if (const auto* const duplicate = std::get_if<edit::DuplicateEntry>(&command))
        return &duplicate->to;
    const auto* const rename = std::get_if<edit::RenameEntry>(&command);
    return rename == nullptr ? nullptr : &rename->to;
}

} // namespace

struct Workbench::Runner
{
    Workbench& workbench;

    void operator()(const panels::SelectEntry& act) const
    {
        workbench.m_editing.settle();
        workbench.m_wanted = {act.pointer, workbench.m_wanted.number + 1};
        const bool isAnother = workbench.m_selected != act.id;
        workbench.m_selected = act.id;
        if (isAnother)
            workbench.askForPage();
    }
    void operator()(const panels::RunCommand& act) const
    {
        const Outcome done = workbench.m_editing.run(act.command);
        workbench.say(done);
        if (const auto* const named = idNamedBy(act.command); named != nullptr && done)
            workbench.m_selected = *named;
        workbench.changed();
    }
    void operator()(const panels::LeaveField&) const { workbench.m_editing.settle(); }
    void operator()(const panels::Undo&) const
    {
        workbench.m_editing.undo();
        workbench.changed();
    }
    void operator()(const panels::Redo&) const
    {
        workbench.m_editing.redo();
        workbench.changed();
    }
    void operator()(const panels::Save&) const { workbench.save(); }
    void operator()(const panels::ShowPreview& act) const
    {
        workbench.m_preview.wish = act.wish;
        workbench.askForPage();
    }
    void operator()(const panels::TouchPage& act) const
    {
        const edit::Document* const entry =
            workbench.m_selected ? workbench.m_editing.draft().find(*workbench.m_selected) : nullptr;
        if (entry == nullptr)
            return;
        if (const auto target = targetAt(workbench.m_spots, {act.x, act.y}, *workbench.m_selected, *entry))
            (*this)(panels::SelectEntry{target->id, target->pointer});
    }
    void operator()(const panels::CancelTask&) const { workbench.m_stopSaving.request_stop(); }
    void operator()(const panels::Speak& act) const { workbench.m_words.speak(Language(act.language)); }
    void operator()(const panels::Reload& act) const
    {
        if (const Conflict* const conflict = find(act.path))
            workbench.say(workbench.m_editing.reload(act.path, conflict->bytes));
        workbench.settle(act.path);
    }
    void operator()(const panels::KeepMine& act) const
    {
        if (const Conflict* const conflict = find(act.path))
            workbench.m_editing.rebase(act.path, conflict->bytes);
        workbench.settle(act.path);
    }
    void operator()(const panels::Merge& act) const
    {
        if (const Conflict* const conflict = find(act.path); conflict != nullptr && conflict->bytes)
            workbench.say(workbench.m_editing.merge(act.path, *conflict->bytes, act.chosen));
        workbench.settle(act.path);
    }

    void operator()(const panels::Close& act) const
    {
        workbench.m_closing = act.how == panels::Closing::Save   ? Closing::AfterSaving
                              : act.how == panels::Closing::Stay ? Closing::No
                                                                 : Closing::Now;
        if (act.how == panels::Closing::Save)
            workbench.save();
    }

    [[nodiscard]] const Conflict* find(const std::string& path) const
    {
        const auto found = std::ranges::find(workbench.m_conflicts, path, &Conflict::path);
        return found == workbench.m_conflicts.end() ? nullptr : &*found;
    }
};

void Workbench::run(const panels::Act& act)
{
    std::visit(Runner{*this}, act);
}

} // namespace musubi::app
