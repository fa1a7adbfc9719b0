#include "kiosk/app/visit.hpp"

#include <gtest/gtest.h>

namespace musubi::app {

namespace {

using present::Address;
using present::Switch;

const present::VisitSettings kSite{Language("ja"), Switch::Off};

Visit visitAt(const std::string& address)
{
    return {kSite, Address::parse(address).value()};
}

std::vector<std::string> steps(const Visit& visit)
{
    std::vector<std::string> texts;
    for (const Address& address : visit.history())
        texts.push_back(address.text());
    return texts;
}

} // namespace

TEST(Visit, BeginsInTheMiddleWithHomeBehindIt)
{
    EXPECT_EQ(steps(visitAt("event/fossil-class")), (std::vector<std::string>{"home"}));
    EXPECT_TRUE(steps(visitAt("home")).empty());
    EXPECT_TRUE(steps(visitAt("attract")).empty());
}

TEST(Visit, GoesOnAndBack)
{
    Visit visit = visitAt("home");
    EXPECT_EQ(visit.apply(scene::Go{"events"}), Effect::Moved);
    EXPECT_EQ(visit.apply(scene::Go{"event/fossil-class"}), Effect::Moved);
    EXPECT_EQ(visit.address().text(), "event/fossil-class");
    EXPECT_EQ(visit.apply(scene::Back{}), Effect::Moved);
    EXPECT_EQ(visit.address().text(), "events");
    EXPECT_EQ(visit.apply(scene::Back{}), Effect::Moved);
    EXPECT_EQ(visit.address().text(), "home");
    EXPECT_EQ(visit.apply(scene::Back{}), Effect::None);
}

TEST(Visit, DoesNotStopAtChangesOnTheWayBack)
{
    Visit visit = visitAt("home");
    EXPECT_EQ(visit.apply(scene::Go{"events"}), Effect::Moved);
    EXPECT_EQ(visit.apply(scene::Change{"events?page=2"}), Effect::Changed);
    EXPECT_EQ(visit.apply(scene::Change{"events?page=3"}), Effect::Changed);
    EXPECT_EQ(visit.apply(scene::Go{"event/fossil-class"}), Effect::Moved);
    EXPECT_EQ(visit.apply(scene::Back{}), Effect::Moved);
    EXPECT_EQ(visit.address().text(), "events?page=3");
    EXPECT_EQ(visit.apply(scene::Back{}), Effect::Moved);
    EXPECT_EQ(visit.address().text(), "home");
}

TEST(Visit, SkipsAStepThatLooksLikeHere)
{
    Visit visit = visitAt("home");
    EXPECT_EQ(visit.apply(scene::Go{"events"}), Effect::Moved);
    EXPECT_EQ(visit.apply(scene::Go{"events?page=2"}), Effect::Moved);
    EXPECT_EQ(visit.apply(scene::Change{"events"}), Effect::Changed);
    EXPECT_EQ(visit.apply(scene::Back{}), Effect::Moved);
    EXPECT_EQ(visit.address().text(), "home");
}

TEST(Visit, KeepsItsTrailWhenItGoesHome)
{
    Visit visit = visitAt("home");
    EXPECT_EQ(visit.apply(scene::Go{"events"}), Effect::Moved);
    EXPECT_EQ(visit.apply(scene::Home{}), Effect::Moved);
    EXPECT_EQ(visit.apply(scene::Home{}), Effect::None);
    EXPECT_EQ(steps(visit), (std::vector<std::string>{"home", "events"}));
    EXPECT_EQ(visit.apply(scene::Back{}), Effect::Moved);
    EXPECT_EQ(visit.address().text(), "events");
}

TEST(Visit, FindsHomeBehindAnItemOfTheAttractLoop)
{
    Visit visit = visitAt("attract");
    EXPECT_EQ(visit.apply(scene::Go{"award/tsukuba-prize"}), Effect::Moved);
    EXPECT_EQ(steps(visit), (std::vector<std::string>{"home"}));
}

TEST(Visit, NeverGoesBackToTheAttractLoop)
{
    Visit visit = visitAt("attract");
    EXPECT_EQ(visit.apply(scene::Back{}), Effect::None);
    EXPECT_EQ(visit.apply(scene::Home{}), Effect::Moved);
    EXPECT_EQ(visit.apply(scene::Back{}), Effect::None);
    EXPECT_EQ(visit.address().text(), "home");
}

TEST(Visit, ForgetsEverythingAtItsEnd)
{
    present::VisitSettings site{Language("ko"), present::Switch::On};
    site.volume = 3;
    site.textSize = present::TextSize::Large;
    site.reach = present::Switch::On;
    Visit visit(site, present::Address("home"));
    EXPECT_EQ(visit.apply(scene::SetLanguage{"en"}), Effect::Language);
    EXPECT_EQ(visit.apply(scene::Go{"quiz"}), Effect::Moved);
    EXPECT_EQ(visit.apply(scene::Change{"quiz?question=2&answer=1&right=1"}), Effect::Changed);
    EXPECT_EQ(visit.apply(scene::Go{"search"}), Effect::Moved);
    EXPECT_EQ(visit.apply(scene::Change{"search?q=name"}), Effect::Changed);
    EXPECT_EQ(visit.apply(scene::Change{"search?q=name&languages=1"}), Effect::Changed);
    EXPECT_EQ(visit.apply(scene::Toggle{scene::Setting::Furigana}), Effect::Furigana);
    EXPECT_EQ(visit.apply(scene::Toggle{scene::Setting::Contrast}), Effect::Contrast);
    EXPECT_EQ(visit.apply(scene::Toggle{scene::Setting::Motion}), Effect::Motion);
    EXPECT_EQ(visit.apply(scene::Toggle{scene::Setting::TextSize}), Effect::TextSize);
    EXPECT_EQ(visit.apply(scene::Toggle{scene::Setting::Reach}), Effect::Reach);
    EXPECT_EQ(visit.apply(scene::Toggle{scene::Setting::ReadAloud}), Effect::Reading);
    EXPECT_EQ(visit.apply(scene::Narrate{scene::Narration::Louder}), Effect::Volume);
    EXPECT_EQ(visit.apply(scene::EndVisit{}), Effect::Ended);
    EXPECT_EQ(visit.address().text(), "attract");
    EXPECT_EQ(visit.settings(), site);
    EXPECT_TRUE(visit.history().empty());
}

TEST(Visit, EndsWhenItIsSentToTheAttractLoop)
{
    Visit visit = visitAt("events");
    EXPECT_EQ(visit.apply(scene::Go{"attract"}), Effect::Ended);
    EXPECT_TRUE(visit.history().empty());
}

TEST(Visit, TurnsReadingsOnAndOff)
{
    Visit visit = visitAt("home");
    EXPECT_EQ(visit.apply(scene::Toggle{scene::Setting::Furigana}), Effect::Furigana);
    EXPECT_EQ(visit.settings().furigana, Switch::On);
    EXPECT_EQ(visit.apply(scene::Toggle{scene::Setting::Furigana}), Effect::Furigana);
    EXPECT_EQ(visit.settings().furigana, Switch::Off);
}

TEST(Visit, TurnsHighContrastAndMovementOnAndOff)
{
    Visit visit = visitAt("home");
    EXPECT_EQ(visit.apply(scene::Toggle{scene::Setting::Contrast}), Effect::Contrast);
    EXPECT_EQ(visit.settings().highContrast, Switch::On);
    EXPECT_EQ(visit.apply(scene::Toggle{scene::Setting::Motion}), Effect::Motion);
    EXPECT_EQ(visit.settings().reducedMotion, Switch::On);
    EXPECT_EQ(visit.apply(scene::Toggle{scene::Setting::Contrast}), Effect::Contrast);
    EXPECT_EQ(visit.apply(scene::Toggle{scene::Setting::Motion}), Effect::Motion);
    EXPECT_EQ(visit.settings(), kSite);
}

TEST(Visit, BeginsAndEndsReadingAndStepsThroughTheVolumes)
{
    Visit visit = visitAt("home");
    EXPECT_EQ(visit.apply(scene::Toggle{scene::Setting::ReadAloud}), Effect::Reading);
    EXPECT_EQ(visit.settings().readAloud, Switch::On);
    EXPECT_EQ(visit.apply(scene::Toggle{scene::Setting::ReadAloud}), Effect::Reading);
    EXPECT_EQ(visit.settings().readAloud, Switch::Off);
    for (const int volume : {3, 1, 2}) {
        EXPECT_EQ(visit.apply(scene::Narrate{scene::Narration::Louder}), Effect::Volume);
        EXPECT_EQ(visit.settings().volume, volume);
    }
    EXPECT_EQ(visit.apply(scene::Narrate{scene::Narration::Repeat}), Effect::None);
}

TEST(Visit, EnlargesTheTextInTwoStepsAndReturns)
{
    Visit visit = visitAt("home");
    for (const present::TextSize size :
         {present::TextSize::Large, present::TextSize::VeryLarge, present::TextSize::Normal}) {
        EXPECT_EQ(visit.apply(scene::Toggle{scene::Setting::TextSize}), Effect::TextSize);
        EXPECT_EQ(visit.settings().textSize, size);
    }
}

TEST(Visit, BringsTheControlsDownAndUpAgain)
{
    Visit visit = visitAt("home");
    EXPECT_EQ(visit.apply(scene::Toggle{scene::Setting::Reach}), Effect::Reach);
    EXPECT_EQ(visit.settings().reach, Switch::On);
    EXPECT_EQ(visit.apply(scene::Toggle{scene::Setting::Reach}), Effect::Reach);
    EXPECT_EQ(visit.settings(), kSite);
}

TEST(Visit, BringsALeafThatIsNotThereIntoRange)
{
    const auto shown = [](const std::string& address, int leaves) {
        Visit visit = visitAt(address);
        visit.bringIntoRange(leaves);
        return visit.address().text();
    };
    EXPECT_EQ(shown("events?leaf=9", 3), "events?leaf=3");
    EXPECT_EQ(shown("events?leaf=9", 1), "events");
    EXPECT_EQ(shown("events?leaf=-2", 3), "events?leaf=1");
    EXPECT_EQ(shown("events?leaf=2", 3), "events?leaf=2");
    EXPECT_EQ(shown("events", 3), "events");
    EXPECT_EQ(shown("events?languages=4&leaf=3", 1), "events?languages=1&leaf=3") << "the page below keeps its leaf";
}

TEST(Visit, ClosesOneSheetAfterTheOther)
{
    Visit visit = visitAt("events?languages=1&leaf=2&month=2026-11&sheet=calendar");
    EXPECT_EQ(visit.apply(scene::Back{}), Effect::Changed);
    EXPECT_EQ(visit.address().text(), "events?leaf=2&month=2026-11&sheet=calendar");
    EXPECT_EQ(visit.apply(scene::Back{}), Effect::Changed);
    EXPECT_EQ(visit.address().text(), "events");
}

TEST(Visit, ReturnsToTheLeafBelowTheSheetOfLanguages)
{
    Visit visit = visitAt("events?languages=1&leaf=3");
    EXPECT_EQ(visit.apply(scene::Back{}), Effect::Changed);
    EXPECT_EQ(visit.address().text(), "events?leaf=3");
}

TEST(Visit, ReturnsToTheCalendarWhenALanguageIsChosen)
{
    Visit visit = visitAt("events?languages=1&sheet=calendar");
    EXPECT_EQ(visit.apply(scene::SetLanguage{"en"}), Effect::Language);
    EXPECT_EQ(visit.address().text(), "events?sheet=calendar");
}

TEST(Visit, ChangesNothingWhenTheLanguageIsTheSame)
{
    Visit visit = visitAt("home");
    EXPECT_EQ(visit.apply(scene::SetLanguage{"ja"}), Effect::None);
    EXPECT_EQ(visit.apply(scene::SetLanguage{""}), Effect::None);
}

TEST(Visit, StaysWhereItIsWhenAnAddressIsWrong)
{
    Visit visit = visitAt("events");
    EXPECT_EQ(visit.apply(scene::Go{"kitchen"}), Effect::None);
    EXPECT_EQ(visit.apply(scene::Change{"events?page"}), Effect::None);
    EXPECT_EQ(visit.apply(scene::Go{"events"}), Effect::None);
    EXPECT_EQ(visit.address().text(), "events");
}

TEST(Visit, KeepsItsTrailShort)
{
    Visit visit = visitAt("home");
    for (int page = 0; page < 1000; ++page)
        EXPECT_EQ(visit.apply(scene::Go{"events?page=" + std::to_string(page + 1)}), Effect::Moved);
    EXPECT_EQ(visit.history().size(), Visit::kStepsKept);
}

} // namespace musubi::app
