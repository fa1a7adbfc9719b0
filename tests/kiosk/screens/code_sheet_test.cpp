// Codes are large enough for a phone, and a touch shows them large, with their address in words.
#include "kiosk/paint/qr_face.hpp"
#include "kiosk/scene/reading.hpp"
#include "kiosk/screens/code_sheet.hpp"
#include "tests/kiosk/screens/inspector.hpp"

namespace musubi::test {

namespace {

using present::Switch;
using scene::Node;
using scene::Scene;

constexpr float kLeastCode = 116; ///< scene pixels, quiet zone included
                                  ///< pixels
constexpr float kLeastLarge = 420;

std::vector<const Node*> codesIn(const Scene& scene)
{
    std::vector<const Node*> codes = scene::allNodes(scene);
    std::erase_if(codes, [](const Node* node) { return !std::holds_alternative<scene::QrContent>(node->content); });
    return codes;
}

const Node* cardOf(const Scene& scene, const Node& code)
{
    for (const Node* const node : scene::allNodes(scene))
        for (const Node& child : node->children)
            if (&child == &code)
                return node;
    return nullptr;
}

/// Modules are drawn in whole pixels.
int pixelsOfModule(const Node& code)
{
    const int modules = paint::drawQr(std::get<scene::QrContent>(code.content).text).value().width;
    return static_cast<int>(std::min(code.rect.width, code.rect.height)) / modules;
}

/// An appointment has many squares; who cannot read them from the page opens the sheet.
int leastModule(const Node& code)
{
    return std::get<scene::QrContent>(code.content).text.starts_with("http") ? 3 : 2;
}

class Codes : public testing::TestWithParam<Walk>
{};

std::vector<Walk> someWalks()
{
    std::vector<Walk> walks;
    for (const Setting& setting : everySetting())
        walks.emplace_back("ja", setting);
    walks.emplace_back("en", settingNamed("lying"));
    return walks;
}

} // namespace

TEST_P(Codes, AreLargeEnoughAndOpenByATouch)
{
    Findings findings;
    int seen = 0;
    for (const char* const kind : {"event", "award", "institution", "initiative", "offer", "showcase"})
        for (const std::string& address : addressesOf(kind))
            for (const std::string& leaf : leavesOf(address, std::get<0>(GetParam()), std::get<1>(GetParam()))) {
                const Scene scene = drawn(leaf, std::get<0>(GetParam()), std::get<1>(GetParam()));
                for (const Node* const code : codesIn(scene)) {
                    if (code->id.starts_with("code.large"))
                        continue; // on the sheet already
                    ++seen;
                    if (std::min(code->rect.width, code->rect.height) < kLeastCode ||
                        pixelsOfModule(*code) < leastModule(*code))
                        findings.add(code->id + " is too small for a phone", leaf);
                    const Node* const card = cardOf(scene, *code);
                    ASSERT_NE(card, nullptr);
                    if (!card->intent || !std::holds_alternative<scene::Change>(*card->intent)) {
                        findings.add(code->id + " cannot be touched", leaf);
                        continue;
                    }
                    const Scene sheet = drawn(std::get<scene::Change>(*card->intent).address, std::get<0>(GetParam()),
                                              std::get<1>(GetParam()));
                    const Node* const large = scene::findNode(sheet, "code.large.code");
                    if (large == nullptr) {
                        findings.add(code->id + " opens nothing", leaf);
                        continue;
                    }
                    EXPECT_EQ(std::get<scene::QrContent>(large->content).text,
                              std::get<scene::QrContent>(code->content).text);
                    // The sheet of the smallest lying panels is as high as their bottom bar leaves it.
                    const scene::Node* const bar = scene::findNode(sheet, "bar.home");
                    ASSERT_NE(bar, nullptr);
                    const float least = std::min(kLeastLarge, bar->rect.y - 140);
                    if (std::min(large->rect.width, large->rect.height) < least)
                        findings.add(code->id + " is not large on its sheet", leaf);
                }
            }
    EXPECT_GT(seen, 10);
}

INSTANTIATE_TEST_SUITE_P(Walks, Codes, testing::ValuesIn(someWalks()), nameOfWalk);

TEST(CodeSheet, SaysTheAddressThatTheCodeHolds)
{
    const Scene sheet = KioskParts::shared().draw("award/tsukuba-prize-2020?code=1", "ja");
    const Node* const address = scene::findNode(sheet, "code.address");
    ASSERT_NE(address, nullptr);
    const std::string shown = std::get<scene::TextContent>(address->content).text.base();
    const std::string held = std::get<scene::QrContent>(scene::findNode(sheet, "code.large.code")->content).text;
    EXPECT_TRUE(held == "https://" + shown || held == "https://" + shown + "/" || held == "http://" + shown) << shown;
}

TEST(CodeSheet, OfADateSaysWhatThePhoneGetsInsteadOfItsLetters)
{
    EXPECT_EQ(screens::shortAddress("BEGIN:VCALENDAR\r\nVERSION:2.0"), "");
}

TEST(CodeSheet, ClosesByItsButtonAndLeavesThePageAsItWas)
{
    const Scene sheet = KioskParts::shared().draw("event/science-festival?code=1", "ja");
    const Node* const close = scene::findNode(sheet, "code.close");
    ASSERT_NE(close, nullptr);
    EXPECT_EQ(std::get<scene::Change>(*close->intent).address, "event/science-festival");
}

TEST(CodeSheet, IsReadBeforeTheBarsAndNothingElseIsRead)
{
    const Scene sheet = KioskParts::shared().draw("award/tsukuba-prize-2020?code=1", "ja");
    const std::vector<scene::ReadingItem> items = scene::readingList(sheet);
    const auto isOfSheet = [](const scene::ReadingItem& item) { return item.node.starts_with("code."); };
    const auto isOfBars = [](const scene::ReadingItem& item) {
        return item.node.starts_with("bar.") || item.node.starts_with("languages");
    };
    const auto bars = std::ranges::find_if_not(items, isOfSheet);
    EXPECT_NE(bars, items.begin());
    EXPECT_NE(bars, items.end());
    EXPECT_TRUE(std::all_of(bars, items.end(), isOfBars));
    EXPECT_EQ(scene::findNode(sheet, "leaf.next"), nullptr) << "leaves must not turn below the sheet";
}

TEST(CodeSheet, LeavesTheLanguagesAliveAtEveryTextSize)
{
    for (const char* const name :
         {"lying", "lying large", "lying very large", "upright", "upright large", "upright very large", "square large"})
        for (const char* const language : {"ja", "en"})
            for (const char* const address : {"award/tsukuba-prize-2020?code=1", "event/science-festival?code=1"}) {
                const Scene sheet = drawn(address, language, settingNamed(name));
                EXPECT_TRUE(std::ranges::any_of(touchableIn(sheet),
                                                [](const Node* node) { return node->id.starts_with("languages"); }))
                    << name << " " << language << " " << address;
            }
}

TEST(CodeSheet, OfACodeThatIsNotThereIsNotOpened)
{
    const Scene page = KioskParts::shared().draw("award/tsukuba-prize-2020?code=7", "ja");
    EXPECT_EQ(scene::findNode(page, "code.sheet"), nullptr);
    EXPECT_NE(scene::findNode(page, "award.winners"), nullptr);
}

} // namespace musubi::test
