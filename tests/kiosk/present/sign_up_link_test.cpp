#include "kiosk/present/sign_up_link.hpp"

#include "tests/kiosk/present/made_up_form.hpp"

namespace musubi::present {
namespace {

model::Entry formEntry(model::FormAct act, bool isSample)
{
    model::Form form = classForm();
    form.acts = {act};
    model::Entry entry = madeUp("form/" + std::string(nameOf(act)), form);
    entry.sample = isSample;
    return entry;
}

model::Entry eventWith(model::SignUpMode mode, bool isSample)
{
    model::SessionRule rule;
    rule.id = "once";
    rule.start = *LocalDateTime::parse("2026-11-28T10:00");
    rule.duration = Minutes(60);
    rule.signUp = mode;
    rule.closesHoursBefore = 24;
    rule.sample = isSample;
    model::Event event;
    event.sessions = {rule};
    return madeUp("event/stones", event);
}

const model::Session kSession{{model::EntryKind::Event, "stones"},
                              "once",
                              *LocalDateTime::parse("2026-11-28T10:00"),
                              *LocalDateTime::parse("2026-11-28T11:00")};

std::optional<SignUpLink> linkAt(std::vector<model::Entry> entries, const std::string& now)
{
    const MadeUpCatalogue catalogue(std::move(entries), packWithKey());
    return signUpLink(catalogue.at("home", now, "en"), kSession);
}

TEST(SignUpLink, LeadsToTheFormForTheSessionWhileItIsOpen)
{
    const auto entries = [](model::SignUpMode mode) {
        return std::vector{formEntry(model::FormAct::FamilyBooking, false), eventWith(mode, false)};
    };
    const auto link = linkAt(entries(model::SignUpMode::FirstCome), "2026-11-27T09:59");
    ASSERT_TRUE(link);
    EXPECT_EQ(link->address, "form/family-booking?at=2026-11-28T10:00&of=event/stones");
    EXPECT_FALSE(linkAt(entries(model::SignUpMode::FirstCome), "2026-11-27T10:00")) << "it has closed";
    EXPECT_FALSE(linkAt(entries(model::SignUpMode::None), "2026-11-21T09:41")) << "just come";
    EXPECT_FALSE(linkAt({eventWith(model::SignUpMode::FirstCome, false)}, "2026-11-21T09:41")) << "no form";
}

TEST(SignUpLink, TakesTheFormForClassesWhereThereIsNoneForFamilies)
{
    const auto link =
        linkAt({formEntry(model::FormAct::ClassBooking, false), eventWith(model::SignUpMode::Lottery, false)},
               "2026-11-21T09:41");
    ASSERT_TRUE(link);
    EXPECT_EQ(link->address, "form/class-booking?at=2026-11-28T10:00&of=event/stones");
}

TEST(SignUpLink, BooksNothingRealByASampleOfAForm)
{
    const auto entries = [](bool isSample) {
        return std::vector{formEntry(model::FormAct::FamilyBooking, true),
                           eventWith(model::SignUpMode::FirstCome, isSample)};
    };
    EXPECT_FALSE(linkAt(entries(false), "2026-11-21T09:41"));
    EXPECT_TRUE(linkAt(entries(true), "2026-11-21T09:41"));
}

} // namespace
} // namespace musubi::present
