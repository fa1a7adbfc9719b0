// What was done to a draft, so that it can be undone and done again, without limit.
#pragma once

#include "admin/edit/draft.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::edit {

class History
{
public:
    /// \param field  what was being typed into; changes of one field that follow each other are one step of undo.
    /// Empty: a step of its own.
    void record(Change change, const std::string& field);
    /// What comes next is a step of its own: the field was left, or the file was saved.
    void settle() { m_field.clear(); }

    /// The change that takes back the last step; nullopt when there is none.
    [[nodiscard]] std::optional<Change> undo();
    /// The change that was taken back last.
    [[nodiscard]] std::optional<Change> redo();

    [[nodiscard]] bool canUndo() const { return m_done > 0; }
    [[nodiscard]] bool canRedo() const { return m_done < m_steps.size(); }

private:
    std::vector<Change> m_steps;
    std::size_t m_done = 0; ///< steps that hold; those after it were taken back
    std::string m_field;    ///< into which the last step goes on being typed
};

} // namespace musubi::edit
