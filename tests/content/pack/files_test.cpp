#include "content/pack/files.hpp"

#include <gtest/gtest.h>

namespace musubi::pack {
namespace {

TEST(FileRole, FollowsFromThePlaceInTheWorkspace)
{
    EXPECT_EQ(roleOf("pack.json"), FileRole::PackInfo);
    EXPECT_EQ(roleOf("events/a.json"), FileRole::Entry);
    EXPECT_EQ(roleOf("quizzes/a.json"), FileRole::Entry);
    EXPECT_EQ(roleOf("map/area.json"), FileRole::Map);
    EXPECT_EQ(roleOf("media/a.png"), FileRole::Medium);
    EXPECT_EQ(roleOf("media/deep/a.png"), FileRole::Medium);
    for (const char* other : {"a.json", "events", "events/a.txt", "events/deep/a.json", "event/a.json",
                              "events/pack.json.bak", "maps/area.json", "deep/pack.json", ""})
        EXPECT_EQ(roleOf(other), FileRole::Other) << other;
}

TEST(FileRole, KnowsTheKindOfAFolder)
{
    EXPECT_EQ(entryKindOf("geosites/a.json"), model::EntryKind::Geosite);
    EXPECT_FALSE(entryKindOf("pack.json"));
    for (const model::EntryKind kind : model::kEntryKinds)
        EXPECT_EQ(entryKindOf(pathOf({kind, "a-b"})), kind);
}

TEST(FileRole, SetsTheLimit)
{
    EXPECT_EQ(bytesLimitOf("pack.json"), kPackBytesLimit);
    EXPECT_EQ(bytesLimitOf("map/area.json"), kMapBytesLimit);
    EXPECT_EQ(bytesLimitOf("events/a.json"), kEntryBytesLimit);
}

} // namespace
} // namespace musubi::pack
