// Wherever a panel may hang, everything on it can be touched from a wheelchair (A4) and is large enough for a finger
// (A1): panels of every size, as low and as high as the kiosk takes them, with normal and with the largest text.
#include "tests/kiosk/screens/found_everything.hpp"
#include "tests/kiosk/screens/inspector.hpp"

#include <optional>

namespace musubi::test {

namespace {

using present::Switch;
using present::TextSize;

struct Glass
{
    std::string name;
    app::PixelSize pixels;
    double width = 0; ///< millimetres
};

void PrintTo(const Glass& glass, std::ostream* out)
{
    *out << glass.name;
}

constexpr app::PixelSize kLying{1920, 1080};
constexpr app::PixelSize kUpright{1080, 1920};

bool isTaken(const Glass& glass, double lowerEdge)
{
    return app::Panel(glass.pixels, {glass.width, lowerEdge}).requireRoom().ok();
}

/// The lowest mounting that the kiosk takes, one between, and the highest.
std::vector<double> mountingsOf(const Glass& glass)
{
    constexpr int kStep = 10;
    std::vector<double> taken;
    for (int height = 0; height <= 1200; height += kStep)
        if (isTaken(glass, height))
            taken.push_back(height);
    return taken.size() < 3 ? taken : std::vector{taken.front(), taken[taken.size() / 2], taken.back()};
}

/// One of each kind of page, sheets and keys included.
const std::vector<std::string>& somePages()
{
    static const std::vector<std::string> kPages{"attract",
                                                 "home",
                                                 "events?date=2026-11-22",
                                                 "events?sheet=calendar&month=2026-11&day=2026-11-28",
                                                 "event/science-festival",
                                                 "event/science-festival?code=1",
                                                 "geopark",
                                                 "geopark?zoom=2",
                                                 "geosite/summit",
                                                 "institutions",
                                                 "quiz?question=1&answer=0",
                                                 "offers",
                                                 "home?languages=1",
                                                 "search",
                                                 "search?q=つくば",
                                                 "search?q=つくば&keys=kana",
                                                 "search?q=つくば&keys=kana-second",
                                                 "search?q=つくば&keys=latin",
                                                 "search?q=つくば&keys=digits",
                                                 "search?q=つくば&keys=none"};
    return kPages;
}

class Mounted : public testing::TestWithParam<Glass>
{
protected:
    static void walk(const Walk& walk, const present::Finder& finder)
    {
        Inspector inspector(walk);
        const KioskParts& parts = KioskParts::shared();
        const auto& [language, setting] = walk;
        const present::VisitSettings visit = visitIn(language, setting);
        const std::string how =
            " " + language + " at " + std::to_string(std::lround(*setting.mounting.lowerEdge)) + " mm" + setting.name;
        for (const std::string& first : somePages())
            for (std::string address = first; !address.empty();) {
                const present::Context context(parts.catalogue(), parts.strings(), visit,
                                               present::Address::parse(address).value(), saturdayMorning());
                const scene::Scene page = screens::drawScreen(context.withFinder(&finder), stageFor(visit, setting));
                inspector.look(page, address + how);
                const scene::Node* const next = scene::findNode(page, "leaf.next");
                address = next == nullptr || !next->intent ? "" : std::get<scene::Change>(*next->intent).address;
            }
        const present::Context home = parts.context("home", language);
        inspector.look(
            screens::withIdleWarning(screens::drawScreen(home, inspector.stage()), home, inspector.stage(), 9, 15),
            "the question" + how);
    }
};

} // namespace

TEST_P(Mounted, CanBeTouchedFromAWheelchair)
{
    const std::vector<double> mountings = mountingsOf(GetParam());
    ASSERT_FALSE(mountings.empty());
    const auto settingFor = [](const char* text, TextSize size, double mounting) {
        return Setting{text, GetParam().pixels, size, Switch::On, {GetParam().width, mounting}};
    };
    present::MadeUpFinder finder;
    findEverything(finder, "ja");
    for (const double mounting : mountings) {
        walk({"ja", settingFor("", TextSize::Normal, mounting)}, finder);
        walk({"ja", settingFor(" very large", TextSize::VeryLarge, mounting)}, finder);
    }
    present::MadeUpFinder english;
    findEverything(english, "en");
    walk({"en", settingFor(" very large", TextSize::VeryLarge, mountings.back())}, english);
}

INSTANTIATE_TEST_SUITE_P(Panels, Mounted,
                         testing::Values(Glass{"Smallest", kLying, app::kSmallestLongSide},
                                         Glass{"SmallestUpright", kUpright, app::kSmallestShortSide},
                                         Glass{"Inches32", kLying, 708}, Glass{"Inches32Upright", kUpright, 398},
                                         Glass{"Inches43", kLying, 952}, Glass{"Inches43Upright", kUpright, 535},
                                         Glass{"Inches55", kLying, 1218}, Glass{"Inches55Upright", kUpright, 685},
                                         Glass{"Inches75", kLying, 1660}, Glass{"Inches75Upright", kUpright, 934},
                                         Glass{"Square", {1080, 1080}, 600}),
                         [](const auto& glass) { return glass.param.name; });

} // namespace musubi::test
