// A program that a test starts and that ends by itself.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace musubi::test {

struct Ended
{
    int status = -1;  ///< -1 when it was ended by a signal
    std::string said; ///< on stdout and stderr
};

/// Runs `command` (its first word is the program) without the proxies of the environment.
/// \param meanwhile  called once with a file of the system that has ended when the program has; returns then
[[nodiscard]] Ended runProgram(const std::vector<std::string>& command,
                               const std::function<void(int untilReadable)>& meanwhile);

} // namespace musubi::test
