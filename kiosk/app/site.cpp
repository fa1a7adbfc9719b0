#include "kiosk/app/site.hpp"

#include "kiosk/app/content_source.hpp"
#include "kiosk/present/address_check.hpp"

#include <fmt/format.h>
#include <set>

namespace musubi::app {

namespace {

/// Every word that the program has in any language.
std::set<std::string> allKeys(const present::Strings& strings)
{
    std::set<std::string> all;
    for (const Language& language : strings.languages()) {
        for (std::string& key : strings.keys(language))
            all.insert(std::move(key));
    }
    return all;
}

/// Empty when the program has all its words in the language.
std::string wordsLackingIn(const Language& language, const present::Strings& strings)
{
    std::vector<std::string> lacking;
    for (const std::string& key : allKeys(strings)) {
        if (!strings.has(language, key))
            lacking.push_back(key);
    }
    if (lacking.empty())
        return {};
    const std::string substitute = strings.languageOf(language, lacking.front()).value();
    if (strings.keys(language).empty())
        return fmt::format("The pack offers \"{0}\", but there is no {0}.json among the program's words: buttons and "
                           "labels are in \"{1}\" there.",
                           language.value(), substitute);
    return fmt::format("{}.json lacks {} of the program's words, such as \"{}\": they are in \"{}\" there.",
                       language.value(), lacking.size(), lacking.front(), substitute);
}

} // namespace

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

std::vector<std::string> remarksAtStart(const Options& options, const present::Strings& strings, const Content& content)
{
    std::vector<std::string> remarks;
    for (Error broken : strings.leftOut()) {
        broken.where.file = (options.folders.assets / "strings" / broken.where.file).string();
        remarks.push_back(describe(broken));
    }
    if (!content.catalogue)
        return remarks;
    for (const Language& language : content.catalogue->info().languages) {
        if (std::string lacking = wordsLackingIn(language, strings); !lacking.empty())
            remarks.push_back(std::move(lacking));
    }
    return remarks;
}

std::optional<std::string> nowhereToStart(const Options& options, const Content& content)
{
    if (!content.catalogue || !content.catalogue->complete())
        return std::nullopt;
    const std::string lost = present::lostIn(options.start, *content.catalogue);
    return lost.empty() ? std::nullopt : std::optional("--at " + options.start.text() + ": " + lost);
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
