#include "kiosk/present/form_draft.hpp"

namespace musubi::present {

namespace {

/// The compiler may not leave it out, as it may with memory that is let go of.
void overwrite(std::string& text)
{
    volatile char* const letters = text.data();
    for (std::size_t index = 0; index < text.size(); ++index)
        letters[index] = 0;
}

} // namespace

void FormDraft::wipe()
{
    for (auto& [field, text] : typed)
        overwrite(text);
    typed.clear();
    finished.clear();
    form.clear();
}

} // namespace musubi::present
