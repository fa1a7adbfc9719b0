// One person's work on a workspace: the draft, what was done to it, and what of it is not on the disk yet.
//
// Knows no disk: whoever has one tells it what was read, saved, or found changed. Pure.
#pragma once

#include "admin/edit/apply.hpp"
#include "admin/edit/history.hpp"
#include "admin/edit/underneath.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace musubi::edit {

class Editing
{
public:
    explicit Editing(const std::vector<pack::File>& files);

    [[nodiscard]] const Draft& draft() const { return m_draft; }
    /// Files that are there but cannot be edited here, with the reason.
    [[nodiscard]] const std::vector<Error>& notEditable() const { return m_notEditable; }
    /// Another number after every change of the draft.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

    /// Does it, or says why not and leaves the draft as it was.
    [[nodiscard]] Outcome run(const Command& command);
    void undo();
    void redo();
    [[nodiscard]] bool canUndo() const { return m_history.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_history.canRedo(); }
    /// Typing is over; the next letter is a step of its own.
    void settle() { m_history.settle(); }

    /// Paths whose draft is not what is on the disk, also those that are to be removed.
    [[nodiscard]] const std::set<std::string>& dirty() const { return m_dirty; }
    /// What is to be written; nullopt: the file is to be removed. A file that was not touched gives its own bytes.
    [[nodiscard]] std::optional<std::string> bytesOf(const std::string& path) const;
    /// What the disk holds as far as is known; nullopt: no such file.
    [[nodiscard]] std::optional<std::string> onDisk(const std::string& path) const;
    /// Every file as it would be saved now, sorted by path; for checks and the preview.
    [[nodiscard]] std::vector<pack::File> files() const;

    /// The disk holds these bytes now, and the draft goes on from them: they were saved, or mine are to win.
    void rebase(const std::string& path, std::optional<std::string> bytes);
    /// Takes what is on the disk into the draft; a step that can be undone. Malformed when it cannot be edited here.
    [[nodiscard]] Outcome reload(const std::string& path, const std::optional<std::string>& bytes);
    /// All of both, per field as chosen; a step that can be undone.
    [[nodiscard]] Outcome merge(const std::string& path, const std::string& bytes,
                                const std::map<std::string, Side>& chosen);
    [[nodiscard]] Underneath underneath(const std::string& path, const std::optional<std::string>& bytesNow) const;
    /// \pre underneath() said Conflict
    [[nodiscard]] std::vector<FieldDifference> differences(const std::string& path, const std::string& bytesNow) const;

private:
    struct OnDisk
    {
        std::string bytes;
        DocumentHandle document; ///< null: cannot be edited here
    };

    [[nodiscard]] DocumentHandle mine(const std::string& path) const;
    void adopt(const Change& change);
    void replaceDocument(const std::string& path, DocumentHandle document);
    void weigh(const std::string& path);

    Draft m_draft;
    std::vector<Error> m_notEditable;
    History m_history;
    std::map<std::string, OnDisk> m_onDisk;
    std::set<std::string> m_dirty;
    std::uint64_t m_revision = 1;
};

} // namespace musubi::edit
