#include "content/model/form.hpp"

namespace musubi::model {

namespace {

template <typename Fits>
const FormField* firstField(const Form& form, Fits fits)
{
    for (const FormStep& step : form.steps)
        for (const FormField& field : step.fields)
            if (fits(field))
                return &field;
    return nullptr;
}

} // namespace

std::string_view nameOf(FormAct act)
{
    switch (act) {
    case FormAct::ClassBooking:
        return "class-booking";
    case FormAct::FamilyBooking:
        return "family-booking";
    case FormAct::Need:
        return "need";
    case FormAct::Proposal:
        return "proposal";
    }
    return "unknown";
}

std::optional<FormAct> formActNamed(std::string_view name)
{
    for (const FormAct act : kFormActs) {
        if (nameOf(act) == name)
            return act;
    }
    return std::nullopt;
}

std::string_view nameOf(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Text:
        return "text";
    case FieldKind::Kana:
        return "kana";
    case FieldKind::Choice:
        return "choice";
    case FieldKind::Number:
        return "number";
    case FieldKind::Date:
        return "date";
    case FieldKind::Email:
        return "e-mail";
    case FieldKind::Telephone:
        return "telephone";
    case FieldKind::School:
        return "school";
    }
    return "unknown";
}

std::string_view nameOf(FieldMeaning meaning)
{
    switch (meaning) {
    case FieldMeaning::School:
        return "school";
    case FieldMeaning::Grade:
        return "grade";
    case FieldMeaning::HeadCount:
        return "head-count";
    case FieldMeaning::ContactName:
        return "contact-name";
    case FieldMeaning::Contact:
        return "contact";
    case FieldMeaning::Topic:
        return "topic";
    case FieldMeaning::Day:
        return "day";
    }
    return "unknown";
}

const FormField* findField(const Form& form, std::string_view id)
{
    return firstField(form, [id](const FormField& field) { return field.id == id; });
}

const FormField* findField(const Form& form, FieldMeaning meaning)
{
    return firstField(form, [meaning](const FormField& field) { return field.meaning == meaning; });
}

} // namespace musubi::model
