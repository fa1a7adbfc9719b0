#include "kiosk/screens/name_choices.hpp"

namespace musubi::screens {

ButtonSpec candidateSpec(const std::string& field, const present::NameChoice& choice)
{
    return {field + ".candidate." + choice.id, choice.name,  {}, {}, ButtonLook::Access, Section::Events,
            scene::Change{choice.address},     theme::kBody, {}};
}

} // namespace musubi::screens
