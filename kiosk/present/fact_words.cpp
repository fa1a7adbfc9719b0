#include "kiosk/present/fact_words.hpp"

#include "kiosk/present/date_readings.hpp"

namespace musubi::present {

namespace {

/// Whoever reads plain Japanese needs readings; everybody else asks for them.
bool showsReadings(const Context& context)
{
    return context.settings().furigana == Switch::On || context.language().value() == "ja-easy";
}

} // namespace

Words asFact(const Context& context, const Saying& say)
{
    if (!showsReadings(context))
        return say(context);
    Words words = say(context.forVoice()); // who hears them has all readings
    if (words.language.starts_with("ja"))
        words.ruby = Switch::On;
    return words;
}

Words asDateFact(const Context& context, const Saying& say)
{
    Words words = asFact(context, say);
    if (words.ruby == Switch::Off)
        return words;
    RubyText text;
    for (const RubyRun& run : words.text.runs())
        text = text + (run.reading.empty() ? withDateReadings(run.base)
                                           : RubyText::parse("{" + run.base + "|" + run.reading + "}").value());
    words.text = text;
    return words;
}

} // namespace musubi::present
