#include "kiosk/present/frame_view.hpp"

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

} // namespace

FrameView frameView(const Context& context)
{
    FrameView view;
    view.language = context.language().value();
    view.brand = context.say("brand.name");
    view.brandLine = context.say("brand.line");
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
    view.furiganaOn = context.settings().furigana;
    view.contrastOn = context.settings().highContrast;
    view.motionReduced = context.settings().reducedMotion;
    view.furiganaUseful = isJapanese(context.language()) ? Switch::On : Switch::Off;
    view.textSizeStep = context.settings().textSize;
    view.reachOn = context.settings().reach;
    view.brief = {context.say("brief.text-size"), context.say("brief.contrast"), context.say("brief.furigana"),
                  context.say("brief.motion"),    context.say("brief.reach"),    context.say("brief.read-aloud"),
                  context.say("brief.stop"),      context.say("brief.repeat"),   context.say("brief.skip"),
                  context.say("brief.volume"),    context.say("brief.home"),     context.say("brief.search"),
                  context.say("brief.back")};
    view.languageName = context.literal(nameOf(context.language(), context.strings()));
    view.leaf = context.leaf();
    view.previousLeaf = context.say("pager.previous");
    view.nextLeaf = context.say("pager.next");
    view.here = context.leaf() > 1 ? context.address().with("leaf", std::to_string(context.leaf())) : context.address();
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
