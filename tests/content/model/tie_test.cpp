#include "content/model/tie.hpp"

#include <gtest/gtest.h>

namespace musubi::model {
namespace {

TEST(Tie, IsFoundByItsName)
{
    for (const TieKind kind : kTieKinds)
        EXPECT_EQ(tieKindNamed(nameOf(kind)), kind);
    EXPECT_FALSE(tieKindNamed("hosts"));
}

TEST(Tie, LeadsOnlyWhereItsWordsMakeSense)
{
    EXPECT_TRUE(isTieAllowed(TieKind::HostedBy, EntryKind::Event, EntryKind::Institution));
    EXPECT_FALSE(isTieAllowed(TieKind::HostedBy, EntryKind::Institution, EntryKind::Event));
    EXPECT_FALSE(isTieAllowed(TieKind::HostedBy, EntryKind::Event, EntryKind::Geosite));
    EXPECT_TRUE(isTieAllowed(TieKind::OnShowAt, EntryKind::Award, EntryKind::Institution));
    EXPECT_FALSE(isTieAllowed(TieKind::OnShowAt, EntryKind::Event, EntryKind::Institution));
    EXPECT_TRUE(isTieAllowed(TieKind::AffiliatedWith, EntryKind::Award, EntryKind::Institution));
    EXPECT_FALSE(isTieAllowed(TieKind::AffiliatedWith, EntryKind::Showcase, EntryKind::Institution));
    EXPECT_TRUE(isTieAllowed(TieKind::Partner, EntryKind::Initiative, EntryKind::Institution));
    EXPECT_FALSE(isTieAllowed(TieKind::Partner, EntryKind::Offer, EntryKind::Institution));
    EXPECT_TRUE(isTieAllowed(TieKind::ExampleOf, EntryKind::Offer, EntryKind::Initiative));
    EXPECT_FALSE(isTieAllowed(TieKind::ExampleOf, EntryKind::Award, EntryKind::Initiative));
    EXPECT_TRUE(isTieAllowed(TieKind::OfferedBy, EntryKind::Offer, EntryKind::Institution));
    EXPECT_FALSE(isTieAllowed(TieKind::OfferedBy, EntryKind::Event, EntryKind::Institution));
    EXPECT_TRUE(isTieAllowed(TieKind::Celebrates, EntryKind::Event, EntryKind::Award));
    EXPECT_FALSE(isTieAllowed(TieKind::Celebrates, EntryKind::Award, EntryKind::Event));
}

TEST(Tie, OfFourKindsLeadsFromAnythingToAnything)
{
    for (const TieKind kind : {TieKind::About, TieKind::PartOf, TieKind::Next, TieKind::Related}) {
        for (const EntryKind from : kTopicKinds) {
            for (const EntryKind to : kTopicKinds)
                EXPECT_TRUE(isTieAllowed(kind, from, to));
        }
    }
}

TEST(Tie, NeverLeadsToAFormOrFromOne)
{
    for (const TieKind kind : kTieKinds) {
        for (const EntryKind other : kEntryKinds) {
            EXPECT_FALSE(isTieAllowed(kind, EntryKind::Form, other));
            EXPECT_FALSE(isTieAllowed(kind, other, EntryKind::Form));
        }
    }
}

} // namespace
} // namespace musubi::model
