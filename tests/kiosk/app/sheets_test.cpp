// A sheet over the page stops nobody: who listens hears it, and the bars beside it stay alive.
#include "kiosk/app/kiosk.hpp"
#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/reading.hpp"
#include "kiosk/theme/tokens.hpp"
#include "tests/kiosk/speech/written_voice.hpp"
#include "tests/support/kiosk_fixture.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <string_view>

namespace musubi::app {

namespace {

using musubi::test::KioskParts;
using present::TextSize;

/// A sheet, where it opens, and what it is called in addresses and ids.
struct SheetCase
{
    const char* name;
    const char* page;
    const char* value; ///< of the address that opens it
    const char* id;    ///< of its nodes
    PixelSize pixels;
    TextSize textSize = TextSize::Normal;
};

void PrintTo(const SheetCase& sheet, std::ostream* out)
{
    *out << sheet.name;
}

constexpr PixelSize kLying{1920, 1080};
constexpr PixelSize kUpright{1080, 1920};
constexpr const char* kPageOfCode = "event/science-festival";

const SheetCase kCases[] = {
    {"code", kPageOfCode, "code=1", "code.", kLying},
    {"code_very_large", kPageOfCode, "code=1", "code.", kLying, TextSize::VeryLarge},
    {"code_upright", kPageOfCode, "code=1", "code.", kUpright},
    {"code_upright_very_large", kPageOfCode, "code=1", "code.", kUpright, TextSize::VeryLarge},
    {"calendar", "events", "sheet=calendar", "calendar.", kLying},
    {"calendar_upright", "events", "sheet=calendar", "calendar.", kUpright},
};

class Sheets : public testing::TestWithParam<SheetCase>
{
protected:
    void SetUp() override
    {
        const KioskParts& parts = KioskParts::shared();
        Site site;
        site.strings = &parts.strings();
        site.panel = Panel(GetParam().pixels);
        site.metrics = &parts.metrics();
        site.settings.textSize = GetParam().textSize;
        site.voice = &m_voice;
        const std::shared_ptr<const model::Catalogue> catalogue(std::shared_ptr<void>(), &parts.catalogue());
        m_kiosk.emplace(site, Content{catalogue, {}}, present::Address::parse(GetParam().page).value(), now());
    }

    [[nodiscard]] static Now now() { return {Milliseconds(0), musubi::test::saturdayMorning()}; }

    void touch(const scene::Node& node)
    {
        const scene::Point at = scene::hitArea(node).centre();
        m_kiosk->touchDown(at, 0, now());
        m_kiosk->touchUp(at, 0, now());
    }

    void tap(const std::string& id)
    {
        const scene::Node* const node = scene::findNode(m_kiosk->scene(), id);
        ASSERT_NE(node, nullptr) << id;
        touch(*node);
    }

    /// Turns leaves until something opens the sheet.
    void open()
    {
        for (int leaf = 0; leaf < 20 && !isOpen(); ++leaf) {
            for (const scene::Node* const node : scene::allNodes(m_kiosk->scene())) {
                const auto* const change = node->intent ? std::get_if<scene::Change>(&*node->intent) : nullptr;
                if (change == nullptr || change->address.find(GetParam().value) == std::string::npos)
                    continue;
                m_ringBelow = m_kiosk->focused();
                touch(*node);
                ASSERT_TRUE(isOpen());
                return;
            }
            tap("leaf.next");
        }
        FAIL() << "nothing opens the sheet";
    }

    [[nodiscard]] bool isOpen() const { return place().find(GetParam().value) != std::string::npos; }
    [[nodiscard]] bool isOfSheet(const std::string& id) const { return id.starts_with(GetParam().id); }
    [[nodiscard]] std::string place() const { return m_kiosk->visit().address().text(); }
    [[nodiscard]] const present::VisitSettings& settings() const { return m_kiosk->visit().settings(); }
    [[nodiscard]] bool isReading() const { return settings().readAloud == present::Switch::On; }

    speech::test::WrittenVoice m_voice;
    std::optional<Kiosk> m_kiosk;
    std::string m_ringBelow;
};

} // namespace

TEST_P(Sheets, AreReadAloudAndThenThePageGoesOnWhereItWas)
{
    tap("bar.read-aloud");
    for (int sentence = 0; sentence < 2; ++sentence) {
        m_voice.end();
        m_kiosk->advance(now());
    }
    open();
    EXPECT_TRUE(isReading());
    EXPECT_TRUE(isOfSheet(m_kiosk->focused()) || m_kiosk->focused() == "top.title") << m_kiosk->focused();
    ASSERT_FALSE(m_ringBelow.empty());
    tap(std::string(GetParam().id) + "close");
    EXPECT_FALSE(isOpen());
    EXPECT_TRUE(isReading());
    EXPECT_EQ(m_kiosk->focused(), m_ringBelow);
}

TEST_P(Sheets, AreSilentWhereNobodyListens)
{
    open();
    tap(std::string(GetParam().id) + "close");
    EXPECT_TRUE(m_voice.written.empty() ||
                std::ranges::all_of(m_voice.written, [](const auto& said) { return said == "(silence)"; }));
    EXPECT_FALSE(isReading());
}

TEST_P(Sheets, LeaveTheAccessBarAlive)
{
    open();
    for (const char* const id : {"bar.text-size", "bar.contrast", "bar.furigana", "bar.motion", "bar.reach",
                                 "bar.read-aloud", "bar.home", "bar.search"})
    {
        const scene::Node* const button = scene::findNode(m_kiosk->scene(), id);
        ASSERT_NE(button, nullptr) << id;
        EXPECT_EQ(scene::controlAt(m_kiosk->scene(), button->rect.centre()), button) << id;
    }
    const TextSize before = settings().textSize;
    tap("bar.text-size");
    EXPECT_NE(settings().textSize, before);
    EXPECT_TRUE(isOpen());
    tap("bar.contrast");
    EXPECT_EQ(settings().highContrast, present::Switch::On);
    EXPECT_TRUE(isOpen());
    tap("bar.read-aloud");
    EXPECT_TRUE(isReading());
    EXPECT_TRUE(isOpen());
}

TEST_P(Sheets, ComeBeforeTheBarsForWhoListensAndForWhoWalksByKeys)
{
    open();
    const std::vector<scene::ReadingItem> order = scene::focusOrder(m_kiosk->scene());
    const auto bar = std::ranges::find_if(order, [](const auto& item) { return item.node.starts_with("bar."); });
    ASSERT_NE(bar, order.end());
    EXPECT_TRUE(std::any_of(order.begin(), bar, [this](const auto& item) { return isOfSheet(item.node); }));
    EXPECT_TRUE(std::none_of(bar, order.end(), [this](const auto& item) { return isOfSheet(item.node); }));
    const scene::Node* const sheet = scene::findNode(m_kiosk->scene(), std::string(GetParam().id) + "sheet");
    const bool hasRoomAbove = sheet == nullptr || sheet->rect.y >= theme::kTopBar;
    EXPECT_EQ(std::ranges::any_of(order, [](const auto& item) { return item.node.starts_with("languages"); }),
              hasRoomAbove);
    for (const scene::ReadingItem& item : order)
        EXPECT_EQ(scene::controlAt(m_kiosk->scene(), item.rect.centre()), scene::findNode(m_kiosk->scene(), item.node))
            << item.node;
}

INSTANTIATE_TEST_SUITE_P(Open, Sheets, testing::ValuesIn(kCases),
                         [](const auto& one) { return std::string(one.param.name); });

} // namespace musubi::app
