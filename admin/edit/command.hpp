// What a curator can do to a draft, as values: a button makes one, `apply` runs it, undo takes it back.
//
// Values are carried as JSON text, like the fixes of a problem (content/pack/problem.hpp).
#pragma once

#include "content/model/entry.hpp"
#include "content/pack/problem.hpp"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace musubi::edit {

/// A value at a place of a file; typing into one field is many of these.
struct SetField
{
    std::string path;
    std::string pointer;
    std::string json;

    friend bool operator==(const SetField&, const SetField&) = default;
};

struct RemoveField
{
    std::string path;
    std::string pointer;

    friend bool operator==(const RemoveField&, const RemoveField&) = default;
};

/// An element of the list at `pointer`; the list is made when there is none.
struct InsertItem
{
    std::string path;
    std::string pointer;
    std::size_t at = 0; ///< its number afterwards
    std::string json;

    friend bool operator==(const InsertItem&, const InsertItem&) = default;
};

struct RemoveItem
{
    std::string path;
    std::string pointer;
    std::size_t at = 0;

    friend bool operator==(const RemoveItem&, const RemoveItem&) = default;
};

/// A new entry; `json` is the whole of it, whose name and kind become those of `id`.
struct CreateEntry
{
    model::EntryId id;
    std::string json;

    friend bool operator==(const CreateEntry&, const CreateEntry&) = default;
};

/// A copy that nobody sees yet: it begins as a draft.
struct DuplicateEntry
{
    model::EntryId from;
    model::EntryId to;

    friend bool operator==(const DuplicateEntry&, const DuplicateEntry&) = default;
};

/// Another name for an entry; everything that refers to it refers to the new one afterwards.
struct RenameEntry
{
    model::EntryId from;
    model::EntryId to;

    friend bool operator==(const RenameEntry&, const RenameEntry&) = default;
};

/// Draft takes an entry from the visitors and keeps it for the curators: it is archived.
struct ChangeState
{
    model::EntryId id;
    model::EntryState state = model::EntryState::Draft;

    friend bool operator==(const ChangeState&, const ChangeState&) = default;
};

/// What a problem of a file offers to do, all of it.
struct ApplyFixes
{
    std::string path;
    std::vector<pack::Fix> fixes;

    friend bool operator==(const ApplyFixes&, const ApplyFixes&) = default;
};

using Command = std::variant<SetField, RemoveField, InsertItem, RemoveItem, CreateEntry, DuplicateEntry, RenameEntry,
                             ChangeState, ApplyFixes>;

} // namespace musubi::edit
