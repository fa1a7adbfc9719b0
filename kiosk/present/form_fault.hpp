// What a visitor still has to change in an answer: one closed code a fault, and a
// sentence that says what to do, never that something was done wrong (DESIGN §13).
#pragma once

#include "content/model/form.hpp"
#include "kiosk/present/context.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace musubi::present {

enum class FieldFault
{
    Missing,
    TooLong,
    Emoji,
    Unwritable, ///< unassigned, private or lost letters, control characters: nobody could read them
    NotKana,
    NotANumber,
    NumberTooSmall,
    NumberTooLarge,
    NotADay,
    NoSuchDay,
    DayTooEarly,
    DayTooLate,
    EmailWithoutAt,
    EmailIncomplete,
    EmailLetters,
    TelephoneLetters,
    TelephoneWithoutZero,
    TelephoneTooShort,
    TelephoneTooLong,
    NotAChoice,
};

inline constexpr std::array kFieldFaults{FieldFault::Missing,
                                         FieldFault::TooLong,
                                         FieldFault::Emoji,
                                         FieldFault::Unwritable,
                                         FieldFault::NotKana,
                                         FieldFault::NotANumber,
                                         FieldFault::NumberTooSmall,
                                         FieldFault::NumberTooLarge,
                                         FieldFault::NotADay,
                                         FieldFault::NoSuchDay,
                                         FieldFault::DayTooEarly,
                                         FieldFault::DayTooLate,
                                         FieldFault::EmailWithoutAt,
                                         FieldFault::EmailIncomplete,
                                         FieldFault::EmailLetters,
                                         FieldFault::TelephoneLetters,
                                         FieldFault::TelephoneWithoutZero,
                                         FieldFault::TelephoneTooShort,
                                         FieldFault::TelephoneTooLong,
                                         FieldFault::NotAChoice};

[[nodiscard]] std::string_view nameOf(FieldFault fault); ///< "too-long"

/// What keeps a finished answer from being sent; nullopt: it can be sent.
/// \param today  of the pack's time zone
[[nodiscard]] std::optional<FieldFault> faultOf(const model::FormField& field, std::string_view typed, Date today);
/// What no further letter will heal, while somebody is typing: a half-written address is no fault.
[[nodiscard]] std::optional<FieldFault> faultWhileTyping(const model::FormField& field, std::string_view typed);

/// How many letters the field takes while somebody types.
[[nodiscard]] std::size_t lettersOf(const model::FormField& field);

/// 学校の名前を 入れてください
[[nodiscard]] Words faultWords(const Context& context, const model::FormField& field, FieldFault fault);

/// The answer as it is sent, in one way of writing: 2026-12-09, 0298831111, つくば.
/// \pre faultOf(field, typed, today) is none
[[nodiscard]] std::string answerOf(const model::FormField& field, std::string_view typed, Date today);

} // namespace musubi::present
