// A form that visitors fill in to sign up, to ask or to propose: what is asked, why,
// for how long the answers are kept, and who answers for them.
//
// A form has no page about it and no ties; nobody searches for it. It is reached from
// what it is for: a session, an offer, the place that lists offers.
#pragma once

#include "content/base/language.hpp"
#include "content/model/contact.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::model {

/// What a visitor does by sending a form.
enum class FormAct
{
    ClassBooking,  ///< a school signs a class up for a session or an offer
    FamilyBooking, ///< a family or a single visitor signs up for a session
    Need,          ///< a school asks for what no offer brings
    Proposal,      ///< somebody proposes a field experiment to the one-stop window
};

inline constexpr std::array kFormActs{FormAct::ClassBooking, FormAct::FamilyBooking, FormAct::Need, FormAct::Proposal};

[[nodiscard]] std::string_view nameOf(FormAct act); ///< "class-booking"
[[nodiscard]] std::optional<FormAct> formActNamed(std::string_view name);

enum class FieldKind
{
    Text,
    Kana, ///< a reading
    Choice,
    Number,
    Date,
    Email,
    Telephone,
    School, ///< one of PackInfo::schools; where the pack lists none, free text
};

[[nodiscard]] std::string_view nameOf(FieldKind kind); ///< "e-mail"

/// What an answer is to the desk and to the seats, whatever the field is called.
enum class FieldMeaning
{
    School,
    Grade,
    HeadCount, ///< how many seats the party takes
    ContactName,
    Contact, ///< how to reach who signed up
    Topic,
    Day,
};

[[nodiscard]] std::string_view nameOf(FieldMeaning meaning); ///< "head-count"

/// Each kind of field looks at its own.
struct FieldLimits
{
    int letters = 40; ///< at most, of what is written
    int least = 1;    ///< of a number
    int most = 1'000; ///< of a number
    int firstDay = 0; ///< of a date: days from today
    int lastDay = 366;

    friend bool operator==(const FieldLimits&, const FieldLimits&) = default;
};

struct FieldChoice
{
    std::string id;
    LocalisedText text;

    friend bool operator==(const FieldChoice&, const FieldChoice&) = default;
};

struct FormField
{
    std::string id; ///< unique in its form
    FieldKind kind = FieldKind::Text;
    std::optional<FieldMeaning> meaning; ///< each at most once in a form
    LocalisedText label;
    LocalisedText reason; ///< why it is asked
    LocalisedText hint;
    LocalisedText unit; ///< behind a number: 人
    bool required = false;
    FieldLimits limits;
    std::vector<FieldChoice> choices; ///< of a choice

    friend bool operator==(const FormField&, const FormField&) = default;
};

/// Fields that stand on one page; a knot of the line above it.
struct FormStep
{
    std::string id;
    LocalisedText title;
    std::vector<FormField> fields;

    friend bool operator==(const FormStep&, const FormStep&) = default;
};

struct Form
{
    std::vector<FormAct> acts;
    LocalisedText purpose; ///< shown before the first field
    Contact contact;
    int retentionDays = 0;    ///< then the answers are destroyed
    LocalisedText afterwards; ///< what happens once it is sent, shown with the receipt
    std::vector<FormStep> steps;

    friend bool operator==(const Form&, const Form&) = default;
};

/// By id; null when there is none.
[[nodiscard]] const FormField* findField(const Form& form, std::string_view id);
/// The field whose answer means this; null when there is none.
[[nodiscard]] const FormField* findField(const Form& form, FieldMeaning meaning);

} // namespace musubi::model
