// The word of a fuzzer: not a test's expectation, for there is no test around it.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace musubi::test {

inline void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "it does not hold that %s\n", what);
    std::abort();
}

} // namespace musubi::test
