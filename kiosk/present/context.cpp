#include "kiosk/present/context.hpp"

namespace musubi::present {

namespace {

bool isJapanese(const std::string& locale)
{
    return locale == "ja" || locale.starts_with("ja-");
}

/// Whoever reads plain Japanese needs the readings; everybody else asks for them.
Switch wantsReadings(const VisitSettings& settings)
{
    return settings.furigana == Switch::On || settings.language.value() == "ja-easy" ? Switch::On : Switch::Off;
}

} // namespace

Context Context::at(Address address) const
{
    Context other = *this;
    other.m_address = std::move(address);
    return other;
}

Context Context::withLeafApart() const
{
    Context other = at(m_address.without("leaf"));
    other.m_leaf = m_address.number("leaf", 0);
    return other;
}

Context Context::withPlaceName(std::string name) const
{
    Context other = *this;
    other.m_placeName = std::move(name);
    return other;
}

Context Context::withFurigana(Switch furigana) const
{
    Context other = *this;
    other.m_settings.furigana = furigana;
    return other;
}

Context Context::withFinder(const Finder* finder) const
{
    Context other = *this;
    other.m_finder = finder;
    return other;
}

Switch Context::showsReadings() const
{
    return isJapanese(localeOf(language())) ? wantsReadings(m_settings) : Switch::Off;
}

const FormDraft& Context::draft() const
{
    static const FormDraft kNothing;
    return m_draft != nullptr ? *m_draft : kNothing;
}

Context Context::withSignUp(const FormDraft* draft, const Sent* sent) const
{
    Context other = *this;
    other.m_draft = draft;
    other.m_sent = sent;
    return other;
}

Context Context::withSeats(const SeatsNow* seats) const
{
    Context other = *this;
    other.m_seats = seats;
    return other;
}

Context Context::forVoice() const
{
    Context other = *this;
    other.m_isForVoice = Switch::On;
    return other;
}

Words Context::wordsIn(const Language& language, const RubyText& text, Switch readings) const
{
    // Readings exist for Japanese alone, so lines of other languages need no room for them.
    std::string locale = localeOf(language);
    if (!isJapanese(locale))
        return {text.withoutReadings(), std::move(locale), Switch::Off};
    if (readings == Switch::On || m_isForVoice == Switch::On)
        return {text, std::move(locale), readings};
    return {text.withoutReadings(), std::move(locale), Switch::Off};
}

Words Context::say(std::string_view key, const std::vector<Argument>& arguments) const
{
    return wordsIn(m_strings->languageOf(language(), key), m_strings->text(language(), key, arguments), Switch::Off);
}

Words Context::sayFully(std::string_view key, const std::vector<Argument>& arguments) const
{
    return wordsIn(m_strings->languageOf(language(), key), m_strings->text(language(), key, arguments),
                   wantsReadings(m_settings));
}

Words Context::words(const LocalisedText& text) const
{
    const FoundText found = text.in(language(), m_catalogue->info().fallback);
    return wordsIn(found.language, found.text, Switch::Off);
}

Words Context::fullWords(const LocalisedText& text) const
{
    const FoundText found = text.in(language(), m_catalogue->info().fallback);
    return wordsIn(found.language, found.text, wantsReadings(m_settings));
}

Words Context::literal(std::string text) const
{
    return {RubyText::plain(std::move(text)), localeOf(language()), Switch::Off};
}

} // namespace musubi::present
