#include "kiosk/present/keyboard.hpp"

#include "tests/kiosk/present/made_up_catalogue.hpp"

#include <set>

namespace musubi::present {

namespace {

constexpr const char* kNow = "2026-11-21T09:41";

KeyboardSpec specOf(const std::string& text, KeyLayout layout)
{
    KeyboardSpec spec;
    spec.text = text;
    spec.layout = layout;
    spec.typed = [](const std::string& typed) { return Address("search", {{"q", typed}}); };
    spec.switched = [](KeyLayout other) { return Address("search", {{"keys", std::string(nameOf(other))}}); };
    return spec;
}

KeyboardView keyboardFor(const KeyboardSpec& spec)
{
    return keyboardView(MadeUpCatalogue({}).at("search", kNow), spec);
}

KeyboardView keyboardWith(const std::string& text, KeyLayout layout)
{
    return keyboardFor(specOf(text, layout));
}

std::optional<KeyView> keyOf(const KeyboardView& view, const std::string& id)
{
    for (const auto& row : view.characters)
        for (const auto& key : row)
            if (key && key->id == id)
                return key;
    for (const auto& row : view.functions)
        for (const KeyView& key : row)
            if (key.id == id)
                return key;
    return std::nullopt;
}

/// What stands in the field after the key; nothing when the key does nothing.
std::string typedBy(const KeyboardView& view, const std::string& id)
{
    const auto key = keyOf(view, id);
    return key && !key->address.empty() ? Address::parse(key->address).value().get("q") : "";
}

} // namespace

TEST(Typing, AddsAndTakesAwayWholeLetters)
{
    EXPECT_EQ(withLetter("い", "し"), "いし");
    EXPECT_EQ(withoutLastLetter("いし"), "い");
    EXPECT_EQ(withoutLastLetter("a石"), "a");
    EXPECT_EQ(withoutLastLetter(""), "");
    EXPECT_EQ(letterCount("石とishi"), 6U);
}

TEST(Typing, TakesNoMoreLettersThanTheFieldHolds)
{
    std::string text;
    for (int press = 0; press < 50; ++press)
        text = withLetter(text, "あ");
    EXPECT_EQ(letterCount(text), kTextLimit);
    EXPECT_EQ(withLetter("12", "3", 2), "12");
}

TEST(Typing, GoesThroughTheVoicedFormsOfTheLastLetter)
{
    EXPECT_EQ(withNextVoicing("いか"), "いが");
    EXPECT_EQ(withNextVoicing("いが"), "いか");
    EXPECT_EQ(withNextVoicing("は"), "ば");
    EXPECT_EQ(withNextVoicing("ば"), "ぱ");
    EXPECT_EQ(withNextVoicing("ぱ"), "は");
    EXPECT_EQ(withNextVoicing("な"), "な");
    EXPECT_EQ(withNextVoicing(""), "");
}

TEST(Typing, GoesThroughTheSizesOfTheLastLetter)
{
    EXPECT_EQ(withNextSize("きつ"), "きっ");
    EXPECT_EQ(withNextSize("きっ"), "きつ");
    EXPECT_EQ(withNextSize("や"), "ゃ");
    EXPECT_EQ(withNextSize("ぁ"), "あ");
    EXPECT_EQ(withNextSize("か"), "か");
}

TEST(Keyboard, HasTheFiftySoundsInColumnsWithEmptyCells)
{
    const KeyboardView view = keyboardWith("い", KeyLayout::Kana);
    ASSERT_EQ(view.characters.size(), 5U);
    for (const auto& row : view.characters)
        EXPECT_EQ(row.size(), 10U);
    EXPECT_EQ(view.characters[0][0]->id, "あ");
    EXPECT_EQ(view.characters[4][0]->id, "お");
    EXPECT_EQ(view.characters[0][9]->id, "わ");
    EXPECT_FALSE(view.characters[1][7].has_value()) << "there is nothing between や and ゆ";
    EXPECT_FALSE(view.characters[3][7].has_value());
    EXPECT_EQ(view.characters[3][9]->id, "ー");
    EXPECT_EQ(view.characters[4][9]->id, "・");
    EXPECT_EQ(typedBy(view, "し"), "いし");
}

TEST(Keyboard, ChangesTheLastKana)
{
    const KeyboardView view = keyboardWith("いし", KeyLayout::Kana);
    EXPECT_EQ(typedBy(view, "voicing"), "いじ");
    EXPECT_TRUE(keyOf(view, "size")->address.empty()) << "し has no small form";
    EXPECT_EQ(typedBy(keyboardWith("つ", KeyLayout::Kana), "size"), "っ");
}

TEST(Keyboard, DeletesAndParts)
{
    const KeyboardView view = keyboardWith("いし", KeyLayout::Kana);
    EXPECT_EQ(typedBy(view, "delete"), "い");
    EXPECT_EQ(typedBy(view, "space"), "いし ");
    EXPECT_TRUE(keyOf(keyboardWith("いし ", KeyLayout::Kana), "space")->address.empty()) << "one space is enough";
    const KeyboardView empty = keyboardWith("", KeyLayout::Kana);
    EXPECT_TRUE(keyOf(empty, "delete")->address.empty());
    EXPECT_TRUE(keyOf(empty, "space")->address.empty());
}

TEST(Keyboard, LeadsToTheOtherLayouts)
{
    const std::set<std::string> layouts{"kana", "latin", "digits"};
    for (const KeyLayout layout : {KeyLayout::Kana, KeyLayout::Latin, KeyLayout::Digits}) {
        const KeyboardView view = keyboardWith("a", layout);
        for (const std::string& other : layouts) {
            const auto key = keyOf(view, other);
            EXPECT_EQ(key.has_value(), other != nameOf(layout));
            if (key) {
                EXPECT_EQ(Address::parse(key->address).value().get("keys"), other);
                EXPECT_EQ(keyLayoutNamed(other).value(), keyLayoutNamed(other));
            }
        }
    }
    EXPECT_FALSE(keyLayoutNamed("none").has_value());
}

TEST(Keyboard, KeepsEveryKeyInAtMostEightColumns)
{
    const auto idsOf = [](const auto& rows) {
        std::set<std::string> ids;
        for (const auto& row : rows)
            for (const auto& key : row)
                if (key)
                    ids.insert(key->id);
        return ids;
    };
    for (const KeyLayout layout : {KeyLayout::Latin, KeyLayout::Digits}) {
        const KeyboardView view = keyboardWith("a", layout);
        EXPECT_EQ(idsOf(view.narrow.characters), idsOf(view.characters));
        for (const auto& row : view.narrow.characters)
            EXPECT_LE(row.size(), 8);
    }
    const KeyboardView first = keyboardWith("い", KeyLayout::Kana);
    const KeyboardView second = keyboardWith("い", KeyLayout::KanaSecond);
    std::set<std::string> both = idsOf(first.narrow.characters);
    both.merge(idsOf(second.narrow.characters));
    EXPECT_EQ(both, idsOf(first.characters));
}

TEST(Keyboard, LeadsFromEachHalfOfTheKanaToTheOther)
{
    const auto leadsTo = [](KeyLayout from, const std::string& to) {
        for (const auto& row : keyboardWith("い", from).narrow.functions)
            for (const KeyView& key : row)
                if (key.id == to)
                    return Address::parse(key.address).value().get("keys") == to;
        return false;
    };
    EXPECT_TRUE(leadsTo(KeyLayout::Kana, "kana-second"));
    EXPECT_TRUE(leadsTo(KeyLayout::KanaSecond, "kana"));
}

TEST(Keyboard, HasLettersAndDigitsOfForms)
{
    for (const char* key : {"q", "m", "-", ".", "'", "@", "7"})
        EXPECT_EQ(typedBy(keyboardWith("x", KeyLayout::Latin), key), std::string("x") + key);
    for (const char* key : {"0", "9", "-", "/"})
        EXPECT_EQ(typedBy(keyboardWith("1", KeyLayout::Digits), key), std::string("1") + key);
}

TEST(Keyboard, BeginsWithWhatReadersOfTheLanguageType)
{
    EXPECT_EQ(usualLayout(Language("ja")), KeyLayout::Kana);
    EXPECT_EQ(usualLayout(Language("ja-easy")), KeyLayout::Kana);
    EXPECT_EQ(usualLayout(Language("en")), KeyLayout::Latin);
    EXPECT_EQ(usualLayout(Language("ko")), KeyLayout::Latin);
}

TEST(Keyboard, TakesNothingMoreWhenTheFieldIsFull)
{
    KeyboardSpec spec = specOf("123", KeyLayout::Digits);
    spec.limit = 3;
    const KeyboardView view = keyboardFor(spec);
    EXPECT_TRUE(keyOf(view, "4")->address.empty());
    EXPECT_EQ(typedBy(view, "delete"), "12");
}

TEST(Keyboard, IsDoneOnlyWhenThereIsSomethingToBeDone)
{
    KeyboardSpec spec = specOf("", KeyLayout::Kana);
    EXPECT_TRUE(keyOf(keyboardFor(spec), "done")->address.empty());
    spec.doneAddress = Address("home");
    EXPECT_EQ(keyOf(keyboardFor(spec), "done")->address, "home");
}

} // namespace musubi::present
