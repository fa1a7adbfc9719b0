#include "kiosk/present/dates.hpp"

namespace musubi::present {

namespace {

Words inWords(const Context& context, std::string_view skeleton, Date date)
{
    return context.literal(context.strings().dateText(context.language(), skeleton, date));
}

} // namespace

Words dateWords(const Context& context, Date date)
{
    return inWords(context, "MMMdE", date);
}

Words momentWords(const Context& context, LocalDateTime moment)
{
    Words words = dateWords(context, moment.date);
    words.text = words.text + RubyText::plain(" " + moment.clockText());
    return words;
}

Words monthWords(const Context& context, Date date)
{
    return inWords(context, "yMMMM", date);
}

Words monthNameWords(const Context& context, int month)
{
    constexpr int kAnyYear = 2026;
    return inWords(context, "LLLL", Date::of(kAnyYear, static_cast<unsigned>(month), 1).value_or(Date()));
}

Words weekdayWords(const Context& context, Date date)
{
    return inWords(context, "E", date);
}

Words weekdayOrHolidayWords(const Context& context, Date date)
{
    Words weekday = weekdayWords(context, date);
    if (!context.catalogue().holidays().contains(date))
        return weekday;
    return context.say("day.holiday", {{"weekday", weekday.text}});
}

Words dateAndHolidayWords(const Context& context, Date date)
{
    Words day = dateWords(context, date);
    const auto& holidays = context.catalogue().info().holidays;
    const auto holiday = holidays.find(date);
    if (holiday == holidays.end() || holiday->second.empty())
        return day;
    return context.say("day.holiday-spoken", {{"date", day.text}, {"holiday", context.words(holiday->second).text}});
}

Words dayWords(const Context& context, Date date)
{
    constexpr int kDaysNamedByWeekday = 6; // one more would be today's weekday again
    const int ahead = date.daysSince(context.today());
    if (ahead == 0)
        return context.say("day.today");
    if (ahead < 0 || ahead > kDaysNamedByWeekday)
        return dateWords(context, date);

    const Strings& strings = context.strings();
    const std::vector<Argument> weekday{{"weekday", strings.dateText(context.language(), "E", date)},
                                        {"weekdayLong", strings.dateText(context.language(), "EEEE", date)}};
    if (ahead == 1)
        return context.say("day.tomorrow", weekday);
    return context.say(context.catalogue().holidays().contains(date) ? "day.weekday-holiday" : "day.weekday", weekday);
}

std::string rangeText(LocalDateTime start, LocalDateTime end)
{
    return start.clockText() + " – " + end.clockText();
}

} // namespace musubi::present
