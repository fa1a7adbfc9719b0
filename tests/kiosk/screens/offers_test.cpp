#include "kiosk/present/offer_filter.hpp"
#include "kiosk/present/offer_view.hpp"
#include "kiosk/present/offer_words.hpp"
#include "kiosk/present/offers_view.hpp"
#include "tests/kiosk/screens/made_up_pack.hpp"

#include <set>

namespace musubi::test {

namespace {

using model::Grades;
using model::OfferFormat;
using model::Subject;
using present::Switch;

model::Entry offer(const std::string& slug, OfferFormat format, std::optional<Grades> grades,
                   std::optional<int> minutes = std::nullopt, std::vector<Subject> subjects = {Subject::Science})
{
    model::Offer details;
    details.format = format;
    details.grades = grades;
    details.minutes = minutes;
    details.subjects = std::move(subjects);
    return madeUp("offer/" + slug, details);
}

std::vector<std::string> slugsAt(const MadeUpPack& pack, const std::string& address)
{
    std::vector<std::string> slugs;
    for (const auto& card : offersView(pack.at(address)).cards)
        slugs.push_back(card.address.substr(6));
    return slugs;
}

std::string gradesOf(Grades grades)
{
    model::Offer details;
    details.grades = grades;
    return gradesWords(KioskParts::shared().context("offers"), details).text.base();
}

using Slugs = std::vector<std::string>;

} // namespace

TEST(Offers, FilteredByYearsKeepWhatOverlapsAndPutTheUnknownLast)
{
    const MadeUpPack pack(
        {offer("a-unknown", OfferFormat::Visit, std::nullopt), offer("b-young", OfferFormat::Visit, Grades{1, 3}),
         offer("c-middle", OfferFormat::Visit, Grades{4, 5}), offer("d-teachers", OfferFormat::Teachers, Grades{1, 12}),
         offer("e-secondary", OfferFormat::Visit, Grades{8, 9})});
    EXPECT_EQ(slugsAt(pack, "offers?grades=5,6"), (Slugs{"c-middle", "a-unknown"}));
    EXPECT_EQ(slugsAt(pack, "offers?grades=7"), (Slugs{"e-secondary", "a-unknown"}))
        << "7 stands for all of lower secondary school";
    EXPECT_EQ(slugsAt(pack, "offers").size(), 5U);
}

TEST(Offers, FilteredByLengthKeepOnlyWhatIsKnownToFit)
{
    const MadeUpPack pack(
        {offer("lesson", OfferFormat::Visit, Grades{1, 6}, 45), offer("double", OfferFormat::Visit, Grades{1, 6}, 90),
         offer("long", OfferFormat::Visit, Grades{1, 6}, 150), offer("asked", OfferFormat::Visit, Grades{1, 6})});
    EXPECT_EQ(slugsAt(pack, "offers?length=lesson"), (Slugs{"lesson"}));
    EXPECT_EQ(slugsAt(pack, "offers?length=double"), (Slugs{"double"}));
    EXPECT_EQ(slugsAt(pack, "offers?length=half-day"), (Slugs{"long"}));
}

TEST(Offers, HaveNoFilterThatFindsNothingAtAll)
{
    const MadeUpPack pack({offer("a", OfferFormat::Visit, Grades{1, 6}, 45)});
    const auto view = offersView(pack.at("offers"));
    EXPECT_EQ(view.subjects.choices.size(), 1U);
    EXPECT_EQ(view.lengths.choices.size(), 1U);
    EXPECT_EQ(view.formats.choices.size(), 1U);
    EXPECT_EQ(view.grades.choices.size(), 7U);
}

TEST(Offers, AddAndRemoveSchoolYearsOneByOne)
{
    const MadeUpPack pack({offer("a", OfferFormat::Visit, Grades{1, 6})});
    const auto view = offersView(pack.at("offers?grades=4,5&page=3"));
    EXPECT_EQ(view.grades.choices[5].address, "offers?grades=4,5,6") << "a changed filter begins at the first page";
    EXPECT_EQ(view.grades.choices[3].on, Switch::On);
    EXPECT_EQ(view.grades.choices[3].address, "offers?grades=5");
    ASSERT_EQ(view.active.size(), 1U);
    EXPECT_EQ(view.active[0].address, "offers") << "the chip takes all years away at once";
}

TEST(Offers, ThatDoNotExistSaySo)
{
    const MadeUpPack pack({offer("a", OfferFormat::Visit, Grades{1, 2})});
    const auto scene = drawnWithoutFlaw(pack.at("offers?grades=6"));
    EXPECT_NE(scene::findNode(scene, "offers.nothing"), nullptr);
    EXPECT_EQ(targetOf(scene, "offers.active.grades"), "offers");
    EXPECT_NE(scene::findNode(drawnWithoutFlaw(MadeUpPack().at("offers")), "offers.nothing"), nullptr);
}

TEST(Offers, PageThroughEveryEntryOnce)
{
    const KioskParts& kiosk = KioskParts::shared();
    std::multiset<std::string> seen;
    for (std::string address = "offers"; !address.empty();) {
        const auto view = offersView(kiosk.context(address));
        for (const auto& card : view.cards)
            seen.insert(card.address);
        address = view.paging.nextAddress;
    }
    for (const model::Entry* entry : kiosk.catalogue().allOfKind(model::EntryKind::Offer))
        EXPECT_EQ(seen.count(entry->id.text()), 1U) << entry->id.text();
}

TEST(Offers, NameSchoolYearsAsTheirSchoolsCountThem)
{
    EXPECT_EQ(gradesOf({4, 6}), "4〜6年");
    EXPECT_EQ(gradesOf({5, 8}), "5年〜中2");
    EXPECT_EQ(gradesOf({10, 10}), "高1");
    EXPECT_EQ(gradesOf({1, 6}), "小学生");
    EXPECT_EQ(gradesOf({1, 9}), "小・中学生");
}

TEST(Offer, WithNothingKnownAsksToCheckTheOfficialSite)
{
    const MadeUpPack pack({offer("a", OfferFormat::Visit, std::nullopt)});
    const auto view = offerView(pack.at("offer/a"));
    EXPECT_FALSE(view.side.head.empty());
    const auto scene = drawnWithoutFlaw(pack.at("offer/a"));
    EXPECT_NE(scene::findNode(scene, "offer.side.note"), nullptr);
    EXPECT_EQ(scene::findNode(scene, "offer.curriculum"), nullptr);
}

TEST(Offer, AlwaysSaysToCheckAndHowToApplyAndHasNothingToBook)
{
    const KioskParts& kiosk = KioskParts::shared();
    const theme::Colour coral = theme::coloursOf(theme::Section::SignUp).fill;
    for (const std::string language : {"ja", "ja-easy", "en", "zh", "ko"})
        for (const Switch furigana : {Switch::Off, Switch::On})
            for (const model::Entry* entry : kiosk.catalogue().allOfKind(model::EntryKind::Offer)) {
                const auto scene = kiosk.draw(entry->id.text(), language, furigana);
                EXPECT_NE(scene::findNode(scene, "offer.side.note"), nullptr) << entry->id.text() << " " << language;
                EXPECT_NE(scene::findNode(scene, "offer.side.head"), nullptr) << entry->id.text() << " " << language;
                for (const scene::Node* node : scene::allNodes(scene))
                    if (const auto* box = std::get_if<scene::BoxContent>(&node->content);
                        box != nullptr && node->intent)
                        EXPECT_NE(box->fill, coral) << entry->id.text();
            }
}

TEST(Offer, LeadsWithASummaryThatIsNoSmallerThanItsText)
{
    const auto sizeOf = [](const scene::Node& node) { return std::get<scene::TextContent>(node.content).style.size; };
    const KioskParts& kiosk = KioskParts::shared();
    for (const model::Entry* entry : kiosk.catalogue().allOfKind(model::EntryKind::Offer)) {
        const auto scene = kiosk.draw(entry->id.text(), "en");
        const scene::Node* summary = scene::findNode(scene, "offer.title.text");
        const scene::Node* body = scene::findNode(scene, "offer.body.text");
        if (summary != nullptr && body != nullptr) {
            EXPECT_GE(sizeOf(*summary), sizeOf(*body)) << entry->id.text();
        }
    }
}

} // namespace musubi::test
