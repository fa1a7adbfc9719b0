#include "kiosk/paint/writing_direction.hpp"

#include <unicode/uloc.h>

namespace musubi::paint {

WritingDirection directionOf(const std::string& language)
{
    return uloc_isRightToLeft(language.c_str()) != 0 ? WritingDirection::RightToLeft : WritingDirection::LeftToRight;
}

} // namespace musubi::paint
