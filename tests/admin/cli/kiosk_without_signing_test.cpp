#include "tests/admin/cli/programs.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace musubi::admin {
namespace {

std::string bytesOf(const char* program)
{
    std::ifstream stream(program, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// How the compiler writes the namespace musubi::trust::signing into symbols and type names.
constexpr const char* kNamespace = "5trust7signing";
/// The same of what opens sealed forms.
constexpr const char* kOpening = "5trust7opening";
/// How a key file begins, and so any code that reads one.
constexpr const char* kKeyFormat = "musubi-secret-key";

bool contains(const std::string& program, const char* word)
{
    return program.find(word) != std::string::npos;
}

} // namespace

// What a device cannot do, nobody can make it do: a stolen kiosk signs no pack.
TEST(KioskProgram, ContainsNothingThatSignsPacks)
{
    const std::string kiosk = bytesOf(MUSUBI_KIOSK);
    ASSERT_FALSE(kiosk.empty());
    EXPECT_FALSE(contains(kiosk, kNamespace));
    EXPECT_FALSE(contains(kiosk, kKeyFormat));
    EXPECT_FALSE(contains(kiosk, kOpening)) << "what was typed could be read back";
    // The same words are found where they have to be, so that looking is worth something.
    const std::string admin = bytesOf(MUSUBI_ADMIN);
    EXPECT_TRUE(contains(admin, kNamespace));
    EXPECT_TRUE(contains(admin, kKeyFormat));
}

} // namespace musubi::admin
