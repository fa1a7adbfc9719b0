#include "kiosk/present/date_formats.hpp"

#include <map>
#include <mutex>
#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <utility>

namespace musubi::present {

struct DateFormats::Kept
{
    std::mutex mutex;
    std::map<std::pair<std::string, std::string>, std::unique_ptr<icu::SimpleDateFormat>> formats;
};

namespace {

/// English here is read by visitors from everywhere: the day stands before the month.
icu::Locale icuLocale(const std::string& locale)
{
    return icu::Locale(locale == "en" ? "en_GB" : locale.c_str());
}

std::unique_ptr<icu::SimpleDateFormat> makeFormat(const std::string& locale, const std::string& skeleton)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale where = icuLocale(locale);
    const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
        icu::DateTimePatternGenerator::createInstance(where, status));
    if (U_FAILURE(status))
        return nullptr;
    icu::UnicodeString pattern = patterns->getBestPattern(icu::UnicodeString::fromUTF8(skeleton), status);
    if (locale == "en")
        pattern.findAndReplace(icu::UnicodeString(u','), icu::UnicodeString()); // "Sat 21 Nov"
    auto format = std::make_unique<icu::SimpleDateFormat>(pattern, where, status);
    if (U_FAILURE(status))
        return nullptr;
    format->adoptTimeZone(icu::TimeZone::getGMT()->clone()); // a Date has no zone
    return format;
}

} // namespace

DateFormats::DateFormats() : m_kept(std::make_unique<Kept>())
{}
DateFormats::~DateFormats() = default;

std::string DateFormats::text(const std::string& locale, std::string_view skeleton, Date date) const
{
    const std::lock_guard guard(m_kept->mutex);
    auto& format = m_kept->formats[{locale, std::string(skeleton)}];
    if (!format)
        format = makeFormat(locale, std::string(skeleton));
    if (!format)
        return date.text();
    icu::UnicodeString formatted;
    const std::chrono::milliseconds sinceEpoch = date.days().time_since_epoch();
    format->format(static_cast<UDate>(sinceEpoch.count()), formatted);
    std::string text;
    return formatted.toUTF8String(text);
}

} // namespace musubi::present
