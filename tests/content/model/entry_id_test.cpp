#include "content/model/entry_id.hpp"

#include <gtest/gtest.h>

namespace musubi::model {
namespace {

TEST(EntryId, IsKindAndSlug)
{
    const auto id = EntryId::parse("event/fossil-class");
    ASSERT_TRUE(id.ok());
    EXPECT_EQ(id.value().kind, EntryKind::Event);
    EXPECT_EQ(id.value().slug, "fossil-class");
    EXPECT_EQ(id.value().text(), "event/fossil-class");
}

TEST(EntryId, RefusesAnythingElse)
{
    for (const char* wrong : {"", "event", "event/", "/a", "events/a", "event/A", "event/a_b", "event/-a", "event/a-",
                              "event/a--b", "event/a/b", "event/石", "Event/a", "event/a "})
        EXPECT_EQ(EntryId::parse(wrong).error().code, ErrorCode::Invalid) << wrong;
}

TEST(EntryKind, IsFoundByItsName)
{
    for (const EntryKind kind : kEntryKinds)
        EXPECT_EQ(entryKindNamed(nameOf(kind)), kind);
    EXPECT_FALSE(entryKindNamed("museum"));
}

TEST(EntryKind, HasAFolderOfItsOwn)
{
    EXPECT_EQ(folderOf(EntryKind::Event), "events");
    EXPECT_EQ(folderOf(EntryKind::Quiz), "quizzes");
    for (const EntryKind kind : kEntryKinds)
        EXPECT_TRUE(folderOf(kind).starts_with(nameOf(kind))) << nameOf(kind);
}

} // namespace
} // namespace musubi::model
