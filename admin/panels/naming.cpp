#include "admin/panels/icons.hpp"
#include "admin/panels/pieces.hpp"
#include "admin/panels/workbench_panels.hpp"

#include <imgui_stdlib.h>
#include <nlohmann/json.hpp>

namespace musubi::panels {

namespace {

/// The keys of the words of a question about a name.
struct NamingWords
{
    const char* title;
    const char* act;
};

NamingWords wordsOf(Naming::What what)
{
    switch (what) {
    case Naming::What::Create:
        return {"naming.create", "naming.do-create"};
    case Naming::What::Duplicate:
        return {"naming.duplicate", "naming.do-duplicate"};
    case Naming::What::Rename:
        return {"naming.rename", "naming.do-rename"};
    }
    return {"naming.create", "naming.do-create"};
}

void drawKinds(const Shown& shown, Memory& memory, Naming& naming)
{
    coloured(kQuiet, shown.words("naming.kind"));
    ImGui::SetNextItemWidth(-1);
    const auto wordFor = [&](model::EntryKind kind) { return shown.words("kind." + std::string(model::nameOf(kind))); };
    if (beginCombo("##kind", wordFor(naming.kind))) {
        for (const model::EntryKind kind : model::kEntryKinds) {
            if (ImGui::Selectable(wordFor(kind).c_str(), kind == naming.kind))
                naming.kind = kind;
        }
        ImGui::EndCombo();
    }
    coloured(kQuiet, shown.words.field("title"));
    ImGui::SetNextItemWidth(-1);
    ImGui::InputText("##title", &naming.title);
    memory.places.note("naming/title");
}

edit::Command commandOf(const Shown& shown, const Naming& naming, const model::EntryId& id)
{
    if (naming.what == Naming::What::Duplicate)
        return edit::DuplicateEntry{*shown.selected, id};
    if (naming.what == Naming::What::Rename)
        return edit::RenameEntry{*shown.selected, id};
    edit::Document entry{{"id", id.slug}, {"kind", model::nameOf(id.kind)}, {"state", "draft"}};
    if (!naming.title.empty())
        entry["title"] = {{shown.languages.front(), naming.title}};
    return edit::CreateEntry{id, edit::jsonOf(entry)};
}

/// Why the name cannot be taken; empty: it can.
std::string reasonAgainst(const Shown& shown, const std::string& slug, const Result<model::EntryId>& id)
{
    if (slug.empty() || !id)
        return shown.words("naming.invalid");
    return shown.editing.draft().find(id.value()) == nullptr ? "" : shown.words("naming.taken");
}

} // namespace

Naming namingFor(Naming::What what, const Shown& shown)
{
    Naming naming{what, model::EntryKind::Event, "", ""};
    if (!shown.selected)
        return naming;
    naming.kind = shown.selected->kind;
    if (what != Naming::What::Create)
        naming.slug = shown.selected->slug;
    for (int i = 2;
         what == Naming::What::Duplicate && shown.editing.draft().find({naming.kind, naming.slug}) != nullptr; ++i)
        naming.slug = shown.selected->slug + "-" + std::to_string(i);
    return naming;
}

void drawNaming(const Shown& shown, Memory& memory, Acts& acts)
{
    constexpr float kWidth = 560;
    const NamingWords words = wordsOf(memory.naming ? memory.naming->what : Naming::What::Create);
    const bool isAsked = memory.naming && shown.conflicts.empty() && !shown.isLeaving;
    if (beginQuestion(shown.words(words.title), "naming", kWidth, isAsked ? Question::Open : Question::Closed, shown) ==
        Question::Closed)
        return;
    Naming& naming = *memory.naming;
    if (naming.what == Naming::What::Create)
        drawKinds(shown, memory, naming);
    coloured(kQuiet, shown.words("naming.slug"));
    ImGui::SetNextItemWidth(-1);
    ImGui::InputTextWithHint("##slug", "fossil-class", &naming.slug);
    memory.places.note("naming/slug");
    const auto id = model::EntryId::parse(std::string(model::nameOf(naming.kind)) + "/" + naming.slug);
    const std::string reason = reasonAgainst(shown, naming.slug, id);
    coloured(kQuiet, reason.empty() && naming.what == Naming::What::Rename ? shown.words("naming.follows") : reason);
    const bool isDone = button(shown.words(words.act), Emphasis::Primary, reason.empty());
    memory.places.note("naming/do");
    ImGui::SameLine();
    const bool isLeft = button(shown.words("status.cancel"), Emphasis::Outline);
    memory.places.note("naming/cancel");
    if (isDone)
        acts.emplace_back(RunCommand{commandOf(shown, naming, id.value())});
    if (isDone || isLeft)
        memory.naming.reset();
    endQuestion();
}

} // namespace musubi::panels
