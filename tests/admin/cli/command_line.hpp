// The command line run inside the test, and what it said.
#pragma once

#include "admin/cli/commands.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>
#include <vector>

namespace musubi::admin {

struct Said
{
    int status = 0;
    std::string out;
    std::string error;
};

inline Said run(std::vector<std::string> words)
{
    words.insert(words.begin(), "musubi-admin");
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    Said said;
    said.status = runCommandLine(static_cast<int>(arguments.size()), arguments.data());
    (void)std::fflush(stdout);
    said.out = testing::internal::GetCapturedStdout();
    said.error = testing::internal::GetCapturedStderr();
    return said;
}

} // namespace musubi::admin
