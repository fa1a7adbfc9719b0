#include "kiosk/present/form_draft.hpp"

#include "kiosk/present/overwrite.hpp"

namespace musubi::present {

void FormDraft::wipe()
{
    for (auto& [field, text] : typed)
        overwrite(text);
    typed.clear();
    finished.clear();
    form.clear();
}

} // namespace musubi::present
