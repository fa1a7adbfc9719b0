#include "kiosk/app/visit.hpp"

#include <gtest/gtest.h>

namespace musubi::app {

namespace {

Visit visitAt(const std::string& address)
{
    return Visit({}, present::Address::parse(address).value());
}

} // namespace

TEST(VisitWithAForm, KeepsWhatIsWrittenIntoOneFormOnly)
{
    Visit visit = visitAt("form/family?step=1");
    EXPECT_EQ(visit.apply(scene::Fill{"name", "さ", {}, {}}), Effect::Filled);
    EXPECT_EQ(visit.apply(scene::Fill{{}, {}, {"name"}, "form/family?field=mail&step=1"}), Effect::Changed);
    EXPECT_EQ(visit.draft().textOf("name"), "さ");
    EXPECT_TRUE(visit.draft().finished.contains("name"));
    EXPECT_EQ(visit.apply(scene::Fill{"name", "さく", {}, {}}), Effect::Filled);
    EXPECT_FALSE(visit.draft().finished.contains("name")) << "somebody writes on";
    EXPECT_EQ(visit.apply(scene::Go{"form/class"}), Effect::Moved);
    EXPECT_EQ(visit.apply(scene::Fill{"school", "れ", {}, {}}), Effect::Filled);
    EXPECT_TRUE(visit.draft().textOf("name").empty());
    EXPECT_EQ(visit.draft().textOf("school"), "れ");
}

TEST(VisitWithAForm, WritesNothingWhereThereIsNoForm)
{
    Visit visit = visitAt("home");
    EXPECT_EQ(visit.apply(scene::Fill{"name", "さ", {}, {}}), Effect::None);
    EXPECT_EQ(visit.apply(scene::Send{scene::Sending::Form}), Effect::None);
    EXPECT_TRUE(visit.draft().empty());
}

TEST(VisitWithAForm, SendsOnceAndWaitsForItsReceipt)
{
    Visit visit = visitAt("form/family?step=2");
    EXPECT_EQ(visit.apply(scene::Fill{"name", "さ", {}, {}}), Effect::Filled);
    EXPECT_EQ(visit.apply(scene::Send{scene::Sending::Form}), Effect::Sent);
    EXPECT_EQ(visit.apply(scene::Send{scene::Sending::Form}), Effect::None) << "it is under way";
    for (const scene::Intent& away : {scene::Intent(scene::Go{"events"}), scene::Intent(scene::Home{}),
                                      scene::Intent(scene::Back{}), scene::Intent(scene::Change{"form/family"})})
        EXPECT_EQ(visit.apply(away), Effect::None) << "a receipt never comes up before somebody else";
    present::Sent sent;
    sent.state = present::SentState::Received;
    sent.receipt.emplace().number = "K7MP-4X92-RFHW";
    visit.answered(sent);
    EXPECT_EQ(visit.address().text(), "receipt");
    EXPECT_TRUE(visit.draft().empty());
    EXPECT_EQ(visit.apply(scene::Go{"search"}), Effect::Moved);
    EXPECT_EQ(visit.apply(scene::Back{}), Effect::Moved);
    ASSERT_NE(visit.sent(), nullptr) << "the PIN is shown nowhere else";
    EXPECT_EQ(visit.apply(scene::Back{}), Effect::Moved);
    EXPECT_EQ(visit.address().text(), "home");
    EXPECT_EQ(visit.sent(), nullptr) << "who is home has left";
}

TEST(VisitWithAForm, HearsNoAnswerToAnotherVisit)
{
    Visit visit = visitAt("form/family?step=2");
    EXPECT_EQ(visit.apply(scene::Send{scene::Sending::Form}), Effect::Sent);
    EXPECT_EQ(visit.apply(scene::EndVisit{}), Effect::Ended);
    present::Sent sent;
    sent.state = present::SentState::Received;
    sent.receipt.emplace();
    visit.answered(sent);
    EXPECT_EQ(visit.address().text(), "attract");
    EXPECT_EQ(visit.sent(), nullptr);
}

TEST(VisitWithAForm, ForgetsWhyItWasNotTakenOnceSomebodyWritesOn)
{
    Visit visit = visitAt("form/family?step=2");
    EXPECT_EQ(visit.apply(scene::Send{scene::Sending::Form}), Effect::Sent);
    present::Sent sent;
    sent.state = present::SentState::Refused;
    visit.answered(sent);
    ASSERT_NE(visit.sent(), nullptr);
    EXPECT_EQ(visit.address().text(), "form/family?step=2");
    EXPECT_EQ(visit.apply(scene::Fill{"name", "さ", {}, {}}), Effect::Filled);
    EXPECT_EQ(visit.sent(), nullptr);
}

} // namespace musubi::app
