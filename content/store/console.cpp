#include "content/store/console.hpp"

#include <cstdio>

namespace musubi::store {

void print(std::string_view text)
{
    static_cast<void>(std::fwrite(text.data(), 1, text.size(), stdout)); // hasPrintedAll() tells
}

void printError(std::string_view text)
{
    static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr)); // nobody is left to tell
}

bool hasPrintedAll()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

} // namespace musubi::store
