// Whom visitors can ask.
#pragma once

#include "content/base/language.hpp"

#include <string>

namespace musubi::model {

struct Contact
{
    LocalisedText text;
    std::string telephone;

    friend bool operator==(const Contact&, const Contact&) = default;
};

} // namespace musubi::model
