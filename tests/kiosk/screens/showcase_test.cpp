#include "kiosk/present/showcase_view.hpp"
#include "kiosk/present/showcases_view.hpp"
#include "tests/kiosk/screens/made_up_pack.hpp"

#include <set>

namespace musubi::test {

namespace {

using present::StepMood;
using present::Switch;

model::Entry showcase(const std::string& slug, model::ShowcaseType type)
{
    model::Showcase details;
    details.type = type;
    return madeUp("showcase/" + slug, details);
}

} // namespace

TEST(Showcases, OfferOnlyTypesThatHaveEntriesWithTheirCounts)
{
    const MadeUpPack pack({showcase("a", model::ShowcaseType::Robot), showcase("b", model::ShowcaseType::Venture),
                           showcase("c", model::ShowcaseType::Venture)});
    const auto view = showcasesView(pack.at("showcase"));
    ASSERT_EQ(view.types.size(), 3U);
    EXPECT_EQ(view.types[0].words.text.base(), "All 3");
    EXPECT_EQ(view.types[0].on, Switch::On);
    EXPECT_EQ(view.types[1].words.text.base(), "Robot 1");
    EXPECT_EQ(view.types[2].words.text.base(), "Venture 2");
    EXPECT_EQ(view.types[2].address, "showcase?type=venture");
}

TEST(Showcases, FilteredByTypeShowOnlyThat)
{
    const MadeUpPack pack({showcase("a", model::ShowcaseType::Robot), showcase("b", model::ShowcaseType::Venture)});
    const auto view = showcasesView(pack.at("showcase?type=venture"));
    ASSERT_EQ(view.cards.size(), 1U);
    EXPECT_EQ(view.cards[0].address, "showcase/b");
    EXPECT_EQ(view.types[0].address, "showcase") << "the way back to all of them";
}

TEST(Showcases, PageThroughEveryEntryOnce)
{
    const KioskParts& kiosk = KioskParts::shared();
    std::multiset<std::string> seen;
    for (std::string address = "showcase"; !address.empty();) {
        const auto view = showcasesView(kiosk.context(address));
        for (const auto& card : view.cards)
            seen.insert(card.address);
        address = view.paging.nextAddress;
    }
    const auto all = kiosk.catalogue().ofKind(model::EntryKind::Showcase, saturdayMorning().date);
    EXPECT_EQ(seen.size(), all.size());
    for (const model::Entry* entry : all)
        EXPECT_EQ(seen.count(entry->id.text()), 1U) << entry->id.text();
}

TEST(Showcases, LeadToTheFutureCityAndBeginWithTheFeature)
{
    const auto scene = KioskParts::shared().draw("showcase");
    EXPECT_EQ(targetOf(scene, "showcase.future-city"), "future-city");
    const scene::Node* feature = scene::findNode(scene, "showcase.card.0");
    const scene::Node* small = scene::findNode(scene, "showcase.card.1");
    ASSERT_NE(feature, nullptr);
    ASSERT_NE(small, nullptr);
    EXPECT_GT(feature->rect.width, small->rect.width);
}

TEST(Showcases, KeepTheirTitleClearOfTheButtonInEveryLanguage)
{
    for (const std::string language : {"ja", "ja-easy", "en", "zh", "ko"})
        for (const Switch furigana : {Switch::Off, Switch::On}) {
            const auto scene = KioskParts::shared().draw("showcase", language, furigana);
            const float button = scene::findNode(scene, "showcase.future-city")->rect.x;
            EXPECT_LT(scene::findNode(scene, "top.title")->rect.right(), button) << language;
            EXPECT_LT(scene::findNode(scene, "top.subtitle")->rect.right(), button) << language;
        }
}

TEST(Showcases, OfAnEmptyPackSaySo)
{
    const auto scene = drawnWithoutFlaw(MadeUpPack().at("showcase"));
    EXPECT_NE(scene::findNode(scene, "showcase.nothing"), nullptr);
    EXPECT_EQ(scene::findNode(scene, "showcase.pager"), nullptr);
}

TEST(Showcase, TellsItsYearsInOrderFourAtATime)
{
    model::Entry entry = showcase("a", model::ShowcaseType::Robot);
    auto& details = std::get<model::Showcase>(entry.details);
    for (const int year : {2013, 2007, 2009, 2010, 2030})
        details.timeline.push_back({year, words("What happened")});
    const MadeUpPack pack({entry});
    const auto first = showcaseView(pack.at("showcase/a"));
    ASSERT_EQ(first.steps.size(), 4U);
    EXPECT_EQ(first.steps[0].heading.text.base(), "2007");
    EXPECT_EQ(first.steps[3].heading.text.base(), "2013");
    EXPECT_EQ(first.paging.nextAddress, "showcase/a?step=2");
    const auto second = showcaseView(pack.at("showcase/a?step=2"));
    ASSERT_EQ(second.steps.size(), 1U);
    EXPECT_EQ(second.steps[0].mood, StepMood::Coming) << "a year that has not come yet";
    const auto scene = drawnWithoutFlaw(pack.at("showcase/a?step=2"));
    EXPECT_EQ(targetOf(scene, "showcase.pager.previous"), "showcase/a");
}

TEST(Showcase, WithNothingButATitleHasNoCodeAndNoHistory)
{
    const MadeUpPack pack({showcase("a", model::ShowcaseType::Programme)});
    const auto scene = drawnWithoutFlaw(pack.at("showcase/a"));
    EXPECT_EQ(scene::findNode(scene, "showcase.side.code"), nullptr);
    EXPECT_EQ(scene::findNode(scene, "showcase.history"), nullptr);
    EXPECT_EQ(scene::findNode(scene, "showcase.ties"), nullptr);
}

TEST(Showcase, MarksASample)
{
    model::Entry entry = showcase("a", model::ShowcaseType::Robot);
    entry.sample = true;
    const MadeUpPack pack({entry});
    EXPECT_NE(scene::findNode(drawnWithoutFlaw(pack.at("showcase/a")), "showcase.sample"), nullptr);
    EXPECT_NE(scene::findNode(drawnWithoutFlaw(pack.at("showcase")), "showcase.card.0.sample"), nullptr);
}

TEST(Showcase, ShowsItsTextAndItsHistoryInEveryLanguage)
{
    const KioskParts& kiosk = KioskParts::shared();
    for (const std::string language : {"ja", "ja-easy", "en", "zh", "ko"})
        for (const Switch furigana : {Switch::Off, Switch::On})
            for (const model::Entry* entry : kiosk.catalogue().allOfKind(model::EntryKind::Showcase)) {
                const auto scene = kiosk.draw(entry->id.text(), language, furigana);
                if (!entry->body.empty())
                    EXPECT_NE(scene::findNode(scene, "showcase.body"), nullptr) << entry->id.text() << " " << language;
                if (!entry->as<model::Showcase>().timeline.empty())
                    EXPECT_NE(scene::findNode(scene, "showcase.history"), nullptr)
                        << entry->id.text() << " " << language;
            }
}

} // namespace musubi::test
