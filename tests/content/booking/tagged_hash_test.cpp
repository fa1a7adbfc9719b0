#include "content/booking/tagged_hash.hpp"

#include <gtest/gtest.h>

#include <array>

namespace musubi::booking {

// As `printf 'tag\none\ntwo' | sha256sum` says.
TEST(TaggedHash, IsTheSha256OfTagAndLinesJoinedByNewlines)
{
    const std::array<std::string, 2> lines{"one", "two"};
    EXPECT_EQ(taggedHash("tag", lines), "33b79662c8ec83461ad201de9caf7265fb0dbc94d9067baeb01d6233ed740e90");
}

TEST(TaggedHash, KeepsPurposesAndLinesApart)
{
    const std::array<std::string, 2> two{"ab", "c"};
    const std::array<std::string, 2> others{"a", "bc"};
    EXPECT_NE(taggedHash("tag", two), taggedHash("tag", others));
    EXPECT_NE(taggedHash("tag", two), taggedHash("gat", two));
}

} // namespace musubi::booking
