// One of fuzzed.hpp for libFuzzer; which one is said by the build.
#include "tests/fuzz/fuzzed.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    MUSUBI_FUZZED({reinterpret_cast<const char*>(data), size});
    return 0;
}
