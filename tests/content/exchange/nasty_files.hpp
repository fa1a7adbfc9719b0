// The files of tests/content/exchange/files, each named for what is nasty about it.
#pragma once

#include "tests/support/source_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace musubi::exchange {

inline std::string nastyFile(const std::string& name)
{
    std::ifstream file(std::string(MUSUBI_SOURCE_DIR "/tests/content/exchange/files/") + name, std::ios::binary);
    EXPECT_TRUE(file.is_open()) << name;
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace musubi::exchange
