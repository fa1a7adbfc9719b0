#include "kiosk/present/institution_view.hpp"
#include "kiosk/present/institutions_view.hpp"
#include "tests/kiosk/screens/made_up_pack.hpp"

#include <algorithm>
#include <set>

namespace musubi::test {

namespace {

using present::institutionsView;
using present::OpenState;
using present::Switch;

/// Open every day from nine to half past four, the last visitors at four.
model::OpeningHours nineToHalfPastFour()
{
    model::OpeningHours hours;
    hours.weekly = {{{0, 1, 2, 3, 4, 5, 6}, {9 * 60, 16 * 60 + 30, 16 * 60}, std::nullopt}};
    return hours;
}

model::Entry place(const std::string& slug, model::InstitutionType type,
                   std::optional<model::OpeningHours> hours = std::nullopt)
{
    model::Institution details;
    details.type = type;
    details.hours = std::move(hours);
    details.coordinates = model::Coordinates{36.1, 140.1, model::Accuracy::Point};
    return madeUp("institution/" + slug, details);
}

std::vector<std::string> cardsOf(const present::InstitutionsView& view)
{
    std::vector<std::string> slugs;
    for (const present::PlaceCard& card : view.cards)
        slugs.push_back(card.id);
    return slugs;
}

OpenState stateAt(const std::string& now, const model::OpeningHours& hours)
{
    const MadeUpPack pack({place("a", model::InstitutionType::Museum, hours)});
    return institutionsView(pack.at("institutions", now)).cards.front().opening.state;
}

} // namespace

TEST(Opening, FollowsTheClock)
{
    const auto hours = nineToHalfPastFour();
    EXPECT_EQ(stateAt("2026-11-21T08:59", hours), OpenState::Later);
    EXPECT_EQ(stateAt("2026-11-21T09:00", hours), OpenState::Open);
    EXPECT_EQ(stateAt("2026-11-21T16:29", hours), OpenState::Open);
    EXPECT_EQ(stateAt("2026-11-21T16:30", hours), OpenState::Over);
}

TEST(Opening, KnowsABreakAtNoon)
{
    model::OpeningHours hours;
    hours.weekly = {{{6}, {9 * 60, 12 * 60, std::nullopt}, std::nullopt},
                    {{6}, {13 * 60, 17 * 60, std::nullopt}, std::nullopt}};
    EXPECT_EQ(stateAt("2026-11-21T12:30", hours), OpenState::Later);
    EXPECT_EQ(stateAt("2026-11-21T13:00", hours), OpenState::Open);
    const MadeUpPack pack({place("a", model::InstitutionType::Museum, hours)});
    const auto card = institutionsView(pack.at("institutions", "2026-11-21T12:30")).cards.front();
    EXPECT_EQ(card.opening.status.text.base(), "Opens at 13:00");
    EXPECT_EQ(card.opening.times.text.base(), "9:00 – 12:00 / 13:00 – 17:00");
}

TEST(Opening, NamesTheNextOpenDayWhenItIsClosed)
{
    model::OpeningHours hours;
    hours.weekly = {{{2}, {9 * 60, 17 * 60, std::nullopt}, std::nullopt}};
    const MadeUpPack pack({place("a", model::InstitutionType::Museum, hours)});
    const auto card = institutionsView(pack.at("institutions")).cards.front();
    EXPECT_EQ(card.opening.state, OpenState::ClosedToday);
    EXPECT_EQ(card.opening.next.text.base(), "Tuesday 9:00 – 17:00");
    EXPECT_TRUE(card.opening.times.empty());
}

TEST(Opening, InventsNothingForAPlaceWithoutPublishedHours)
{
    const MadeUpPack pack({place("a", model::InstitutionType::Laboratory)});
    const auto card = institutionsView(pack.at("institutions")).cards.front();
    EXPECT_EQ(card.opening.state, OpenState::Unknown);
    EXPECT_TRUE(card.opening.times.empty());
    EXPECT_TRUE(card.opening.next.empty());
    EXPECT_EQ(card.opening.status.text.base(), "Check official site");
}

TEST(Institutions, FilterByKindAndCountEach)
{
    using Type = model::InstitutionType;
    auto forChildren = place("m2", Type::Museum);
    auto details = forChildren.as<model::Institution>();
    details.audience = {model::Audience::Primary};
    forChildren.details = details;
    const MadeUpPack pack({place("l", Type::Laboratory), place("m1", Type::Museum), forChildren,
                           place("u", Type::University), place("v", Type::Venue)});
    const auto all = institutionsView(pack.at("institutions"));
    ASSERT_EQ(all.types.size(), 4U);
    EXPECT_EQ(all.types[0].words.text.base(), "All 5");
    EXPECT_EQ(all.types[1].words.text.base(), "Museums 2");
    EXPECT_EQ(all.types[2].words.text.base(), "Labs 2");
    EXPECT_EQ(cardsOf(all), (std::vector<std::string>{"m1", "m2", "l", "u", "v"})) << "places to visit come first";
    EXPECT_EQ(cardsOf(institutionsView(pack.at(all.types[2].address))), (std::vector<std::string>{"l", "u"}));
    EXPECT_EQ(cardsOf(institutionsView(pack.at(all.types[3].address))), std::vector<std::string>{"m2"});
    EXPECT_EQ(institutionsView(pack.at(all.types[1].address)).types[1].on, Switch::On);
}

TEST(Institutions, ShowOnlyWhatOpensTodayWhenAsked)
{
    model::OpeningHours mondays;
    mondays.weekly = {{{1}, {9 * 60, 17 * 60, std::nullopt}, std::nullopt}};
    const MadeUpPack pack({place("closed", model::InstitutionType::Museum, mondays),
                           place("open", model::InstitutionType::Museum, nineToHalfPastFour()),
                           place("unknown", model::InstitutionType::Museum)});
    const auto all = institutionsView(pack.at("institutions"));
    const auto open = institutionsView(pack.at(all.openOnly.address));
    EXPECT_EQ(cardsOf(open), std::vector<std::string>{"open"});
    EXPECT_EQ(open.openOnly.on, Switch::On);
    EXPECT_EQ(open.openOnly.address, "institutions");
    EXPECT_EQ(all.types[1].words.text.base(), "Museums 3");
    EXPECT_EQ(open.types[0].words.text.base(), "All 1") << "the chips count what their touch would list";
    EXPECT_EQ(open.types[1].words.text.base(), "Museums 1");
    EXPECT_EQ(open.types[2].words.text.base(), "Labs 0");
}

TEST(Institutions, PageThroughEveryPlaceOnce)
{
    const KioskParts& kiosk = KioskParts::shared();
    std::multiset<std::string> seen;
    for (std::string address = "institutions"; !address.empty();) {
        const auto view = institutionsView(kiosk.context(address));
        for (const std::string& slug : cardsOf(view))
            seen.insert(slug);
        address = view.paging.nextAddress;
    }
    const auto all = kiosk.catalogue().ofKind(model::EntryKind::Institution, saturdayMorning().date);
    EXPECT_EQ(seen.size(), all.size());
    for (const model::Entry* entry : all)
        EXPECT_EQ(seen.count(entry->id.slug), 1U) << entry->id.slug;
}

TEST(Institutions, ATouchedDotOpensThePageThatListsIt)
{
    std::vector<model::Entry> entries;
    for (int index = 0; index < 12; ++index)
        entries.push_back(place("p" + std::string(1, static_cast<char>('a' + index)), model::InstitutionType::Museum));
    const MadeUpPack pack(entries);
    const auto view = institutionsView(pack.at("institutions?place=pk"));
    EXPECT_EQ(view.paging.page, 2);
    EXPECT_EQ(view.chosen->id, "pk");
    EXPECT_EQ(view.lookAddress, "institution/pk");
    const auto on = std::ranges::find(view.cards, Switch::On, &present::PlaceCard::on);
    ASSERT_NE(on, view.cards.end());
    EXPECT_EQ(on->id, "pk");
    for (const auto& mark : view.listed)
        EXPECT_NE(mark.id, "pk");
    drawnWithoutFlaw(pack.at("institutions?place=pk"));
}

TEST(Institutions, TurnTheMapToAPlaceOutsideTheCity)
{
    const KioskParts& kiosk = KioskParts::shared();
    const auto view = institutionsView(kiosk.context("institutions?place=ishi100"));
    ASSERT_TRUE(view.chosen);
    EXPECT_EQ(view.map.centre, view.chosen->at);
    const auto scene = kiosk.draw("institutions?place=ishi100");
    EXPECT_NE(scene::findNode(scene, "institutions.map.pin.ishi100"), nullptr);
}

TEST(Institutions, NameTheMunicipalityOfAPlaceThatIsNotInTheCity)
{
    const KioskParts& kiosk = KioskParts::shared();
    const auto view = institutionsView(kiosk.context("institutions?place=ishi100", "en"));
    EXPECT_EQ(view.city.text.base(), "Tsukuba");
    EXPECT_EQ(institutionsView(kiosk.context("institutions")).city.text.base(), "つくば市");
    const auto card = [&](const std::string& id) {
        return *std::ranges::find(view.cards, id, &present::PlaceCard::id);
    };
    EXPECT_EQ(card("ishi100").elsewhere.text.base(), "Kasama");
    EXPECT_TRUE(card("gsj-museum").elsewhere.empty());
    for (const char* language : {"ja", "ja-easy", "en", "zh", "ko"}) {
        const auto scene = kiosk.draw("institutions?place=ishi100", language);
        const auto nodes = scene::allNodes(scene);
        EXPECT_TRUE(std::ranges::any_of(nodes, [](const scene::Node* node) {
            return node->id.starts_with("institutions.card.") && node->id.ends_with(".elsewhere");
        })) << language;
    }
}

TEST(Institutions, SaySoWhenNothingMatchesOrThereIsNothing)
{
    const MadeUpPack pack({place("l", model::InstitutionType::Laboratory)});
    for (const char* address : {"institutions?type=museum", "institutions?open=1"})
        EXPECT_NE(scene::findNode(drawnWithoutFlaw(pack.at(address)), "institutions.nothing"), nullptr) << address;
    const MadeUpPack empty;
    EXPECT_NE(scene::findNode(drawnWithoutFlaw(empty.at("institutions")), "institutions.nothing"), nullptr);
}

TEST(Institution, CopesWithAPlaceThatIsNothingButAName)
{
    model::Entry entry = place("a", model::InstitutionType::Office);
    auto details = entry.as<model::Institution>();
    details.coordinates.reset();
    entry.details = details;
    const MadeUpPack pack({entry});
    const auto scene = drawnWithoutFlaw(pack.at("institution/a"));
    EXPECT_EQ(scene::findNode(scene, "institution.map"), nullptr);
    EXPECT_EQ(scene::findNode(scene, "institution.bar"), nullptr);
    EXPECT_EQ(scene::findNode(scene, "institution.turn"), nullptr);
    EXPECT_NE(scene::findNode(scene, "institution.unknown"), nullptr);
}

TEST(Institution, TurnsItsPictureOverForTheLongText)
{
    model::Entry entry = place("a", model::InstitutionType::Museum, nineToHalfPastFour());
    entry.summary = words("Short.");
    entry.body = words("Long.");
    const MadeUpPack pack({entry});
    const auto front = drawnWithoutFlaw(pack.at("institution/a"));
    EXPECT_EQ(targetOf(front, "institution.turn"), "institution/a?side=text");
    const auto back = drawnWithoutFlaw(pack.at("institution/a?side=text"));
    EXPECT_EQ(targetOf(back, "institution.turn"), "institution/a");
    EXPECT_NE(scene::findNode(back, "institution.side.text"), nullptr);
    EXPECT_EQ(scene::findNode(back, "institution.picture"), nullptr);
}

TEST(Institution, SaysUntilWhenVisitorsMayComeIn)
{
    const MadeUpPack pack({place("a", model::InstitutionType::Museum, nineToHalfPastFour())});
    EXPECT_EQ(institutionView(pack.at("institution/a")).closed.text.base(), "Last entry 16:00");
    EXPECT_TRUE(institutionView(pack.at("institution/a", "2026-11-21T17:00")).closed.empty())
        << "not once it has closed";
}

TEST(Institution, GivesAPhoneItsSiteOrElseWhereItIs)
{
    model::Entry entry = place("a", model::InstitutionType::Museum);
    auto details = entry.as<model::Institution>();
    details.address = words("1 Some Street");
    details.telephone = "029-000-0000";
    entry.details = details;
    EXPECT_EQ(institutionView(MadeUpPack({entry}).at("institution/a")).qr, "Title of a\n1 Some Street\n029-000-0000");
    entry.url = "https://museum.example/";
    EXPECT_EQ(institutionView(MadeUpPack({entry}).at("institution/a")).qr, "https://museum.example/");
}

TEST(Institution, ShowsTheDayWiderForAPlaceThatOpensEarlyAndLate)
{
    model::OpeningHours hours;
    hours.weekly = {{{6}, {6 * 60 + 30, 21 * 60, std::nullopt}, std::nullopt}};
    const MadeUpPack pack({place("a", model::InstitutionType::Museum, hours)});
    const auto scene = drawnWithoutFlaw(pack.at("institution/a"));
    EXPECT_NE(scene::findNode(scene, "institution.bar.hour.6"), nullptr);
    EXPECT_NE(scene::findNode(scene, "institution.bar.hour.22"), nullptr);
    EXPECT_NE(scene::findNode(scene, "institution.bar.now"), nullptr);
}

} // namespace musubi::test
