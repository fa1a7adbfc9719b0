// What is sent of a form: the answers, each with the words that the visitor saw, so that
// the desk can read it years later without the form. These bytes are sealed before they
// touch a disk.
//
//   {"format":1,"form":"form/class-visit","act":"class-booking","of":"event/stone-class",
//    "at":"2026-11-28T09:30","language":"ja","filledIn":"2026-11-21T10:03",
//    "answers":[{"field":"school","label":"学校の名前","kind":"school","meaning":"school","value":"…","text":"…"}]}
#pragma once

#include "content/base/result.hpp"
#include "content/model/form.hpp"
#include "kiosk/present/context.hpp"
#include "kiosk/present/form_draft.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::present {

struct FormAnswer
{
    std::string field;
    std::string label; ///< in the pack's first language, which the desk reads
    std::string kind;
    std::string meaning; ///< empty: none
    std::string value;   ///< in one way of writing; of a choice its id, of a school of the pack its id
    std::string text;    ///< as a person reads it, in the pack's first language

    friend bool operator==(const FormAnswer&, const FormAnswer&) = default;
};

struct FormAnswers
{
    std::string form;
    std::string act;
    std::string of; ///< the entry that was signed up for; empty: none
    std::string at; ///< when that begins; empty: no day was chosen
    std::string language;
    std::string filledIn;            ///< local time of the pack
    std::vector<FormAnswer> answers; ///< in the order of the form; what was left empty is not there

    friend bool operator==(const FormAnswers&, const FormAnswers&) = default;
};

/// Invalid while anything in the draft cannot be sent.
/// \pre the address names a form of the catalogue
[[nodiscard]] Result<FormAnswers> answersOf(const Context& context, const FormDraft& draft);

/// The seats that the party takes; nullopt: the form does not ask, or it is not answered yet.
[[nodiscard]] std::optional<int> headCountOf(const model::Form& form, const FormDraft& draft, Date today);

/// JSON in UTF-8, the same bytes for the same answers. They are written where the caller wants them, so that what was
/// typed is copied into no other memory. \pre into.size() == encodedSize(answers)
void encodeAnswers(const FormAnswers& answers, std::span<unsigned char> into);
[[nodiscard]] std::size_t encodedSize(const FormAnswers& answers);
/// The same bytes in plain memory, of answers that are nobody's secret.
[[nodiscard]] std::string encodeAnswers(const FormAnswers& answers);
/// Overwrites what was typed.
void wipe(FormAnswers& answers);
/// Malformed when the bytes are none of `encodeAnswers`; members that nobody knows are passed over.
[[nodiscard]] Result<FormAnswers> parseAnswers(std::string_view bytes);

} // namespace musubi::present
