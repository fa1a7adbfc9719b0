#include "kiosk/present/form_view.hpp"

#include "kiosk/present/dates.hpp"
#include "kiosk/present/form_asked.hpp"
#include "kiosk/present/form_fields.hpp"
#include "kiosk/present/form_walk.hpp"
#include "kiosk/present/sent_words.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace musubi::present {

namespace {

using model::Form;

FormStepView stepView(const Context& context, const FormWalk& walk, std::size_t step)
{
    FormStepView view;
    view.state = step == walk.step ? FormStepState::Now : step < walk.step ? FormStepState::Done : FormStepState::Later;
    if (step != walk.step && step <= walk.furthest)
        view.address = stepAddress(context, step).text();
    return view;
}

std::vector<FormStepView> stepViews(const Context& context, const Form& form, const FormWalk& walk)
{
    std::vector<FormStepView> views;
    const std::size_t count = form.steps.size() + 2;
    for (std::size_t step = 0; step < count; ++step) {
        FormStepView view = stepView(context, walk, step);
        const bool isForms = step > 0 && step <= form.steps.size();
        view.id = step == 0 ? "purpose" : isForms ? form.steps[step - 1].id : "check";
        view.title = isForms ? context.words(form.steps[step - 1].title)
                             : context.say(step == 0 ? "form.step.purpose" : "form.step.check");
        if (view.state == FormStepState::Now)
            view.spoken = context
                              .say("form.step.now", {{"title", view.title.text},
                                                     {"number", static_cast<int>(step + 1)},
                                                     {"count", static_cast<int>(count)}})
                              .text.spoken();
        views.push_back(std::move(view));
    }
    return views;
}

bool isBooking(const Form& form)
{
    return std::any_of(form.acts.begin(), form.acts.end(), [](model::FormAct act) {
        return act == model::FormAct::ClassBooking || act == model::FormAct::FamilyBooking;
    });
}

void describePurpose(const Context& context, const Form& form, FormView& view)
{
    view.purposeHeading = context.sayFully("form.purpose");
    view.purpose = context.fullWords(form.purpose);
    view.keptHeading = context.sayFully("form.kept");
    const bool hasDay = LocalDateTime::parse(context.address().get("at")).has_value();
    view.kept = context.sayFully(hasDay ? "form.kept-after-day" : "form.kept-days", {{"days", form.retentionDays}});
    view.contactHeading = context.sayFully("form.contact");
    view.contact = context.fullWords(form.contact.text);
    view.telephone = form.contact.telephone;
}

/// What one signs up for, where the address names it and the catalogue has it.
void describeSubject(const Context& context, FormView& view)
{
    const auto id = model::EntryId::parse(context.address().get("of"));
    const model::Entry* const subject = id ? context.catalogue().find(id.value()) : nullptr;
    if (subject == nullptr)
        return;
    view.subject = context.fullWords(subject->title);
    if (const auto at = LocalDateTime::parse(context.address().get("at")))
        view.subjectDay = momentWords(context, *at);
}

std::vector<std::string> idsOf(const model::FormStep& step)
{
    std::vector<std::string> ids;
    for (const model::FormField& field : step.fields)
        ids.push_back(field.id);
    return ids;
}

void describeFields(const Context& context, const Form& form, const FormDraft& draft, FormView& view)
{
    const FormWalk walk = walkOf(context, form, draft);
    const model::FormStep& step = form.steps[walk.step - 1];
    const std::string active = activeField(context, step, draft);
    view.why = context.say("form.why");
    view.fields = fieldViews(context, step, draft, active);
    view.typing = context.address().get("field") == active ? Switch::On : Switch::Off;
    view.done = afterField(context, step, draft, active);
    for (const FormFieldView& field : view.fields) {
        if (field.kind == model::FieldKind::School && !field.choices.empty())
            view.candidates = context.say("form.candidates");
        if (field.id == active && field.keys)
            view.keyboard = keysFor(context, field, view.done);
    }
    int missing = 0;
    std::string first;
    for (const model::FormField& field : step.fields) {
        if (!faultOf(field, draft.textOf(field.id), context.today()))
            continue;
        first = missing++ == 0 ? field.id : first;
    }
    if (missing > 0)
        view.missing = context.say("form.missing", {{"count", missing}});
    view.next = context.say("form.next");
    const Address here = stepAddress(context, walk.step).with("field", first);
    view.nextMove = {(missing > 0 ? here : stepAddress(context, walk.step + 1)).text(), idsOf(step)};
    view.previousMove = {stepAddress(context, walk.step - 1).text(), {}};
}

void describeQuestions(const Context& context, const Form& form, FormView& view)
{
    view.why = context.sayFully("form.why");
    for (const model::FormStep& step : form.steps)
        for (const model::FormField& field : step.fields)
            view.questions.push_back({field.id, context.fullWords(field.label), context.fullWords(field.reason)});
}

/// A class may come to what a family signs up for, and the other way round.
void describeOthers(const Context& context, const Form& form, FormView& view)
{
    view.lookUp = context.say("form.look-up");
    if (!isBooking(form) || context.address().get("at").empty())
        return;
    for (const model::FormAct act : {model::FormAct::ClassBooking, model::FormAct::FamilyBooking}) {
        const model::Entry* const other = formFor(context, act);
        if (other == nullptr || std::ranges::find(form.acts, act) != form.acts.end())
            continue;
        const Address there =
            Address::of(other->id).with("of", context.address().get("of")).with("at", context.address().get("at"));
        view.others.push_back({std::string(nameOf(act)), context.words(other->title), there.text(), Switch::Off});
    }
}

void describeCheck(const Context& context, const Form& form, const FormDraft& draft, FormView& view)
{
    for (std::size_t step = 0; step < form.steps.size(); ++step)
        for (const model::FormField& field : form.steps[step].fields) {
            Words answer = answerWords(context, field, draft.textOf(field.id));
            if (answer.empty())
                answer = context.say("form.not-written");
            const Address change = stepAddress(context, step + 1).with("field", field.id);
            view.summary.push_back({field.id, context.fullWords(field.label), std::move(answer),
                                    context.say("form.change"), FormMove{change.text(), {}}});
        }
    const Sent* const sent = context.sent();
    if (sent != nullptr && sent->act == SentAct::Form) {
        view.trouble = troubleWords(context, *sent);
        view.isUnderway = sent->state == SentState::Underway;
    }
    view.next = context.say(view.isUnderway ? "receipt.underway" : isBooking(form) ? "form.send-booking" : "form.send");
    view.sends = !view.isUnderway && isComplete(form, draft, context.today());
    view.previousMove = {stepAddress(context, form.steps.size()).text(), {}};
}

FormPage pageOf(const Context& context, const Form& form, const FormWalk& walk)
{
    if (!context.catalogue().info().sealing)
        return FormPage::Closed;
    if (walk.isAtPurpose())
        return FormPage::Purpose;
    return walk.step <= form.steps.size() ? FormPage::Fields : FormPage::Check;
}

} // namespace

FormView formView(const Context& context, const FormDraft& draft)
{
    const auto id = context.address().entry();
    assert(id && context.catalogue().find(*id) != nullptr);
    const model::Entry& entry = *context.catalogue().find(*id);
    const Form form = formAsked(context, entry);
    const FormWalk walk = walkOf(context, form, draft);

    FormView view;
    view.page = pageOf(context, form, walk);
    view.title = context.fullWords(entry.title);
    view.sample = entry.sample;
    describeSubject(context, view);
    describePurpose(context, form, view);
    if (view.page == FormPage::Closed) {
        view.closed = context.sayFully("form.closed");
        return view;
    }
    view.steps = stepViews(context, form, walk);
    view.lock = context.say("form.lock");
    view.previous = context.say("form.previous");
    if (view.page == FormPage::Purpose) {
        describeQuestions(context, form, view);
        describeOthers(context, form, view);
        view.next = context.say("form.begin");
        view.nextMove = {stepAddress(context, 1).text(), {}};
    } else if (view.page == FormPage::Fields) {
        describeFields(context, form, draft, view);
    } else {
        describeCheck(context, form, draft, view);
    }
    return view;
}

const model::Entry* formFor(const Context& context, model::FormAct act)
{
    if (!context.catalogue().info().sealing)
        return nullptr;
    for (const model::Entry* const entry : context.catalogue().ofKind(model::EntryKind::Form, context.today())) {
        const auto& acts = entry->as<Form>().acts;
        if (std::find(acts.begin(), acts.end(), act) != acts.end())
            return entry;
    }
    return nullptr;
}

} // namespace musubi::present
