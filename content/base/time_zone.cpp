#include "content/base/time_zone.hpp"

#include <unicode/basictz.h>
#include <unicode/timezone.h>
#include <unicode/ucal.h>
#include <unicode/unistr.h>

namespace musubi {

struct TimeZone::Rules
{
    std::unique_ptr<const icu::BasicTimeZone> zone;
};

namespace {

constexpr double kMillisecondsPerSecond = 1000.0;

double toMilliseconds(std::chrono::seconds seconds)
{
    return static_cast<double>(seconds.count()) * kMillisecondsPerSecond;
}

} // namespace

TimeZone::TimeZone(std::string name, std::shared_ptr<const Rules> rules)
    : m_name(std::move(name)), m_rules(std::move(rules))
{}

Result<TimeZone> TimeZone::open(const std::string& name)
{
    std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
    // ICU answers an unknown name with a zone called "Etc/Unknown" instead of a failure.
    icu::UnicodeString id;
    auto* basic = dynamic_cast<icu::BasicTimeZone*>(zone.get());
    if (basic == nullptr || zone->getID(id) == UNICODE_STRING_SIMPLE(UCAL_UNKNOWN_ZONE_ID))
        return Error{ErrorCode::Invalid, "There is no time zone called \"" + name + "\".", {}};
    (void)zone.release();
    auto rules = std::make_shared<Rules>();
    rules->zone.reset(basic);
    return TimeZone(name, std::move(rules));
}

LocalDateTime TimeZone::toLocal(Instant instant) const
{
    std::int32_t rawOffset = 0;
    std::int32_t daylightOffset = 0;
    UErrorCode status = U_ZERO_ERROR;
    m_rules->zone->getOffset(toMilliseconds(instant.time_since_epoch()), 0, rawOffset, daylightOffset, status);
    const auto local = instant + std::chrono::seconds((rawOffset + daylightOffset) / 1000);
    const auto day = std::chrono::floor<std::chrono::days>(local);
    return {Date(day), static_cast<int>(std::chrono::floor<Minutes>(local - day).count())};
}

Instant TimeZone::toInstant(const LocalDateTime& local) const
{
    const Instant wall = local.date.days() + Minutes(local.minute);
    std::int32_t rawOffset = 0;
    std::int32_t daylightOffset = 0;
    UErrorCode status = U_ZERO_ERROR;
    // The offset before the change gives the earlier of two equal hours, and moves a skipped hour to after the gap.
    m_rules->zone->getOffsetFromLocal(toMilliseconds(wall.time_since_epoch()), UCAL_TZ_LOCAL_FORMER,
                                      UCAL_TZ_LOCAL_FORMER, rawOffset, daylightOffset, status);
    return wall - std::chrono::seconds((rawOffset + daylightOffset) / 1000);
}

} // namespace musubi
