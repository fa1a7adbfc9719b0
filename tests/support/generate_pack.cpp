// musubi-generate-pack COUNT DIR: writes a valid pack of COUNT entries into DIR.
#include "tests/support/pack_generator.hpp"
#include "tests/support/temporary_folder.hpp"

#include <charconv>
#include <cstdio>
#include <string_view>

int main(int argc, char** argv)
{
    std::size_t count = 0;
    const std::string_view number = argc == 3 ? argv[1] : "";
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), count);
    if (argc != 3 || error != std::errc() || end != number.data() + number.size()) {
        std::fputs("usage: musubi-generate-pack COUNT DIR\n", stderr);
        return 2;
    }
    const auto written = musubi::test::writeWorkspace(musubi::test::generatePack(count), argv[2]);
    if (!written) {
        std::fputs((describe(written.error()) + "\n").c_str(), stderr);
        return 1;
    }
    return 0;
}
