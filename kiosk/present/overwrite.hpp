// Ends what was typed in memory that is about to be let go of.
#pragma once

#include <string>

namespace musubi::present {

/// The compiler may not leave it out, as it may with memory that nobody reads again.
inline void overwrite(std::string& text)
{
    volatile char* const letters = text.data();
    for (std::size_t index = 0; index < text.size(); ++index)
        letters[index] = 0;
}

} // namespace musubi::present
