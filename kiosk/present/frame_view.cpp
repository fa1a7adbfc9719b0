#include "kiosk/present/frame_view.hpp"

#include "content/base/calendar.hpp"

namespace musubi::present {

namespace {

bool isJapanese(const Language& language)
{
    return language.value().starts_with("ja");
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
    view.furiganaOn = context.settings().furigana;
    view.contrastOn = context.settings().highContrast;
    view.motionReduced = context.settings().reducedMotion;
    view.furiganaUseful = isJapanese(context.language()) ? Switch::On : Switch::Off;
    view.atHome = context.address().place() == "home";
    view.atSearch = context.address().place() == "search";
    for (const Language& language : context.catalogue().info().languages) {
        LanguageChoice choice;
        choice.tag = language.value();
        choice.name = context.strings().text(language, "language.name").base();
        choice.chosen = language == context.language() ? Switch::On : Switch::Off;
        view.languages.push_back(choice);
    }
    return view;
}

} // namespace musubi::present
