// What the workbench gives the panels to draw.
#include "admin/app/workbench.hpp"

namespace musubi::app {

using panels::Shown;

std::vector<std::string> Workbench::texts() const
{
    std::vector<std::string> texts;
    for (const pack::File& file : m_editing.files())
        texts.push_back(file.bytes);
    for (const Language& language : m_parts.words.languages()) {
        for (const std::string& key : m_parts.words.keys(language))
            texts.push_back(m_parts.words.text(language, key).base());
    }
    return texts;
}

std::string Workbench::shownText() const
{
    return m_selected ? m_editing.bytesOf(pack::pathOf(*m_selected)).value_or("") : "";
}

Shown Workbench::shown(const panels::Fonts& fonts, float scale) const
{
    Shown shown{m_editing,   m_words,      fonts,      m_forms,
                m_languages, m_translated, m_packName, m_parts.folder.string(),
                m_selected,  m_wanted,     m_problems, m_checker.isWorking(),
                m_preview,   {},           {},         m_message,
                m_savedAt,   scale};
    shown.today = m_parts.now.date;
    shown.isLeaving = m_closing == Closing::Asked;
    shown.preview.isWorking = m_painter.isWorking();
    if (m_saver.isWorking())
        shown.task = panels::TaskShown{m_words("status.saving"),
                                       static_cast<float>(m_filesSaved) / static_cast<float>(m_filesToSave)};
    for (const Conflict& conflict : m_conflicts)
        shown.conflicts.push_back({conflict.path, conflict.bytes ? m_editing.differences(conflict.path, *conflict.bytes)
                                                                 : std::vector<edit::FieldDifference>()});
    return shown;
}

} // namespace musubi::app
