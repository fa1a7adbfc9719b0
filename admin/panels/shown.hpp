// Everything a frame of the workbench is drawn from.
#pragma once

#include "admin/edit/editing.hpp"
#include "admin/edit/form_model.hpp"
#include "admin/panels/act.hpp"
#include "admin/panels/look.hpp"
#include "admin/panels/words.hpp"
#include "content/pack/problem.hpp"

#include <imgui.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace musubi::panels {

/// What `check` said last.
struct ProblemsShown
{
    std::vector<pack::Problem> found;
    std::map<std::string, pack::Severity> worst; ///< by file
    std::size_t errors = 0;
    std::size_t warnings = 0;

    [[nodiscard]] bool isBroken(const std::string& path) const
    {
        const auto one = worst.find(path);
        return one != worst.end() && one->second == pack::Severity::Error;
    }
    /// Null when nothing is wrong at the place or inside of it.
    [[nodiscard]] const pack::Problem* at(const std::string& path, const std::string& pointer) const;
};

struct PreviewShown
{
    ImTextureID texture = nullptr; ///< null: nothing was painted yet
    ImVec2 size;
    PreviewWish wish;
    std::string reason;     ///< why there is nothing to see; empty: there is
    bool isWorking = false; ///< another picture is being painted
};

/// Long work that goes on meanwhile.
struct TaskShown
{
    std::string name;
    float done = 0; ///< 0 … 1
};

/// A file that changed on the disk while it was being edited.
struct ConflictShown
{
    std::string path;
    std::vector<edit::FieldDifference> differences; ///< empty when they cannot be compared
};

/// A field to bring into view, once.
struct FieldWish
{
    std::string pointer;      ///< empty: the entry as a whole
    std::uint64_t number = 0; ///< another one for every wish
};

struct Shown
{
    const edit::Editing& editing;
    const Words& words;
    const Fonts& fonts;
    const std::map<model::EntryKind, edit::FormModel>& forms;
    const std::vector<std::string>& languages;  ///< of the pack, its primary one first
    const std::vector<std::string>& translated; ///< those that every text has to be in
    std::string packName;
    std::string folder;
    std::optional<model::EntryId> selected;
    FieldWish wanted;
    std::shared_ptr<const ProblemsShown> problems;
    bool isChecking = false;
    PreviewShown preview;
    std::optional<TaskShown> task;
    std::vector<ConflictShown> conflicts;
    std::string message; ///< what came of the last act; empty: nothing to say
    std::string savedAt; ///< "14:02"; empty: nothing was saved yet
    float scale = 1;
    Date today = {};
    bool isLeaving = false; ///< somebody wants to close the window before everything is saved
};

} // namespace musubi::panels
