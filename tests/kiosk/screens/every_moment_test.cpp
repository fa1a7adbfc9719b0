// What a page is besides at rest: while it is read aloud, when its bar has the controls of the voice too, and while the
// kiosk asks whether somebody is still there. Chosen places, and for the question a page of every kind, in every
// language, lying and upright, at the smallest and the largest text, with and without reach mode and high contrast.
// Forms: sign_up_walk_test.cpp.
#include "tests/kiosk/screens/inspector.hpp"

#include <set>

namespace musubi::test {

namespace {

using present::Switch;
using scene::Scene;

const char* const kPlaces[] = {"home",
                               "events",
                               "events?sheet=places",
                               "events?sheet=calendar&month=2026-11&day=2026-11-28",
                               "geopark",
                               "geopark?zoom=2",
                               "institutions",
                               "quiz?question=1&answer=0",
                               "search?q=いし",
                               "ties?of=geosite/summit",
                               "award/tsukuba-prize-2020",
                               "event/science-festival",
                               "event/science-festival?code=1",
                               "geosite/summit"};

const char* const kAlive[] = {"bar.home",  "bar.search", "bar.text-size", "bar.contrast", "bar.furigana",  "bar.motion",
                              "bar.reach", "bar.repeat", "bar.skip",      "bar.volume",   "bar.read-aloud"};

/// Nobody is asked in the attract loop.
std::vector<std::string> aPageOfEveryKind()
{
    std::vector<std::string> pages(std::begin(kPlaces), std::end(kPlaces));
    pages.insert(pages.end(), {"events?languages=1", "event/nowhere"});
    std::set<std::string> kinds{"attract"};
    for (const std::string& address : everyPlaceAndEntry())
        if (kinds.insert(placeOf(address)).second)
            pages.push_back(address);
    return pages;
}

class EveryMoment : public testing::TestWithParam<Walk>
{
protected:
    [[nodiscard]] static const Setting& setting() { return std::get<1>(GetParam()); }

    [[nodiscard]] static present::VisitSettings visit(Switch contrast, Switch readAloud)
    {
        present::VisitSettings visit = visitIn(std::get<0>(GetParam()), setting());
        visit.highContrast = contrast;
        visit.readAloud = readAloud;
        return visit;
    }

    [[nodiscard]] static present::Context contextAt(const std::string& address, const present::VisitSettings& visit)
    {
        const KioskParts& parts = KioskParts::shared();
        return {parts.catalogue(), parts.strings(), visit, present::Address::parse(address).value(), saturdayMorning()};
    }

    static void inspect(Scene scene, Switch contrast, const std::string& where)
    {
        s_inspector->look(contrast == Switch::On ? scene::highContrast(std::move(scene)) : std::move(scene),
                          where + (contrast == Switch::On ? " in high contrast" : ""));
    }

    void SetUp() override { s_inspector.emplace(GetParam()); }
    void TearDown() override { s_inspector.reset(); }

    static inline std::optional<Inspector> s_inspector;
};

/// The drawn stage and the columns, where every control of both kinds has to find room.
std::vector<Walk> chosenWalks()
{
    std::vector<Walk> walks;
    for (const char* const language : {"ja", "ja-easy", "en", "zh", "ko"})
        for (const char* const name :
             {"lying", "lying very large", "lying reach", "lying very large reach", "upright", "upright very large",
              "upright reach", "upright very large reach", "smallest lying", "smallest upright", "square"})
            walks.emplace_back(language, settingNamed(name));
    return walks;
}

} // namespace

TEST_P(EveryMoment, WhileThePageIsReadEverythingCanStillBeSet)
{
    for (const Switch contrast : {Switch::Off, Switch::On}) {
        const present::VisitSettings listener = visit(contrast, Switch::On);
        for (const std::string place : kPlaces) {
            std::string address = place;
            for (int leaf = 0; leaf < 60 && !address.empty(); ++leaf) {
                Scene scene = screens::drawScreen(contextAt(address, listener), stageFor(listener, setting()));
                std::set<std::string> touchable;
                for (const scene::Node* const control : touchableIn(scene))
                    touchable.insert(control->id);
                for (const char* const id : kAlive)
                    if (const scene::Node* const node = scene::findNode(scene, id); node == nullptr || node->intent)
                        EXPECT_TRUE(touchable.contains(id)) << id << " at " << address;
                const scene::Node* const next = scene::findNode(scene, "leaf.next");
                const auto* const turn =
                    next != nullptr && next->intent ? std::get_if<scene::Change>(&*next->intent) : nullptr;
                const std::string following = turn == nullptr ? std::string() : turn->address;
                inspect(std::move(scene), contrast, address);
                address = following;
            }
        }
    }
}

TEST_P(EveryMoment, WhileTheKioskAsksOnlyTheQuestionCanBeTouched)
{
    for (const Switch contrast : {Switch::Off, Switch::On}) {
        const present::VisitSettings silent = visit(contrast, Switch::Off);
        for (const std::string& address : aPageOfEveryKind()) {
            const screens::Stage stage = stageFor(silent, setting());
            const present::Context context = contextAt(address, silent);
            Scene scene = screens::withIdleWarning(screens::drawScreen(context, stage), context, stage, 9, 15);
            std::set<std::string> touchable;
            for (const scene::Node* const control : touchableIn(scene))
                touchable.insert(control->id);
            EXPECT_EQ(touchable, (std::set<std::string>{"idle.leave", "idle.stay"})) << address;
            inspect(std::move(scene), contrast, address);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Walks, EveryMoment, testing::ValuesIn(chosenWalks()), nameOfWalk);

} // namespace musubi::test
