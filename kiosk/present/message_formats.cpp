#include "kiosk/present/message_formats.hpp"

#include <map>
#include <mutex>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <utility>

namespace musubi::present {

struct MessageFormats::Kept
{
    std::mutex mutex; // icu::MessageFormat fills its own caches while formatting
    std::map<std::pair<std::string, std::string>, std::unique_ptr<icu::MessageFormat>> formats;
};

namespace {

/// Most messages have nothing to put in; ICU treats an apostrophe alone as one too.
bool isPlain(const std::string& message)
{
    return message.find_first_of("{}'") == std::string::npos;
}

icu::Formattable formattable(const Argument& argument)
{
    if (const int* const number = std::get_if<int>(&argument.value))
        return {static_cast<int32_t>(*number)};
    return {icu::UnicodeString::fromUTF8(std::get<std::string>(argument.value))};
}

} // namespace

Outcome checkMessage(const std::string& message)
{
    if (isPlain(message))
        return Done{};
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    icu::MessagePattern pattern(status);
    pattern.parse(icu::UnicodeString::fromUTF8(message), &where, status);
    if (U_SUCCESS(status))
        return Done{};
    return Error{ErrorCode::Malformed,
                 "This is no ICU message (" + std::string(u_errorName(status)) + " at character " +
                     std::to_string(where.offset) + "): \"" + message + "\".",
                 {}};
}

MessageFormats::MessageFormats() : m_kept(std::make_unique<Kept>())
{}
MessageFormats::~MessageFormats() = default;

std::string MessageFormats::format(const std::string& locale, const std::string& message,
                                   const std::vector<Argument>& arguments) const
{
    if (isPlain(message))
        return message;
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const Argument& argument : arguments) {
        names.push_back(icu::UnicodeString::fromUTF8(argument.name));
        values.push_back(formattable(argument));
    }

    const std::lock_guard guard(m_kept->mutex);
    UErrorCode status = U_ZERO_ERROR;
    auto& format = m_kept->formats[{locale, message}];
    if (!format)
        format = std::make_unique<icu::MessageFormat>(icu::UnicodeString::fromUTF8(message),
                                                      icu::Locale(locale.c_str()), status);
    icu::UnicodeString formatted;
    format->format(names.data(), values.data(), static_cast<int32_t>(values.size()), formatted, status);
    std::string text;
    return U_SUCCESS(status) ? formatted.toUTF8String(text) : message;
}

} // namespace musubi::present
