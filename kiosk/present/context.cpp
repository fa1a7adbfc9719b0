#include "kiosk/present/context.hpp"

namespace musubi::present {

namespace {

bool isJapanese(const std::string& locale)
{
    return locale == "ja" || locale.starts_with("ja-");
}

/// Whoever reads plain Japanese needs the readings; everybody else asks for them.
bool wantsReadings(const VisitSettings& settings)
{
    return settings.furigana == Switch::On || settings.language.value() == "ja-easy";
}

Words wordsIn(const Language& language, const RubyText& text, bool readings)
{
    // Readings exist for Japanese alone, so lines of other languages need no room for them.
    std::string locale = localeOf(language);
    if (!readings || !isJapanese(locale))
        return {text.withoutReadings(), std::move(locale), Switch::Off};
    return {text, std::move(locale), Switch::On};
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
    other.m_leaf = m_address.number("leaf", 1);
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

Words Context::say(std::string_view key, const std::vector<Argument>& arguments) const
{
    return wordsIn(m_strings->languageOf(language(), key), m_strings->text(language(), key, arguments), false);
}

Words Context::sayFully(std::string_view key, const std::vector<Argument>& arguments) const
{
    return wordsIn(m_strings->languageOf(language(), key), m_strings->text(language(), key, arguments),
                   wantsReadings(m_settings));
}

Words Context::words(const LocalisedText& text) const
{
    const FoundText found = text.in(language(), m_catalogue->info().fallback);
    return wordsIn(found.language, found.text, false);
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
