#include "kiosk/present/form_fields.hpp"

#include "content/base/letters.hpp"
#include "kiosk/present/dates.hpp"
#include "kiosk/present/form_letters.hpp"
#include "kiosk/present/school_choices.hpp"

#include <algorithm>

namespace musubi::present {

namespace {

using model::FieldKind;
using model::FormField;

std::optional<KeyLayout> keysOf(const Context& context, FieldKind kind)
{
    switch (kind) {
    case FieldKind::Kana:
        return KeyLayout::Kana;
    case FieldKind::Email:
        return KeyLayout::Latin;
    case FieldKind::Number:
    case FieldKind::Date:
    case FieldKind::Telephone:
        return KeyLayout::Digits;
    case FieldKind::Choice:
        return std::nullopt;
    case FieldKind::Text:
    case FieldKind::School:
        break;
    }
    return usualLayout(context.language());
}

FormCounter counterOf(const Context& context, const FormField& field, const std::string& typed)
{
    FormCounter counter;
    const std::string number = answerOf(field, typed, context.today());
    const bool isSaid = areFigures(number) && number.size() <= std::to_string(field.limits.most).size();
    const int value = isSaid ? std::stoi(number) : field.limits.least - 1;
    if (isSaid)
        counter.number = context.literal(number);
    counter.unit = context.words(field.unit);
    if (value > field.limits.least)
        counter.less = std::to_string(std::min(value - 1, field.limits.most));
    if (value < field.limits.most)
        counter.more = std::to_string(std::max(value + 1, field.limits.least));
    counter.lessWords = context.say("form.less");
    counter.moreWords = context.say("form.more");
    return counter;
}

std::vector<FormChoice> choicesOf(const Context& context, const FormField& field, std::string_view typed)
{
    std::vector<FormChoice> choices;
    for (const model::FieldChoice& choice : field.choices)
        choices.push_back(
            {choice.id, context.fullWords(choice.text), choice.id, choice.id == typed ? Switch::On : Switch::Off});
    if (field.kind == FieldKind::School)
        for (SchoolChoice& school : schoolChoices(context, typed))
            choices.push_back({school.id, std::move(school.name), std::move(school.written), Switch::Off});
    return choices;
}

/// Of a field that is still typed into only what no further letter heals.
Words faultIn(const Context& context, const FormField& field, const FormDraft& draft)
{
    const std::string_view typed = draft.textOf(field.id);
    const auto fault =
        draft.finished.contains(field.id) ? faultOf(field, typed, context.today()) : faultWhileTyping(field, typed);
    return fault ? faultWords(context, field, *fault) : Words{};
}

FormFieldView fieldView(const Context& context, const FormField& field, const FormDraft& draft,
                        const std::string& active)
{
    FormFieldView view;
    view.id = field.id;
    view.kind = field.kind;
    view.label = context.fullWords(field.label);
    view.mark = context.say(field.required ? "form.required" : "form.optional");
    view.reason = context.fullWords(field.reason);
    view.hint = context.fullWords(field.hint);
    view.fault = faultIn(context, field, draft);
    view.typed = draft.textOf(field.id);
    view.shown = answerWords(context, field, view.typed);
    view.on = field.id == active ? Switch::On : Switch::Off;
    view.keys = keysOf(context, field.kind);
    view.limit = lettersOf(field);
    view.choices = choicesOf(context, field, view.typed);
    if (field.kind == FieldKind::Number)
        view.counter = counterOf(context, field, view.typed);
    // Where there is no room for keys beside all fields, a touch brings them for the field that is filled in now, too.
    if (context.address().get("field") != field.id)
        view.touch.address = context.address().without("keys").with("field", field.id).text();
    if (view.on == Switch::Off && !active.empty())
        view.touch.finishes.push_back(active);
    return view;
}

} // namespace

Words answerWords(const Context& context, const FormField& field, std::string_view typed)
{
    if (isBlank(typed))
        return {};
    if (field.kind == FieldKind::Choice) {
        const auto chosen = std::find_if(field.choices.begin(), field.choices.end(),
                                         [typed](const model::FieldChoice& choice) { return choice.id == typed; });
        return chosen == field.choices.end() ? Words{} : context.fullWords(chosen->text);
    }
    if (faultOf(field, typed, context.today()))
        return context.literal(std::string(typed));
    const std::string answer = answerOf(field, typed, context.today());
    if (field.kind == FieldKind::Date)
        return dateWords(context, Date::parse(answer).value_or(context.today()));
    Words words = context.literal(answer);
    if (const Words unit = context.words(field.unit); field.kind == FieldKind::Number && !unit.empty())
        words.text = words.text + RubyText::plain(" ") + unit.text;
    return words;
}

std::string activeField(const Context& context, const model::FormStep& step, const FormDraft& draft)
{
    std::string asked = context.address().get("field");
    std::string first;
    std::string missing;
    for (const FormField& field : step.fields) {
        if (field.id == asked)
            return asked;
        if (first.empty())
            first = field.id;
        const bool isMissing = faultOf(field, draft.textOf(field.id), context.today()).has_value();
        if (missing.empty() && isMissing)
            missing = field.id;
    }
    return missing.empty() ? first : missing;
}

FormMove afterField(const Context& context, const model::FormStep& step, const FormDraft& draft,
                    const std::string& active)
{
    const auto isActive = [&active](const FormField& field) { return field.id == active; };
    const auto here = std::find_if(step.fields.begin(), step.fields.end(), isActive);
    std::vector<const FormField*> others; // those below it, then those above
    for (auto field = here; field != step.fields.end(); ++field)
        others.push_back(&*field);
    for (auto field = step.fields.begin(); field != here; ++field)
        others.push_back(&*field);
    const Address away = context.address().without("field").without("keys");
    for (const FormField* const field : others)
        if (field->id != active && faultOf(*field, draft.textOf(field->id), context.today()))
            return {away.with("field", field->id).text(), {active}};
    return {away.text(), {active}};
}

KeyboardView keysFor(const Context& context, const FormFieldView& field, const FormMove& done)
{
    const KeyLayout usual = field.keys.value_or(usualLayout(context.language()));
    KeyboardSpec spec;
    spec.text = field.typed;
    spec.layout = keyLayoutNamed(context.address().get("keys")).value_or(usual);
    spec.limit = field.limit;
    spec.field = field.id;
    // Somebody who has begun to write stays in the field, whatever else is missing.
    spec.typed = [&](const std::string&) { return context.address().with("field", field.id); };
    spec.switched = [&](KeyLayout layout) {
        return context.address().with("field", field.id).with("keys", std::string(nameOf(layout)));
    };
    spec.done = context.say("form.done");
    spec.doneAddress = Address::parse(done.address).valueOr(context.address());
    return keyboardView(context, spec);
}

std::vector<FormFieldView> fieldViews(const Context& context, const model::FormStep& step, const FormDraft& draft,
                                      const std::string& active)
{
    std::vector<FormFieldView> views;
    for (const FormField& field : step.fields)
        views.push_back(fieldView(context, field, draft, active));
    return views;
}

} // namespace musubi::present
