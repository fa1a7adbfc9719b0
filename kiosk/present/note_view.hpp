// What entries say under headings of their own.
#pragma once

#include "kiosk/present/context.hpp"

#include <string>
#include <vector>

namespace musubi::present {

/// An icon, a title, some words: a section of an entry, or a thing that is brought along.
struct NoteView
{
    std::string icon;
    Words title;
    Words text; ///< may be empty
};

/// The sections of an entry.
[[nodiscard]] std::vector<NoteView> notesOf(const Context& context, const model::Entry& entry);

} // namespace musubi::present
