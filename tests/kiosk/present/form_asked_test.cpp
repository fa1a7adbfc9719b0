#include "kiosk/present/form_asked.hpp"

#include "kiosk/present/form_view.hpp"
#include "tests/kiosk/present/made_up_form.hpp"

namespace musubi::present {
namespace {

const char* const kAddress = "form/class-visit?at=2026-11-28T09:30&of=event/stones&step=1";

/// A form for up to 80 people, and an event with `seats` on its day.
MadeUpCatalogue catalogueWithSeats(std::optional<int> seats, model::SignUpMode mode = model::SignUpMode::Lottery)
{
    model::SessionRule rule;
    rule.id = "once";
    rule.start = *LocalDateTime::parse("2026-11-28T09:30");
    rule.duration = Minutes(60);
    rule.quota = seats;
    rule.signUp = mode;
    model::Event event;
    event.sessions = {rule};
    return MadeUpCatalogue({madeUp("form/class-visit", classForm()), madeUp("event/stones", event)}, packWithKey());
}

int mostHeads(const MadeUpCatalogue& catalogue, const std::string& address = kAddress)
{
    const Context context = catalogue.at(address, kFormNow, "en");
    const model::Form form = formAsked(context, *context.catalogue().find(*context.address().entry()));
    return form.steps[0].fields[1].limits.most;
}

TEST(FormAsked, TakesNoPartyThatIsLargerThanAllSeats)
{
    EXPECT_EQ(mostHeads(catalogueWithSeats(20)), 20);
    EXPECT_EQ(mostHeads(catalogueWithSeats(80)), 80);
    EXPECT_EQ(mostHeads(catalogueWithSeats(200)), 80) << "the form's own limit";
}

TEST(FormAsked, IsAsItIsWhereNoSeatsAreCounted)
{
    EXPECT_EQ(mostHeads(catalogueWithSeats(std::nullopt)), 80);
    EXPECT_EQ(mostHeads(catalogueWithSeats(20, model::SignUpMode::None)), 80);
    EXPECT_EQ(mostHeads(catalogueWithSeats(20), "form/class-visit?at=2026-11-29T09:30&of=event/stones"), 80);
    EXPECT_EQ(mostHeads(catalogueWithSeats(20), "form/class-visit?of=event/stones"), 80);
}

TEST(FormAsked, AsksForNoDayThatTheAddressSays)
{
    model::FormField day = formField("day", model::FieldKind::Date);
    day.meaning = model::FieldMeaning::Day;
    model::Form withDay = classForm();
    withDay.steps.insert(withDay.steps.begin(), {"when", inTwoLanguages("いつ", "When"), {day}});
    withDay.steps.back().fields.push_back(day);
    const MadeUpCatalogue catalogue({madeUp("form/class-visit", withDay)}, packWithKey());
    const auto asked = [&](const std::string& address) {
        const Context context = catalogue.at(address, kFormNow, "en");
        return formAsked(context, *context.catalogue().find(*context.address().entry()));
    };
    EXPECT_EQ(asked(kAddress).steps, classForm().steps);
    EXPECT_EQ(asked("form/class-visit").steps, withDay.steps);
    EXPECT_EQ(asked("form/class-visit?at=soon").steps, withDay.steps);
}

TEST(FormAsked, SaysAtTheHeadCountHowManySeatsThereAre)
{
    const MadeUpCatalogue catalogue = catalogueWithSeats(20);
    const auto fieldWith = [&](const std::string& people) {
        FormDraft draft = filledIn();
        draft.typed["people"] = people;
        draft.finished = {"people"};
        return formView(catalogue.at(kAddress, kFormNow, "en"), draft).fields[1];
    };
    EXPECT_EQ(fieldWith("21").fault.text.base(), "There are 20 seats in all. Please enter 20 or less");
    EXPECT_TRUE(fieldWith("20").fault.empty());
    EXPECT_TRUE(fieldWith("20").counter->more.empty()) << "no button leads beyond it";
    EXPECT_EQ(fieldWith("0").fault.text.base(), "Please enter 1 or more");
}

} // namespace
} // namespace musubi::present
