#include "admin/edit/history.hpp"

namespace musubi::edit {

namespace {

/// One step instead of two: as it was before the first, as it is after the second.
void join(Change& first, const Change& second)
{
    for (const auto& [path, both] : second.files) {
        const auto [known, isNew] = first.files.try_emplace(path, both);
        if (!isNew)
            known->second.after = both.after;
    }
}

} // namespace

void History::record(Change change, const std::string& field)
{
    const bool goesOn = !field.empty() && field == m_field && m_done > 0 && m_done == m_steps.size();
    m_steps.resize(m_done);
    if (goesOn) {
        join(m_steps.back(), change);
    } else {
        m_steps.push_back(std::move(change));
        ++m_done;
    }
    m_field = field;
}

std::optional<Change> History::undo()
{
    settle();
    if (!canUndo())
        return std::nullopt;
    --m_done;
    return m_steps[m_done].reversed();
}

std::optional<Change> History::redo()
{
    settle();
    if (!canRedo())
        return std::nullopt;
    ++m_done;
    return m_steps[m_done - 1];
}

} // namespace musubi::edit
