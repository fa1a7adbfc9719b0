#include "kiosk/app/site.hpp"

#include "kiosk/app/content_source.hpp"

namespace musubi::app {

Result<present::Strings> stringsFor(const Options& options)
{
    Result<present::Strings> strings = loadStrings(options.folders.assets);
    if (!strings || !options.language)
        return strings;
    std::string names;
    for (const Language& language : strings.value().languages()) {
        if (language == *options.language)
            return strings;
        names += (names.empty() ? "" : ", ") + language.value();
    }
    return Error{ErrorCode::WrongOption,
                 "--lang is \"" + options.language->value() + "\" but there are words only in " + names,
                 {}};
}

Site siteFor(const Options& options, const present::Strings& strings, const scene::TextMetrics& metrics,
             const Content& content)
{
    Site site;
    site.strings = &strings;
    site.panel = Panel(options.size, options.mounting);
    site.metrics = &metrics;
    if (content.catalogue)
        site.settings.language = content.catalogue->info().fallback.primary;
    if (options.language)
        site.settings.language = *options.language;
    site.settings.furigana = options.furigana;
    site.settings.highContrast = options.highContrast;
    site.settings.reducedMotion = options.reducedMotion;
    site.settings.textSize = options.textSize;
    site.settings.reach = options.reach;
    site.placeName = options.placeName;
    site.idle = options.idle;
    return site;
}

} // namespace musubi::app
