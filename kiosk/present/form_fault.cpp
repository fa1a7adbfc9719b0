#include "kiosk/present/form_fault.hpp"

#include "content/base/letters.hpp"
#include "content/base/utf8.hpp"
#include "kiosk/present/form_day.hpp"
#include "kiosk/present/form_letters.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace musubi::present {

namespace {

using model::FieldKind;
using model::FormField;
using Fault = std::optional<FieldFault>;

constexpr std::size_t kMostFigures = 9;       ///< that fit into an int
constexpr std::size_t kLongestLocalPart = 64; // RFC 5321 §4.5.3.1

/// What nobody at the desk could read. Emoji have a sentence of their own, as they are meant well.
Fault faultOfLetters(std::string_view typed)
{
    Fault fault;
    for (const char32_t letter : decodeUtf8(typed)) {
        const LetterKind kind = kindOf(letter);
        if (kind == LetterKind::Emoji)
            return FieldFault::Emoji;
        const bool isPlain = kind == LetterKind::Visible || kind == LetterKind::Blank || kind == LetterKind::LineBreak;
        if (!isPlain || u_isdefined(static_cast<UChar32>(letter)) == 0)
            fault = FieldFault::Unwritable;
    }
    return fault;
}

/// RFC 5321 §4.1.2 without quoted names, which no visitor has; dots may follow each other, as old mobile addresses do.
bool isNameOfEmail(std::string_view name)
{
    static constexpr std::string_view kSigns = "!#$%&'*+-/=?^_`{|}~.";
    return std::all_of(name.begin(), name.end(), [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte < 0x80 && (u_isalnum(byte) != 0 || kSigns.find(letter) != std::string_view::npos);
    });
}

/// RFC 1034 §3.5, a host with at least one dot.
bool isHost(std::string_view host)
{
    constexpr std::size_t kShortestTop = 2;
    std::size_t labels = 0;
    while (true) {
        const std::string_view label = host.substr(0, host.find('.'));
        if (label.empty() || label.front() == '-' || label.back() == '-')
            return false;
        ++labels;
        if (label.size() == host.size())
            return labels >= 2 && label.size() >= kShortestTop;
        host.remove_prefix(label.size() + 1);
    }
}

Fault faultOfEmail(const FormField& field, const std::string& email)
{
    const std::size_t at = email.find('@');
    const bool isOneAt = at == std::string::npos || email.find('@', at + 1) == std::string::npos;
    const std::string_view name = std::string_view(email).substr(0, at);
    const std::string_view host = at == std::string::npos ? std::string_view() : std::string_view(email).substr(at + 1);
    const bool isHostOfLetters = std::all_of(host.begin(), host.end(), [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte < 0x80 && (u_isalnum(byte) != 0 || letter == '-' || letter == '.');
    });
    if (!isOneAt || !isNameOfEmail(name) || !isHostOfLetters)
        return FieldFault::EmailLetters;
    if (at == std::string::npos)
        return FieldFault::EmailWithoutAt;
    if (name.empty() || !isHost(host))
        return FieldFault::EmailIncomplete;
    return name.size() > kLongestLocalPart || email.size() > lettersOf(field) ? Fault(FieldFault::TooLong)
                                                                              : std::nullopt;
}

/// +81 29… is 029…; any other country keeps its +.
std::string telephoneOf(std::string_view typed)
{
    std::string number = withoutDividers(inHalfWidth(typed));
    if (number.starts_with("+81"))
        number = (number.starts_with("+810") ? "" : "0") + number.substr(3);
    return number;
}

/// Japan's plan of numbers: ten figures, eleven for mobile and internet telephones and for 0800.
std::size_t figuresOf(std::string_view number)
{
    constexpr std::size_t kUsual = 10;
    constexpr std::size_t kLonger = 11;
    const std::string_view head = number.substr(0, 3);
    const bool isLonger =
        head == "020" || head == "050" || head == "060" || head == "070" || head == "080" || head == "090";
    return isLonger ? kLonger : kUsual;
}

/// 007 is 7; what is no number stays as it is.
std::string numberOf(std::string_view typed)
{
    const std::string number = inHalfWidth(typed);
    return areFigures(number) && number.size() <= kMostFigures ? std::to_string(std::stoi(number)) : number;
}

/// ITU-T E.164 §6.2.
Fault faultOfForeignTelephone(std::string_view figures)
{
    constexpr std::size_t kShortest = 8;
    constexpr std::size_t kLongest = 15;
    if (!areFigures(figures) && !figures.empty())
        return FieldFault::TelephoneLetters;
    if (figures.size() < kShortest)
        return FieldFault::TelephoneTooShort;
    return figures.size() > kLongest ? Fault(FieldFault::TelephoneTooLong) : std::nullopt;
}

Fault faultOfTelephone(const std::string& number)
{
    if (number.starts_with('+'))
        return faultOfForeignTelephone(std::string_view(number).substr(1));
    if (!areFigures(number))
        return FieldFault::TelephoneLetters;
    if (number.front() != '0' || number.starts_with("00"))
        return FieldFault::TelephoneWithoutZero;
    if (number.size() < figuresOf(number))
        return FieldFault::TelephoneTooShort;
    return number.size() > figuresOf(number) ? Fault(FieldFault::TelephoneTooLong) : std::nullopt;
}

Fault faultOfNumber(const FormField& field, const std::string& number)
{
    if (!areFigures(number))
        return FieldFault::NotANumber;
    if (number.size() > kMostFigures)
        return FieldFault::NumberTooLarge;
    const int value = std::stoi(number);
    if (value < field.limits.least)
        return FieldFault::NumberTooSmall;
    return value > field.limits.most ? Fault(FieldFault::NumberTooLarge) : std::nullopt;
}

Fault faultOfDay(const FormField& field, std::string_view typed, Date today)
{
    const ReadDay read = readDay(typed, today);
    if (read.reading == DayReading::NoDay)
        return FieldFault::NotADay;
    if (read.reading == DayReading::NoSuchDay)
        return FieldFault::NoSuchDay;
    if (read.day < today.plusDays(field.limits.firstDay))
        return FieldFault::DayTooEarly;
    return read.day > today.plusDays(field.limits.lastDay) ? Fault(FieldFault::DayTooLate) : std::nullopt;
}

Fault faultOfChoice(const FormField& field, std::string_view typed)
{
    const bool isKnown = std::any_of(field.choices.begin(), field.choices.end(),
                                     [typed](const model::FieldChoice& choice) { return choice.id == typed; });
    return isKnown ? std::nullopt : Fault(FieldFault::NotAChoice);
}

Fault faultOfLength(const FormField& field, std::string_view answer)
{
    const bool isTooLong = decodeUtf8(answer).size() > static_cast<std::size_t>(field.limits.letters);
    return isTooLong ? Fault(FieldFault::TooLong) : std::nullopt;
}

Fault faultOfKind(const FormField& field, const std::string& answer, std::string_view typed, Date today)
{
    switch (field.kind) {
    case FieldKind::Kana:
        return isKanaOnly(answer) ? faultOfLength(field, answer) : Fault(FieldFault::NotKana);
    case FieldKind::Choice:
        return faultOfChoice(field, typed);
    case FieldKind::Number:
        return faultOfNumber(field, answer);
    case FieldKind::Date:
        return faultOfDay(field, typed, today);
    case FieldKind::Email:
        return faultOfEmail(field, answer);
    case FieldKind::Telephone:
        return faultOfTelephone(answer);
    case FieldKind::Text:
    case FieldKind::School:
        break;
    }
    return faultOfLength(field, answer);
}

/// Of these the end is not written yet.
bool healsByTyping(FieldFault fault)
{
    using enum FieldFault;
    return fault == Missing || fault == NumberTooSmall || fault == NotADay || fault == NoSuchDay ||
           fault == DayTooEarly || fault == DayTooLate || fault == EmailWithoutAt || fault == EmailIncomplete ||
           fault == TelephoneTooShort || fault == NotAChoice;
}

} // namespace

std::string answerOf(const FormField& field, std::string_view typed, Date today)
{
    switch (field.kind) {
    case FieldKind::Kana:
        return inHiragana(typed);
    case FieldKind::Email:
        return inHalfWidth(typed);
    case FieldKind::Number:
        return numberOf(typed);
    case FieldKind::Telephone:
        return telephoneOf(typed);
    case FieldKind::Date:
        return isBlank(typed) ? std::string() : readDay(typed, today).day.text();
    case FieldKind::Text:
    case FieldKind::Choice:
    case FieldKind::School:
        break;
    }
    return tidied(typed);
}

std::size_t lettersOf(const FormField& field)
{
    constexpr std::size_t kEmail = 100;
    constexpr std::size_t kTelephone = 20;
    constexpr std::size_t kDay = 11; ///< 2026年12月19日
    switch (field.kind) {
    case FieldKind::Email:
        return kEmail;
    case FieldKind::Telephone:
        return kTelephone;
    case FieldKind::Date:
        return kDay;
    case FieldKind::Number:
        return std::to_string(field.limits.most).size();
    case FieldKind::Choice:
        return 0;
    case FieldKind::Text:
    case FieldKind::Kana:
    case FieldKind::School:
        break;
    }
    return static_cast<std::size_t>(field.limits.letters);
}

std::optional<FieldFault> faultOf(const FormField& field, std::string_view typed, Date today)
{
    if (isBlank(typed))
        return field.required ? Fault(FieldFault::Missing) : std::nullopt;
    if (const Fault fault = faultOfLetters(typed))
        return fault;
    return faultOfKind(field, answerOf(field, typed, today), typed, today);
}

std::optional<FieldFault> faultWhileTyping(const FormField& field, std::string_view typed)
{
    // Whatever depends on the day heals by typing, so any day will do.
    const Fault fault = faultOf(field, typed, Date());
    return fault && !healsByTyping(*fault) ? fault : std::nullopt;
}

} // namespace musubi::present
