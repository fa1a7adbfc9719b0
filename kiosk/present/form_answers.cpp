#include "kiosk/present/form_answers.hpp"

#include "content/base/letters.hpp"
#include "kiosk/present/form_asked.hpp"
#include "kiosk/present/form_fault.hpp"
#include "kiosk/present/form_walk.hpp"
#include "kiosk/present/overwrite.hpp"
#include "kiosk/present/school_choices.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cassert>

namespace musubi::present {

namespace {

using Json = nlohmann::ordered_json;
using model::FieldKind;
using model::Form;

constexpr int kFormat = 1; ///< as encodeAnswers writes it

std::string inFirstLanguage(const LocalisedText& text, const model::PackInfo& info)
{
    return text.in(info.fallback.primary, info.fallback).text.base();
}

/// What a choice says, a number with its unit; everything else as it was written.
std::string textOf(const model::FormField& field, const std::string& value, const model::PackInfo& info)
{
    if (field.kind == FieldKind::Number && !field.unit.empty())
        return value + " " + inFirstLanguage(field.unit, info);
    for (const model::FieldChoice& choice : field.choices)
        if (choice.id == value)
            return inFirstLanguage(choice.text, info);
    return value;
}

FormAnswer answerIn(const model::FormField& field, std::string_view typed, const Context& context)
{
    const model::PackInfo& info = context.catalogue().info();
    std::string written = answerOf(field, typed, context.today());
    const std::string school = field.kind == FieldKind::School ? schoolIdOf(info, written) : std::string();
    FormAnswer answer{field.id,
                      inFirstLanguage(field.label, info),
                      std::string(nameOf(field.kind)),
                      field.meaning ? std::string(nameOf(*field.meaning)) : std::string(),
                      school.empty() ? written : school,
                      textOf(field, written, info)};
    overwrite(written);
    return answer;
}

std::string actOf(const Address& address, const Form& form)
{
    std::string asked = address.get("act");
    const bool isOfForm =
        std::any_of(form.acts.begin(), form.acts.end(), [&asked](model::FormAct act) { return nameOf(act) == asked; });
    if (isOfForm)
        return asked;
    return form.acts.empty() ? std::string() : std::string(nameOf(form.acts.front()));
}

/// The member where it is a text; empty otherwise.
std::string textIn(const Json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Error noAnswers()
{
    return {ErrorCode::Malformed, "These bytes are not the answers of a form.", {}};
}

} // namespace

Result<FormAnswers> answersOf(const Context& context, const FormDraft& draft)
{
    const auto id = context.address().entry();
    assert(id && context.catalogue().find(*id) != nullptr);
    const Form form = formAsked(context, *context.catalogue().find(*id));
    if (!isComplete(form, draft, context.today()))
        return Error{ErrorCode::Invalid, "The form is not filled in yet.", {}};
    FormAnswers sent{id->text(),
                     actOf(context.address(), form),
                     context.address().get("of"),
                     context.address().get("at"),
                     context.language().value(),
                     context.now().text(),
                     {}};
    std::size_t fields = 0;
    for (const model::FormStep& step : form.steps)
        fields += step.fields.size();
    sent.answers.reserve(fields); // growing would leave copies behind
    for (const model::FormStep& step : form.steps)
        for (const model::FormField& field : step.fields)
            if (!isBlank(draft.textOf(field.id)))
                sent.answers.push_back(answerIn(field, draft.textOf(field.id), context));
    return sent;
}

std::optional<int> headCountOf(const Form& form, const FormDraft& draft, Date today)
{
    const model::FormField* const field = findField(form, model::FieldMeaning::HeadCount);
    if (field == nullptr || field->kind != FieldKind::Number)
        return std::nullopt;
    const std::string_view typed = draft.textOf(field->id);
    if (isBlank(typed) || faultOf(*field, typed, today))
        return std::nullopt;
    return std::stoi(answerOf(*field, typed, today));
}

Result<FormAnswers> parseAnswers(std::string_view bytes)
{
    const Json json = Json::parse(bytes, nullptr, false);
    if (!json.is_object() || !json.contains("format") || json["format"] != kFormat || !json.contains("answers") ||
        !json["answers"].is_array())
        return noAnswers();
    FormAnswers answers{textIn(json, "form"),
                        textIn(json, "act"),
                        textIn(json, "of"),
                        textIn(json, "at"),
                        textIn(json, "language"),
                        textIn(json, "filledIn"),
                        {}};
    for (const Json& answer : json["answers"]) {
        if (!answer.is_object())
            return noAnswers();
        answers.answers.push_back({textIn(answer, "field"), textIn(answer, "label"), textIn(answer, "kind"),
                                   textIn(answer, "meaning"), textIn(answer, "value"), textIn(answer, "text")});
    }
    if (answers.form.empty())
        return noAnswers();
    return answers;
}

void wipe(FormAnswers& answers)
{
    for (FormAnswer& answer : answers.answers) {
        overwrite(answer.value);
        overwrite(answer.text);
    }
    answers.answers.clear();
}

} // namespace musubi::present
