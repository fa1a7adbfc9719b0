// A school that a visitor can choose instead of writing its name.
#pragma once

#include "content/base/language.hpp"

#include <string>

namespace musubi::model {

struct School
{
    std::string id;
    LocalisedText name; ///< with its reading, by which it is found while somebody writes kana

    friend bool operator==(const School&, const School&) = default;
};

} // namespace musubi::model
