#include "kiosk/present/note_view.hpp"

namespace musubi::present {

std::vector<NoteView> notesOf(const Context& context, const model::Entry& entry)
{
    std::vector<NoteView> notes;
    for (const model::Section& section : entry.sections)
        notes.push_back({section.icon.empty() ? "info" : section.icon, context.fullWords(section.title),
                         context.fullWords(section.text)});
    return notes;
}

} // namespace musubi::present
