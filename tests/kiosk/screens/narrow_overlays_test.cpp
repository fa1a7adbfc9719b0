// What lies over a page, and the pages without content, where there is no room for 1920 × 1080:
// nothing is cut, every target is large enough, and in reach mode it can be reached.
#include "kiosk/app/panel.hpp"
#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/inspect.hpp"
#include "tests/support/kiosk_fixture.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace musubi::test {

namespace {

using present::Switch;
using present::TextSize;

/// How a panel stands, and what its visitor has set.
struct Setting
{
    const char* name;
    app::PixelSize pixels;
    TextSize textSize = TextSize::Normal;
    Switch reach = Switch::Off;
    app::Mounting mounting = {};

    [[nodiscard]] present::VisitSettings visit(const std::string& language) const
    {
        present::VisitSettings settings{Language(language), language == "ja" ? Switch::On : Switch::Off};
        settings.textSize = textSize;
        settings.reach = reach;
        return settings;
    }

    [[nodiscard]] screens::Stage stage() const
    {
        return app::Panel(pixels, mounting).stage(visit("ja"), KioskParts::shared().metrics());
    }
};

const std::vector<Setting>& settings()
{
    static const std::vector<Setting> kSettings{
        {"large", {1920, 1080}, TextSize::Large},
        {"very large", {1920, 1080}, TextSize::VeryLarge},
        {"upright", {1080, 1920}},
        {"upright very large", {1080, 1920}, TextSize::VeryLarge},
        {"reach", {1920, 1080}, TextSize::Normal, Switch::On},
        {"reach very large", {1920, 1080}, TextSize::VeryLarge, Switch::On},
        {"upright reach", {1080, 1920}, TextSize::Normal, Switch::On},
        {"upright reach very large", {1080, 1920}, TextSize::VeryLarge, Switch::On},
        {"upright reach, hung low", {1080, 1920}, TextSize::Normal, Switch::On, {0, 250}},
        {"smallest panel", {1920, 1080}, TextSize::VeryLarge, Switch::On, {app::kSmallestLongSide}},
        {"smallest upright panel", {1080, 1920}, TextSize::VeryLarge, Switch::On, {app::kSmallestShortSide}},
    };
    return kSettings;
}

const std::vector<std::string> kLanguages{"ja", "ja-easy", "en", "zh", "ko"};

present::Context contextOf(const std::string& address, const std::string& language, const Setting& setting)
{
    const KioskParts& parts = KioskParts::shared();
    return {parts.catalogue(), parts.strings(), setting.visit(language), present::Address::parse(address).value(),
            saturdayMorning()};
}

void expectNoFlaw(const scene::Scene& scene, const std::string& where)
{
    for (const scene::Flaw& flaw : scene::inspect(scene, KioskParts::shared().metrics()))
        ADD_FAILURE() << where << ": " << describe(flaw);
}

/// Nothing to do with the page below: only what the overlay brings.
scene::Scene emptyPage(const screens::Stage& stage)
{
    scene::Scene scene;
    scene.size = stage.size;
    scene.root.id = "page";
    scene.root.rect = {0, 0, stage.size.width, stage.size.height};
    return scene;
}

bool isOfFrame(const std::string& id)
{
    return id == "back" || id.starts_with("bar.") || id.starts_with("languages") || id.starts_with("leaf.");
}

std::vector<std::pair<std::string, std::string>> languagesAnd(const std::vector<std::string>& addresses)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const std::string& language : kLanguages)
        for (const std::string& address : addresses)
            pairs.emplace_back(language, address);
    return pairs;
}

void expectOnScreen(const scene::Rect& rect, const screens::Stage& stage, const std::string& where)
{
    EXPECT_TRUE((scene::Rect{0, 0, stage.size.width, stage.size.height}.holds(rect, 0.5F))) << where;
}

} // namespace

TEST(NarrowOverlays, AskWhetherAVisitorIsStillThereWhereTheHandIs)
{
    for (const Setting& setting : settings()) {
        for (const auto& [language, address] : languagesAnd({"home", "search?q=a"})) {
            const std::string where = language + " " + setting.name + " " + address;
            const screens::Stage stage = setting.stage();
            const present::Context context = contextOf(address, language, setting);
            const scene::Scene scene = screens::withIdleWarning(emptyPage(stage), context, stage, 9, 15);
            expectNoFlaw(scene, where);
            const scene::Node* const sheet = scene::findNode(scene, "idle.sheet");
            ASSERT_NE(sheet, nullptr) << where;
            expectOnScreen(sheet->rect, stage, where);
            for (const char* const id : {"idle.stay", "idle.leave"}) {
                const scene::Node* const control = scene::findNode(scene, id);
                ASSERT_NE(control, nullptr) << where;
                EXPECT_TRUE(sheet->rect.holds(control->rect)) << where << " " << id;
                if (stage.reach) {
                    EXPECT_GE(control->rect.y, stage.reach->top) << where << " " << id;
                    EXPECT_LE(control->rect.bottom(), stage.reach->bottom) << where << " " << id;
                }
            }
        }
    }
}

TEST(NarrowOverlays, ShowAToastWithoutLeavingTheScreen)
{
    const char* const keys[] = {"toast.furigana-on", "toast.contrast-on", "toast.reach-off", "toast.no-sound",
                                "toast.no-voice"};
    for (const Setting& setting : settings()) {
        for (const std::string& language : kLanguages) {
            for (const char* const key : keys) {
                const screens::Stage stage = setting.stage();
                const present::Words sentence = contextOf("home", language, setting).say(key);
                const std::string where = language + " " + setting.name + " " + key;
                ASSERT_NE(sentence.text.base(), key) << where;
                const scene::Scene scene = screens::withToast(emptyPage(stage), sentence, stage);
                expectNoFlaw(scene, where);
                const scene::Node* const toast = scene::findNode(scene, "toast");
                ASSERT_NE(toast, nullptr) << where;
                expectOnScreen(toast->rect, stage, where);
                const scene::Node* const words = scene::findNode(scene, "toast.words");
                EXPECT_TRUE(toast->rect.holds(words->rect, 0.5F)) << where;
            }
        }
    }
}

TEST(NarrowOverlays, LeaveTheBottomBarFreeOfAToast)
{
    for (const Setting& setting : settings()) {
        const screens::Stage stage = setting.stage();
        const present::Context context = contextOf("home", "ja", setting);
        const scene::Scene scene =
            screens::withToast(screens::drawScreen(context, stage), context.say("toast.furigana-on"), stage);
        const scene::Node* const bar = scene::findNode(scene, "bar.home");
        ASSERT_NE(bar, nullptr) << setting.name;
        EXPECT_LE(scene::findNode(scene, "toast")->rect.bottom(), bar->rect.y) << setting.name;
    }
}

TEST(NarrowOverlays, HideNoControlUnderAToast)
{
    for (const Setting& setting : settings()) {
        for (const std::string& language : kLanguages) {
            for (const char* const address : {"home", "events", "event/sample-satellite-tour?leaf=2", "geopark",
                                              "events?sheet=calendar", "search", "quiz"})
            {
                for (const char* const key : {"toast.furigana-on", "toast.contrast-on", "toast.reach-off"}) {
                    const screens::Stage stage = setting.stage();
                    const present::Context context = contextOf(address, language, setting);
                    const scene::Scene page = screens::drawScreen(context, stage);
                    // Where results, days or cards fill everything, a toast may lie on them, but never on the bars.
                    const bool isFull =
                        std::string(address) == "search" || std::string(setting.name) == "smallest panel";
                    const scene::Rect toast =
                        scene::findNode(screens::withToast(page, context.say(key), stage), "toast")->rect;
                    for (const scene::Node* const node : scene::allNodes(page))
                        if (node->intent && (!isFull || isOfFrame(node->id))) {
                            EXPECT_FALSE(scene::hitArea(*node).overlaps(toast, 1))
                                << address << " " << language << " " << setting.name << " " << key << ": " << node->id;
                        }
                }
            }
        }
    }
}

TEST(NarrowOverlays, SayThatContentIsBeingPrepared)
{
    const std::vector<std::string> reasons{
        "", "start: The pack in /srv/kiosk/pack has no entry.",
        "start: The file /srv/kiosk/pack/events/a-very-long-name-of-an-event.json is not what the pack's contract asks "
        "for, and neither are eleven others; the check of the staff's tool names all of them."};
    for (const Setting& setting : settings()) {
        for (const std::string& reason : reasons) {
            const screens::Stage stage = setting.stage();
            const scene::Scene scene = screens::preparingScreen(KioskParts::shared().strings(), stage, reason);
            const std::string where = std::string(setting.name) + " " + reason;
            expectNoFlaw(scene, where);
            // All parts lie over the sky on purpose, so what must not lie over each other is named here.
            const char* above = nullptr;
            for (const char* const id :
                 {"preparing.logo", "preparing.title", "preparing.wait", "preparing.panel", "preparing.reason"})
            {
                const scene::Node* const node = scene::findNode(scene, id);
                if (node == nullptr && reason.empty())
                    continue;
                ASSERT_NE(node, nullptr) << where << " " << id;
                expectOnScreen(node->rect, stage, where + " " + id);
                if (above != nullptr)
                    EXPECT_LE(scene::findNode(scene, above)->rect.bottom(), node->rect.y + 0.5F) << where << " " << id;
                above = id;
            }
        }
    }
}

TEST(NarrowOverlays, SayThatAnEntryIsNotThere)
{
    for (const Setting& setting : settings()) {
        for (const std::string& language : kLanguages) {
            const std::string where = language + " " + setting.name;
            const screens::Stage stage = setting.stage();
            const scene::Scene scene = screens::drawScreen(contextOf("event/nowhere", language, setting), stage);
            expectNoFlaw(scene, where);
            EXPECT_FALSE(scene.title.empty()) << where;
            EXPECT_EQ(scene::findNode(scene, "leaf.next"), nullptr) << where;
            for (const char* const id : {"not-found.title", "not-found.text", "back", "bar.home"})
                EXPECT_NE(scene::findNode(scene, id), nullptr) << where << " " << id;
        }
    }
}

} // namespace musubi::test
