// Names of schools and places by their readings, for any field: here for one of a form that is no search.
#include "kiosk/present/name_choices.hpp"

#include "tests/kiosk/present/made_up_catalogue.hpp"
#include "tests/kiosk/present/made_up_finder.hpp"

namespace musubi::present {

namespace {

constexpr const char* kNow = "2026-11-21T09:41";

/// The field for the school's name in a form; its other fields stay as they are.
KeyboardSpec schoolField(const std::string& text, std::size_t limit = kTextLimit)
{
    KeyboardSpec field;
    field.text = text;
    field.limit = limit;
    field.typed = [](const std::string& typed) { return Address("offers", {{"grade", "5"}, {"school", typed}}); };
    field.switched = [](KeyLayout layout) { return Address("offers", {{"keys", std::string(nameOf(layout))}}); };
    return field;
}

class NameChoices : public testing::Test
{
protected:
    void SetUp() override
    {
        m_finder.addName("みなみしょうがっこう", "南小学校");
        m_finder.addName("みなみちゅうがっこう", "南中学校");
        m_finder.addName("つくばさん", "筑波山");
    }

    [[nodiscard]] std::vector<NameChoice> choicesFor(const KeyboardSpec& field,
                                                     const std::string& language = "ja") const
    {
        return nameChoices(m_catalogue.at("offers", kNow, language).withFinder(&m_finder), field);
    }

    MadeUpCatalogue m_catalogue{{}};
    MadeUpFinder m_finder;
};

/// What the field holds after the key.
std::string afterKey(const Context& context, const std::string& text, const std::string& id)
{
    for (const auto& row : keyboardView(context, schoolField(text)).characters)
        for (const auto& key : row)
            if (key && key->id == id)
                return Address::parse(key->address).value().get("school");
    return {};
}

} // namespace

TEST_F(NameChoices, CompleteWhatIsTypedKeyByKey)
{
    const Context context = m_catalogue.at("offers", kNow, "ja").withFinder(&m_finder);
    std::string typed;
    for (const char* const key : {"み", "な", "み"})
        typed = afterKey(context, typed, key);
    ASSERT_EQ(typed, "みなみ");
    const std::vector<NameChoice> choices = choicesFor(schoolField(typed));
    ASSERT_EQ(choices.size(), 2U);
    EXPECT_EQ(choices[0].text, "南小学校");
    EXPECT_EQ(choices[0].name.text.base(), "南小学校");
    EXPECT_EQ(nameChoices(context.forVoice(), schoolField(typed)).at(0).name.text.spoken(), "みなみしょうがっこう");
    EXPECT_EQ(Address::parse(choices[0].address).value(), Address::parse("offers?grade=5&school=南小学校").value())
        << "the rest of the form stays";
    EXPECT_TRUE(choicesFor(schoolField(choices[0].text)).empty()) << "what is chosen is not offered again";
}

TEST_F(NameChoices, KeepWhatStandsBeforeTheKana)
{
    EXPECT_EQ(choicesFor(schoolField("市立 みなみし")).at(0).text, "市立 南小学校");
    EXPECT_TRUE(choicesFor(schoolField("みなみ5")).empty()) << "the kana are not typed last";
    EXPECT_TRUE(choicesFor(schoolField("minami")).empty());
    EXPECT_TRUE(choicesFor(schoolField("")).empty());
}

TEST_F(NameChoices, OfferNothingThatTheFieldHasNoRoomFor)
{
    EXPECT_EQ(choicesFor(schoolField("みなみ", 4)).size(), 2U);
    EXPECT_TRUE(choicesFor(schoolField("みなみ", 3)).empty());
}

TEST_F(NameChoices, OfferTheNextNameInsteadOfTheOneThatIsThere)
{
    for (const char* const name : {"あああ", "ああい", "ああう", "ああえ", "ああお"})
        m_finder.addName(name, name);
    const std::vector<NameChoice> choices = choicesFor(schoolField("あああ"));
    EXPECT_TRUE(choices.empty()) << "only the name itself begins so";
    EXPECT_EQ(choicesFor(schoolField("ああ")).size(), kNameChoices);
}

TEST_F(NameChoices, AreTheSamePackNamesInEveryLanguage)
{
    EXPECT_EQ(choicesFor(schoolField("つく"), "en").at(0).text, "筑波山");
    EXPECT_EQ(choicesFor(schoolField("つく"), "en").at(0).name.language, "ja") << "set and spoken as Japanese";
}

TEST_F(NameChoices, RememberNothingOfEarlierVisitors)
{
    const std::vector<NameChoice> before = choicesFor(schoolField("つ"));
    for (const char* const typed : {"つなみ", "つなみ たろう", "つなみ"})
        static_cast<void>(choicesFor(schoolField(typed)));
    const std::vector<NameChoice> after = choicesFor(schoolField("つ"));
    ASSERT_EQ(after.size(), before.size());
    EXPECT_EQ(after.at(0).text, before.at(0).text);
}

TEST_F(NameChoices, NeedNoFinderToBeAbsent)
{
    EXPECT_TRUE(nameChoices(m_catalogue.at("offers", kNow, "ja"), schoolField("つく")).empty());
}

} // namespace musubi::present
