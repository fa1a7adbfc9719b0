#include "content/pack/form_faults.hpp"

#include "content/pack/child_names.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace musubi::pack {

namespace {

using namespace model;

std::string_view wordsOf(FieldMeaning meaning)
{
    switch (meaning) {
    case FieldMeaning::School:
        return "the school";
    case FieldMeaning::Grade:
        return "the grade";
    case FieldMeaning::HeadCount:
        return "how many people come";
    case FieldMeaning::ContactName:
        return "who can be asked";
    case FieldMeaning::Contact:
        return "how to reach them, by e-mail or telephone";
    case FieldMeaning::Topic:
        return "the topic";
    case FieldMeaning::Day:
        return "the day";
    }
    return "";
}

std::vector<FieldMeaning> neededFor(FormAct act)
{
    using enum FieldMeaning;
    switch (act) {
    case FormAct::ClassBooking:
        return {School, Grade, HeadCount, Contact};
    case FormAct::FamilyBooking:
        return {HeadCount, Contact};
    case FormAct::Need:
        return {School, Topic, Contact};
    case FormAct::Proposal:
        return {Topic, Contact};
    }
    return {};
}

/// Whether the answer can mean that; a head count has to be a number that seats can be taken by.
bool canMean(const FormField& field, FieldMeaning meaning)
{
    switch (meaning) {
    case FieldMeaning::HeadCount:
        return field.kind == FieldKind::Number && field.limits.least >= 1;
    case FieldMeaning::Contact:
        return field.kind == FieldKind::Email || field.kind == FieldKind::Telephone;
    case FieldMeaning::School:
        return field.kind == FieldKind::School || field.kind == FieldKind::Text;
    case FieldMeaning::Day:
        return field.kind == FieldKind::Date || field.kind == FieldKind::Text || field.kind == FieldKind::Choice;
    case FieldMeaning::Grade:
        return field.kind == FieldKind::Choice || field.kind == FieldKind::Number || field.kind == FieldKind::Text;
    case FieldMeaning::ContactName:
    case FieldMeaning::Topic:
        return field.kind == FieldKind::Text || field.kind == FieldKind::Choice || field.kind == FieldKind::Kana;
    }
    return false;
}

/// Goes through one form.
class Inspection
{
public:
    explicit Inspection(const Form& form)
        : m_form(form), m_isForClasses(std::any_of(form.acts.begin(), form.acts.end(), [](FormAct act) {
              return act == FormAct::ClassBooking || act == FormAct::Need;
          }))
    {}

    [[nodiscard]] std::vector<FormFault> faults()
    {
        if (m_form.purpose.empty())
            add(ProblemCode::TextBlank, "/purpose", "The form does not say what the answers are for.");
        if (m_form.contact.text.empty())
            add(ProblemCode::TextBlank, "/contact/text", "The form does not say who answers for it.");
        for (std::size_t i = 0; i < m_form.steps.size(); ++i) {
            const std::string pointer = "/steps/" + std::to_string(i);
            if (!m_stepIds.insert(m_form.steps[i].id).second)
                add(ProblemCode::DuplicateId, pointer + "/id",
                    "Another step of this form already has the id \"" + m_form.steps[i].id + "\".");
            for (std::size_t j = 0; j < m_form.steps[i].fields.size(); ++j)
                field(m_form.steps[i].fields[j], pointer + "/fields/" + std::to_string(j));
        }
        for (std::size_t i = 0; i < m_form.acts.size(); ++i)
            needs(m_form.acts[i], "/acts/" + std::to_string(i));
        return std::move(m_faults);
    }

private:
    void add(ProblemCode code, std::string pointer, std::string sentence)
    {
        m_faults.push_back({code, std::move(pointer), std::move(sentence)});
    }

    void field(const FormField& field, const std::string& pointer)
    {
        if (!m_fieldIds.insert(field.id).second)
            add(ProblemCode::DuplicateId, pointer + "/id",
                "Another field of this form already has the id \"" + field.id + "\".");
        if (field.label.empty())
            add(ProblemCode::TextBlank, pointer + "/label", "The field does not say what is asked.");
        if (field.reason.empty())
            add(ProblemCode::TextBlank, pointer + "/reason", "The field does not say why it is asked.");
        meaning(field, pointer);
        limits(field, pointer);
        choices(field, pointer);
        if (m_isForClasses)
            childName(field, pointer);
    }

    void meaning(const FormField& field, const std::string& pointer)
    {
        if (!field.meaning)
            return;
        if (!m_meanings.insert(*field.meaning).second)
            add(ProblemCode::DuplicateId, pointer + "/meaning",
                "Another field of this form already asks for " + std::string(wordsOf(*field.meaning)) + ".");
        if (!canMean(field, *field.meaning))
            add(ProblemCode::FieldImpossible, pointer + "/meaning",
                "An answer of kind " + std::string(nameOf(field.kind)) + " cannot say " +
                    std::string(wordsOf(*field.meaning)) + ".");
    }

    void limits(const FormField& field, const std::string& pointer)
    {
        if (field.kind == FieldKind::Number && field.limits.most < field.limits.least)
            add(ProblemCode::FieldImpossible, pointer + "/limits/most",
                "No number is at least " + std::to_string(field.limits.least) + " and at most " +
                    std::to_string(field.limits.most) + ".");
        if (field.kind == FieldKind::Date && field.limits.lastDay < field.limits.firstDay)
            add(ProblemCode::FieldImpossible, pointer + "/limits/lastDay", "The last day is before the first one.");
    }

    void choices(const FormField& field, const std::string& pointer)
    {
        if (field.kind != FieldKind::Choice) {
            if (!field.choices.empty())
                add(ProblemCode::FieldImpossible, pointer + "/choices",
                    "Only a field of kind choice has choices. Take them out, or write \"kind\": \"choice\".");
            return;
        }
        if (field.choices.size() < 2)
            add(ProblemCode::FieldImpossible, pointer + "/choices", "A choice needs two answers or more.");
        std::set<std::string> ids;
        for (std::size_t i = 0; i < field.choices.size(); ++i)
            if (!ids.insert(field.choices[i].id).second)
                add(ProblemCode::DuplicateId, pointer + "/choices/" + std::to_string(i) + "/id",
                    "Another choice of this field already has the id \"" + field.choices[i].id + "\".");
    }

    void childName(const FormField& field, const std::string& pointer)
    {
        const std::string sentence = " A school signs up without the names of its pupils: ask for the head count, and "
                                     "for the name of a teacher.";
        if (const auto words = asksForChildName(field.label))
            add(ProblemCode::ChildNameAsked, pointer + "/label",
                "The field asks for a child's name (\"" + *words + "\")." + sentence);
        else if (const auto hint = asksForChildName(field.hint))
            add(ProblemCode::ChildNameAsked, pointer + "/hint",
                "The field asks for a child's name (\"" + *hint + "\")." + sentence);
        else if (isChildNameId(field.id))
            add(ProblemCode::ChildNameAsked, pointer + "/id", "The field asks for a child's name." + sentence);
    }

    void needs(FormAct act, const std::string& pointer)
    {
        std::string words;
        std::string names;
        for (const FieldMeaning meaning : neededFor(act)) {
            const FormField* const field = findField(m_form, meaning);
            if (field != nullptr && field->required)
                continue;
            words += (words.empty() ? "" : "; ") + std::string(wordsOf(meaning));
            names += (names.empty() ? "" : ", ") + std::string(nameOf(meaning));
        }
        if (!words.empty())
            add(ProblemCode::FormIncomplete, pointer,
                "A form for " + std::string(nameOf(act)) + " has to ask for " + words +
                    ". Add required fields with these meanings: " + names + ".");
    }

    const Form& m_form;
    bool m_isForClasses;
    std::vector<FormFault> m_faults;
    std::set<std::string> m_stepIds;
    std::set<std::string> m_fieldIds;
    std::set<FieldMeaning> m_meanings;
};

} // namespace

std::vector<FormFault> faultsOf(const Form& form)
{
    return Inspection(form).faults();
}

} // namespace musubi::pack
