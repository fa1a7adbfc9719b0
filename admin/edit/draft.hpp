// A workspace as somebody is editing it: every JSON file as a document, by its path.
//
// A value: copying it costs a table of handles, never the documents. Pure.
#pragma once

#include "admin/edit/document.hpp"
#include "content/model/entry_id.hpp"
#include "content/pack/files.hpp"

#include <map>
#include <string>
#include <vector>

namespace musubi::edit {

struct Draft
{
    std::map<std::string, DocumentHandle> files; ///< path → document, never null

    /// Null when there is no such file.
    [[nodiscard]] const Document* find(const std::string& path) const;
    [[nodiscard]] const Document* find(const model::EntryId& id) const { return find(pack::pathOf(id)); }
};

/// The same documents with the same contents.
[[nodiscard]] bool operator==(const Draft& one, const Draft& two);

/// What one command changes: the documents before and after it; null: not there.
struct Change
{
    struct Both
    {
        DocumentHandle before;
        DocumentHandle after;
    };
    std::map<std::string, Both> files;

    [[nodiscard]] Change reversed() const;
};

/// Puts the documents after the change into the draft.
void bring(Draft& draft, const Change& change);

/// A draft of what was read, and the files that nobody can edit here because they are no JSON, each with the reason.
struct OpenedDraft
{
    Draft draft;
    std::vector<Error> notEditable;
};
[[nodiscard]] OpenedDraft openDraft(const std::vector<pack::File>& files);

} // namespace musubi::edit
