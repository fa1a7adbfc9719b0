#include "kiosk/present/form_view.hpp"

#include "tests/kiosk/present/made_up_form.hpp"

#include <algorithm>

namespace musubi::present {
namespace {

FormView viewAt(const std::string& query, const FormDraft& draft = {}, const std::string& language = "en",
                model::PackInfo info = packWithKey())
{
    return formView(catalogueWithForm(std::move(info)).at("form/class-visit" + query, kFormNow, language), draft);
}

const FormFieldView& fieldOf(const FormView& view, const std::string& id)
{
    const auto found = std::find_if(view.fields.begin(), view.fields.end(),
                                    [&id](const FormFieldView& field) { return field.id == id; });
    if (found == view.fields.end())
        throw std::out_of_range(id);
    return *found;
}

TEST(FormView, SaysTheWhatForBeforeTheFirstField)
{
    const FormView view = viewAt("");
    EXPECT_EQ(view.page, FormPage::Purpose);
    EXPECT_TRUE(view.fields.empty());
    EXPECT_EQ(view.purpose.text.base(), "We keep seats.");
    EXPECT_EQ(view.kept.text.base(), "Erased after 30 days");
    EXPECT_EQ(view.contact.text.base(), "The desk");
    EXPECT_EQ(view.telephone, "029-000-0000");
    EXPECT_EQ(view.nextMove.address, "form/class-visit?step=1");
    EXPECT_TRUE(view.previousMove.address.empty());
}

TEST(FormView, AsksNothingWhereNothingCanBeSealed)
{
    model::PackInfo info = packWithKey();
    info.sealing.reset();
    const FormView view = viewAt("?step=1", filledIn(), "en", info);
    EXPECT_EQ(view.page, FormPage::Closed);
    EXPECT_FALSE(view.closed.empty());
    EXPECT_TRUE(view.fields.empty());
    EXPECT_TRUE(view.steps.empty());
    EXPECT_TRUE(view.nextMove.address.empty());
    EXPECT_FALSE(view.sends);
    EXPECT_FALSE(view.contact.empty()) << "there is still somebody to ask";
}

TEST(FormView, DrawsAKnotForEveryStepAndLeadsToThoseThatCanBeReached)
{
    FormDraft draft = filledIn();
    draft.typed.erase("mail");
    const FormView view = viewAt("?step=2", draft);
    ASSERT_EQ(view.steps.size(), 4U);
    EXPECT_EQ(view.steps[0].id, "purpose");
    EXPECT_EQ(view.steps[0].address, "form/class-visit");
    EXPECT_EQ(view.steps[1].state, FormStepState::Done);
    EXPECT_EQ(view.steps[1].address, "form/class-visit?step=1");
    EXPECT_EQ(view.steps[2].state, FormStepState::Now);
    EXPECT_EQ(view.steps[2].title.text.base(), "Contact");
    EXPECT_EQ(view.steps[2].spoken, "Contact, step 3 of 4");
    EXPECT_EQ(view.steps[1].spoken, "") << "only where somebody is";
    EXPECT_EQ(view.steps[3].state, FormStepState::Later);
    EXPECT_TRUE(view.steps[3].address.empty());
}

TEST(FormView, StopsWhereSomethingIsMissingWhateverTheAddressSays)
{
    EXPECT_EQ(viewAt("?step=3").page, FormPage::Fields);
    EXPECT_EQ(viewAt("?step=3").fields.front().id, "school");
    EXPECT_FALSE(viewAt("?step=3").sends);
    EXPECT_EQ(viewAt("?step=99", filledIn()).page, FormPage::Check);
    EXPECT_EQ(viewAt("?step=-1").page, FormPage::Purpose);
}

TEST(FormView, TellsOfEachFieldWhyItIsAskedAndWhetherItIsNeeded)
{
    for (const char* const step : {"?step=1", "?step=2"})
        for (const FormFieldView& field : viewAt(step, filledIn()).fields) {
            EXPECT_EQ(field.reason.text.base(), "Because of " + field.id);
            EXPECT_EQ(field.mark.text.base(), field.id == "note" ? "Optional" : "Required");
        }
}

TEST(FormView, TypesIntoTheFieldThatTheAddressNamesOrTheFirstThatIsMissing)
{
    EXPECT_EQ(fieldOf(viewAt("?step=1"), "school").on, Switch::On);
    FormDraft draft;
    draft.typed["school"] = "れい小学校";
    EXPECT_EQ(fieldOf(viewAt("?step=1", draft), "people").on, Switch::On);
    const FormView named = viewAt("?field=school&step=1", draft);
    EXPECT_EQ(fieldOf(named, "school").on, Switch::On);
    EXPECT_EQ(fieldOf(named, "people").on, Switch::Off);
    EXPECT_EQ(fieldOf(named, "people").touch.address, "form/class-visit?field=people&step=1");
    EXPECT_EQ(fieldOf(named, "people").touch.finishes, std::vector<std::string>{"school"});
    EXPECT_FALSE(fieldOf(named, "grade").keys) << "a choice is touched";
}

TEST(FormView, GivesEachFieldItsKeys)
{
    EXPECT_EQ(fieldOf(viewAt("?step=1", {}, "ja"), "school").keys, KeyLayout::Kana);
    EXPECT_EQ(fieldOf(viewAt("?step=1", {}, "en"), "school").keys, KeyLayout::Latin);
    EXPECT_EQ(fieldOf(viewAt("?step=1"), "people").keys, KeyLayout::Digits);
    EXPECT_EQ(fieldOf(viewAt("?step=1"), "people").limit, 2U) << "80 has two figures";
    EXPECT_EQ(fieldOf(viewAt("?step=2", filledIn(), "ja"), "mail").keys, KeyLayout::Latin);
}

TEST(FormView, SaysWhatIsMissingOnlyOnceAFieldIsFinished)
{
    FormDraft draft;
    EXPECT_TRUE(fieldOf(viewAt("?step=1", draft), "school").fault.empty());
    draft.finished.insert("school");
    EXPECT_EQ(fieldOf(viewAt("?step=1", draft), "school").fault.text.base(), "Please enter: The school");
    EXPECT_TRUE(fieldOf(viewAt("?step=1", draft), "people").fault.empty());
    draft.typed["school"] = "れい😀";
    draft.finished.clear();
    EXPECT_FALSE(fieldOf(viewAt("?step=1", draft), "school").fault.empty()) << "at once: no letter heals that";
}

TEST(FormView, LeadsOnWhenAStepIsFilledInAndElseToWhatIsMissing)
{
    FormDraft draft = filledIn();
    const FormView whole = viewAt("?step=1", draft);
    EXPECT_EQ(whole.nextMove.address, "form/class-visit?step=2");
    EXPECT_TRUE(whole.missing.empty());
    draft.typed.erase("people");
    draft.typed.erase("grade");
    const FormView view = viewAt("?step=1", draft);
    EXPECT_EQ(view.nextMove.address, "form/class-visit?field=people&step=1");
    EXPECT_EQ(view.nextMove.finishes, (std::vector<std::string>{"school", "people", "grade"}));
    EXPECT_EQ(view.missing.text.base(), "2 answers to go");
}

TEST(FormView, KeepsWhatOneSignsUpForOnTheWay)
{
    const std::string of = "?at=2026-11-28T09:30&of=event/stones";
    const FormView view = viewAt(of);
    EXPECT_EQ(view.subject.text.base(), "Title of stones");
    EXPECT_EQ(view.subjectDay.text.base(), "Sat 28 Nov 9:30");
    EXPECT_EQ(view.nextMove.address, "form/class-visit" + of + "&step=1");
    EXPECT_TRUE(viewAt("?of=event/nowhere").subject.empty());
}

TEST(FormView, CountsPeopleWithinTheLimits)
{
    FormDraft draft;
    const auto counter = [&draft](const std::string& typed) {
        draft.typed["people"] = typed;
        return fieldOf(viewAt("?step=1", draft), "people").counter.value();
    };
    EXPECT_EQ(counter("62").number.text.base(), "62");
    EXPECT_EQ(counter("62").unit.text.base(), "people");
    EXPECT_EQ(counter("62").less, "61");
    EXPECT_EQ(counter("62").more, "63");
    EXPECT_EQ(counter("").more, "1");
    EXPECT_EQ(counter("").less, "");
    EXPECT_TRUE(counter("").number.empty());
    EXPECT_EQ(counter("1").less, "");
    EXPECT_EQ(counter("80").more, "");
    EXPECT_EQ(counter("9999999999").more, "1") << "no number that one could count from";
}

TEST(FormView, OffersTheSchoolsThatBeginWithWhatIsTyped)
{
    FormDraft draft;
    draft.typed["school"] = "だいい";
    const FormView view = viewAt("?step=1", draft, "ja");
    const auto& choices = fieldOf(view, "school").choices;
    ASSERT_EQ(choices.size(), 2U);
    EXPECT_EQ(choices[0].typed, "第一小学校");
    EXPECT_EQ(choices[1].typed, "みずうみ第一中学校") << "holds it";
    EXPECT_FALSE(view.candidates.empty());
    draft.typed["school"] = "第一小学校";
    EXPECT_TRUE(fieldOf(viewAt("?step=1", draft, "ja"), "school").choices.empty()) << "it is chosen";
    model::PackInfo info = packWithKey();
    info.schools.clear();
    draft.typed["school"] = "だいい";
    EXPECT_TRUE(fieldOf(viewAt("?step=1", draft, "ja", info), "school").choices.empty());
}

TEST(FormView, ShowsEveryAnswerBeforeSendingAndTheWayToChangeIt)
{
    const FormView view = viewAt("?step=3", filledIn());
    EXPECT_EQ(view.page, FormPage::Check);
    EXPECT_TRUE(view.sends);
    EXPECT_EQ(view.next.text.base(), "Sign up");
    EXPECT_TRUE(view.nextMove.address.empty());
    std::vector<std::string> lines;
    for (const FormSummaryLine& line : view.summary)
        lines.push_back(line.label.text.base() + ": " + line.answer.text.base() + " " + line.touch.address);
    EXPECT_EQ(lines, (std::vector<std::string>{
                         "The school: れい小学校 form/class-visit?field=school&step=1",
                         "The people: 62 people form/class-visit?field=people&step=1",
                         "The grade: Year 5 form/class-visit?field=grade&step=1",
                         "The mail: Teacher@example.org form/class-visit?field=mail&step=2",
                         "The note: Not given form/class-visit?field=note&step=2",
                     }));
}

TEST(FormView, NeverHasWhatWasTypedInAnAddress)
{
    FormDraft draft = filledIn();
    draft.typed["note"] = "canary";
    for (const char* const step : {"", "?step=1", "?step=2", "?step=3"}) {
        const FormView view = viewAt(step, draft);
        std::string addresses = view.nextMove.address + view.previousMove.address;
        for (const FormStepView& one : view.steps)
            addresses += one.address;
        for (const FormFieldView& field : view.fields)
            addresses += field.touch.address;
        for (const FormSummaryLine& line : view.summary)
            addresses += line.touch.address;
        for (const auto& [field, typed] : draft.typed)
            EXPECT_EQ(addresses.find(typed), std::string::npos) << field << " " << step;
    }
}

TEST(FormFor, IsThePublishedFormOfTheActWhereAKeyIsThere)
{
    const MadeUpCatalogue catalogue = catalogueWithForm();
    const Context context = catalogue.at("home", kFormNow);
    ASSERT_NE(formFor(context, model::FormAct::ClassBooking), nullptr);
    EXPECT_EQ(formFor(context, model::FormAct::ClassBooking)->id.text(), "form/class-visit");
    EXPECT_EQ(formFor(context, model::FormAct::Proposal), nullptr);
    model::PackInfo info = packWithKey();
    info.sealing.reset();
    const MadeUpCatalogue closed = catalogueWithForm(info);
    EXPECT_EQ(formFor(closed.at("home", kFormNow), model::FormAct::ClassBooking), nullptr);
}

} // namespace
} // namespace musubi::present
