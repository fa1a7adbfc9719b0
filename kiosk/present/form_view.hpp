// A form that is filled in: the purpose first, then its steps of one field or few, then
// everything once more before it is sent.
// Address: form/<slug>?step=2&field=mail&of=event/stone-class&at=2026-11-28T09:30
//   step   0: what the answers are for; 1 …: the form's steps; one more: the check before sending
//   field  which one is typed into; of, at: what it is for
// What was typed is in the draft, never in the address.
#pragma once

#include "content/model/form.hpp"
#include "kiosk/present/form_draft.hpp"
#include "kiosk/present/form_fault.hpp"
#include "kiosk/present/keyboard.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::present {

enum class FormPage
{
    Closed,  ///< the pack has no key to seal answers to: nothing can be sent, and nothing is asked
    Purpose, ///< what for, for how long, who answers for it
    Fields,
    Check,
};

enum class FormStepState
{
    Done,
    Now,
    Later,
};

/// A knot of the line above the page.
struct FormStepView
{
    std::string id; ///< "purpose", the step's own, "check"
    Words title;
    FormStepState state = FormStepState::Later;
    std::string address; ///< empty: what stands before it is not filled in yet
    std::string spoken;  ///< of the one that is filled in now: the title and its place among all
};

/// Where a touch leads, and which answers are finished by it (FormDraft::finished).
struct FormMove
{
    std::string address; ///< empty: nowhere
    std::vector<std::string> finishes;
};

/// One thing to touch instead of typing; the draft then holds `typed` for the field.
struct FormChoice
{
    std::string id;
    Words words;
    std::string typed;
    Switch on = Switch::Off;
};

/// − 62 人 +
struct FormCounter
{
    Words number; ///< empty: not yet said
    Words unit;
    std::string less; ///< what the draft then holds; empty: it is the smallest number
    std::string more;
    Words lessWords; ///< spoken
    Words moreWords;
};

struct FormFieldView
{
    std::string id;
    model::FieldKind kind = model::FieldKind::Text;
    Words label;
    Words mark;              ///< 必須, or なくてもよい
    Words reason;            ///< why it is asked
    Words hint;              ///< may be empty
    Words fault;             ///< what to do; empty: nothing
    std::string typed;       ///< the letters in the field; of a choice its id
    Words shown;             ///< the same in words: of a choice its text, of a day its date, otherwise the letters
    Switch on = Switch::Off; ///< filled in now
    FormMove touch;          ///< to fill it in
    std::optional<KeyLayout> keys; ///< none: nothing is typed into it
    std::size_t limit = kTextLimit;
    std::vector<FormChoice> choices; ///< of a choice; of a school those that begin with what is typed
    std::optional<FormCounter> counter;
};

/// One answer before sending.
struct FormSummaryLine
{
    std::string field;
    Words label;
    Words answer; ///< 「なし」 where nothing was written
    Words change;
    FormMove touch;
};

/// What will be asked, and why: said before the first field.
struct FormQuestion
{
    std::string id;
    Words label;
    Words reason;
};

struct FormView
{
    FormPage page = FormPage::Purpose;
    Words title;
    Words subject;    ///< what one signs up for; may be empty
    Words subjectDay; ///< 11月28日(土) 9:30; may be empty
    bool sample = false;
    std::vector<FormStepView> steps;
    Words closed; ///< of FormPage::Closed
    Words purposeHeading;
    Words purpose;
    Words keptHeading;
    Words kept; ///< 30日たったら 消します
    Words contactHeading;
    Words contact;
    std::string telephone;
    Words why;                           ///< heading of the reasons
    std::vector<FormQuestion> questions; ///< of FormPage::Purpose
    std::vector<FormFieldView> fields;
    Switch typing = Switch::Off;          ///< the address names a field: its keys come before the others
    std::optional<KeyboardView> keyboard; ///< of the field that is filled in now, if it has keys
    FormMove done;                        ///< of that field: what a choice leads to, as the keyboard's main key does
    Words candidates;                     ///< heading of the schools to choose from; empty: there are none
    std::vector<FormSummaryLine> summary;
    Words trouble;                  ///< why it was not taken, once it was sent; may be empty
    bool isUnderway = false;        ///< it is being sent
    Words missing;                  ///< あと 2つ; empty: nothing is missing on this page
    std::vector<FormChoice> others; ///< other forms for the same session; of FormPage::Purpose, `typed` is an address
    Words lookUp;                   ///< 申しこみを たしかめる; of FormPage::Purpose
    Words next;                     ///< はじめる, つぎへ, 申しこむ
    FormMove nextMove;              ///< of the check it leads nowhere: the form is sent
    bool sends = false;             ///< `next` sends the form; everything in it can be sent
    Words previous;
    FormMove previousMove;
    Words lock; ///< 入力は 残りません
};

/// \pre the address names a form of the catalogue
[[nodiscard]] FormView formView(const Context& context, const FormDraft& draft);

/// The form by which visitors do this today; null when the pack has none, or no key to seal answers to.
[[nodiscard]] const model::Entry* formFor(const Context& context, model::FormAct act);

} // namespace musubi::present
