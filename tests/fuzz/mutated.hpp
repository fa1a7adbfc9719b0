// Bytes as a broken disk or an ill-meaning hand would leave them: cut, flipped, doubled, with signs of JSON and ruby
// where they do not belong.
#pragma once

#include <iterator>
#include <random>
#include <string>
#include <string_view>

namespace musubi::test {

/// The same for the same state of `random`.
inline std::string mutated(std::string bytes, std::mt19937& random)
{
    constexpr std::string_view kTokens[] = {
        "{",    "}",   "[",  "]",       "\"",      ":",   ",",        "null",
        "true", "1e9", "-0", "\\u0000", "\\ud800", "{|}", "\xFF\xFE", "9999999999999999999"};
    for (auto left = random() % 4 + 1; left > 0 && !bytes.empty(); --left) {
        const std::size_t at = random() % bytes.size();
        switch (random() % 6) {
        case 0:
            bytes.resize(at);
            break;
        case 1:
            bytes[at] = static_cast<char>(random());
            break;
        case 2:
            bytes.erase(at, random() % 40);
            break;
        case 3:
            bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 200));
            break;
        case 4:
            bytes.insert(at, std::string(kTokens[random() % std::size(kTokens)]));
            break;
        default:
            bytes.replace(at, 1, std::string(kTokens[random() % std::size(kTokens)]));
            break;
        }
    }
    return bytes;
}

} // namespace musubi::test
