#include "kiosk/present/frame_view.hpp"

#include "kiosk/present/only_in.hpp"

#include "content/base/calendar.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace musubi::present {

namespace {

bool isJapanese(const Language& language)
{
    return language.value().starts_with("ja");
}

/// In its own words; of a language that the program has no words for, what the Unicode data calls it.
std::string nameOf(const Language& language, const Strings& strings)
{
    if (strings.has(language, "language.name"))
        return strings.text(language, "language.name").base();
    const icu::Locale locale(language.value().c_str());
    icu::UnicodeString name;
    std::string bytes;
    locale.getDisplayName(locale, name).toUTF8String(bytes);
    return bytes;
}

/// A locale's language, as it is called in the language of the page.
std::string nameIn(const Language& page, const std::string& locale)
{
    icu::UnicodeString name;
    std::string bytes;
    icu::Locale(icu::Locale(locale.c_str()).getLanguage())
        .getDisplayName(icu::Locale(localeOf(page).c_str()), name)
        .toUTF8String(bytes);
    return bytes;
}

/// Who reads a page in their language is told why its text is in another one.
Words otherLanguage(const Context& context)
{
    const auto id = context.address().entry();
    const model::Entry* entry = id ? context.catalogue().find(*id) : nullptr;
    if (entry == nullptr)
        return {};
    const LocalisedText& lead = entry->summary.empty() ? entry->body : entry->summary;
    const std::string shown = context.words(lead.empty() ? entry->title : lead).language;
    return onlyInWords(context, shown);
}

} // namespace

Words onlyInWords(const Context& context, const std::string& shown)
{
    if (shown == localeOf(context.language()))
        return {};
    return context.say("text.only-in", {{"language", nameIn(context.language(), shown)}});
}

FrameView frameView(const Context& context)
{
    FrameView view;
    view.language = context.language().value();
    view.brand = context.say("brand.name");
    if (const Words city = context.words(context.catalogue().info().city); !city.empty())
        view.brandLine = context.say("brand.line", {{"city", city.text}});
    view.back = context.say("frame.back");
    view.home = context.say("frame.home");
    view.search = context.say("frame.search");
    view.textSize = context.say("frame.text-size");
    view.contrast = context.say("frame.contrast");
    view.furigana = context.say("frame.furigana");
    view.reach = context.say("frame.reach");
    view.motion = context.say("frame.motion");
    view.readAloud = context.say("frame.read-aloud");
    view.languageBar = context.say("frame.languages");
    view.sample = context.say("mark.sample");
    view.clock = context.literal(context.now().clockText());
    view.stopReading = context.say("speech.stop");
    view.repeatReading = context.say("speech.repeat");
    view.skipReading = context.say("speech.next");
    view.volume = context.say("speech.volume", {{"step", context.settings().volume}});
    view.readAloudOn = context.settings().readAloud;
    view.furiganaOn = context.showsReadings();
    view.contrastOn = context.settings().highContrast;
    view.motionReduced = context.settings().reducedMotion;
    const bool isEasy = context.language().value() == "ja-easy"; // which always has them
    view.furiganaUseful = isJapanese(context.language()) && !isEasy ? Switch::On : Switch::Off;
    view.textSizeStep = context.settings().textSize;
    view.reachOn = context.settings().reach;
    view.brief = {context.say("brief.text-size"), context.say("brief.contrast"),
                  context.say("brief.furigana"),  context.say("brief.motion"),
                  context.say("brief.reach"),     context.say("brief.read-aloud"),
                  context.say("brief.stop"),      context.say("brief.repeat"),
                  context.say("brief.skip"),      context.say("brief.volume", {{"step", context.settings().volume}}),
                  context.say("brief.home"),      context.say("brief.search"),
                  context.say("brief.back")};
    view.languageName = context.literal(nameOf(context.language(), context.strings()));
    view.leaf = context.leaf();
    view.previousLeaf = context.say("leaf.previous");
    view.nextLeaf = context.say("leaf.next");
    view.here = context.leaf() > 0 ? context.address().with("leaf", std::to_string(context.leaf())) : context.address();
    view.otherLanguage = otherLanguage(context);
    view.atHome = context.address().place() == "home";
    view.atSearch = context.address().place() == "search";
    for (const Language& language : context.catalogue().info().languages) {
        LanguageChoice choice;
        choice.tag = language.value();
        choice.name = nameOf(language, context.strings());
        choice.chosen = language == context.language() ? Switch::On : Switch::Off;
        view.languages.push_back(choice);
    }
    return view;
}

} // namespace musubi::present
