// What a panel asks the workbench for. A panel draws what it is shown and decides nothing.
#pragma once

#include "admin/edit/command.hpp"
#include "admin/edit/field_difference.hpp"
#include "kiosk/present/context.hpp"

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace musubi::panels {

/// Shows an entry, and one of its fields where `pointer` says which.
struct SelectEntry
{
    model::EntryId id;
    std::string pointer;
};

struct RunCommand
{
    edit::Command command;
};

/// Typing into a field has ended.
struct LeaveField
{};

struct Undo
{};

struct Redo
{};

struct Save
{};

enum class Orientation
{
    Lying,
    Upright,
};

/// How the entry is to be seen.
struct PreviewWish
{
    present::VisitSettings settings;
    Orientation orientation = Orientation::Lying;

    friend bool operator==(const PreviewWish&, const PreviewWish&) = default;
};

struct ShowPreview
{
    PreviewWish wish;
};

/// A touch on the page in the preview, 0 … 1 of it.
struct TouchPage
{
    float x = 0;
    float y = 0;
};

struct CancelTask
{};

struct Speak
{
    std::string language;
};

/// A file that changed underneath: follow the disk, stay with the draft, or as chosen per field.
struct Reload
{
    std::string path;
};

struct KeepMine
{
    std::string path;
};

struct Merge
{
    std::string path;
    std::map<std::string, edit::Side> chosen;
};

enum class Closing
{
    Save,  ///< and then close
    Leave, ///< what is not saved is lost
    Stay,
};

/// The answer to the question whether to close the window.
struct Close
{
    Closing how = Closing::Stay;
};

using Act = std::variant<SelectEntry, RunCommand, LeaveField, Undo, Redo, Save, ShowPreview, CancelTask, Speak, Reload,
                         KeepMine, Merge, Close, TouchPage>;
using Acts = std::vector<Act>;

} // namespace musubi::panels
