// Forms as a kiosk reads them: whole, or not at all.
#include "content/pack/child_names.hpp"
#include "content/pack/reader.hpp"
#include "tests/support/entries.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace musubi::pack {
namespace {

using Json = nlohmann::json;
using namespace model;

Json field(const char* id, const char* kind, const char* meaning)
{
    return {{"id", id},
            {"kind", kind},
            {"meaning", meaning},
            {"label", {{"en", id}}},
            {"reason", {{"en", "because"}}},
            {"required", true}};
}

Json classVisit()
{
    Json form{{"id", "class-visit"},
              {"kind", "form"},
              {"state", "published"},
              {"title", {{"en", "Class"}}},
              {"acts", {"class-booking"}},
              {"purpose", {{"en", "To keep seats."}}},
              {"contact", {{"text", {{"en", "The desk"}}}, {"telephone", "029-000-0000"}}},
              {"retentionDays", 30},
              {"afterwards", {{"en", "The desk calls."}}}};
    Json grade = field("grade", "choice", "grade");
    grade["choices"] = {{{"id", "g5"}, {"text", {{"en", "Year 5"}}}}, {{"id", "g6"}, {"text", {{"en", "Year 6"}}}}};
    Json people = field("people", "number", "head-count");
    people["limits"] = {{"least", 1}, {"most", 80}};
    people["unit"] = {{"en", "people"}};
    form["steps"] = {
        {{"id", "class"},
         {"title", {{"en", "Class"}}},
         {"fields", {field("school", "school", "school"), grade, people}}},
        {{"id", "contact"}, {"title", {{"en", "Contact"}}}, {"fields", {field("mail", "e-mail", "contact")}}}};
    return form;
}

Result<Entry> read(const Json& form)
{
    return parseEntry(form.dump(), "forms/class-visit.json");
}

/// What a kiosk says of a pack with this form and this pack.json, and the forms that it offers.
struct Offered
{
    std::vector<std::string> problems;
    std::size_t forms = 0;
    std::optional<SealingKey> key;
};

Offered offered(const Json& form, const Json& sealing = nullptr)
{
    Json pack{{"format", 1},         {"id", "small"},          {"title", {{"en", "Town"}}}, {"timeZone", "Asia/Tokyo"},
              {"languages", {"en"}}, {"primaryLanguage", "en"}};
    if (!sealing.is_null())
        pack["sealing"] = sealing;
    WorkspaceFiles files;
    files.json = {{"forms/class-visit.json", form.dump()}, {"pack.json", pack.dump()}};
    const auto read = readPack(files);
    Offered result;
    for (const Problem& problem : read.value().problems)
        result.problems.push_back(problem.where.file + " " + problem.where.pointer + " " +
                                  std::string(nameOf(problem.code)));
    result.forms = read.value().parts.entries.size();
    result.key = read.value().parts.info.sealing;
    return result;
}

TEST(Form, IsReadWithEverythingThatItAsksAndSays)
{
    const auto entry = read(classVisit());
    ASSERT_TRUE(entry.ok()) << entry.error().message;
    const Form& form = entry.value().as<Form>();
    EXPECT_THAT(form.acts, testing::ElementsAre(FormAct::ClassBooking));
    EXPECT_EQ(form.purpose, test::text("To keep seats."));
    EXPECT_EQ(form.contact.telephone, "029-000-0000");
    EXPECT_EQ(form.retentionDays, 30);
    EXPECT_EQ(form.afterwards, test::text("The desk calls."));
    ASSERT_EQ(form.steps.size(), 2U);
    const FormField& people = form.steps[0].fields.at(2);
    EXPECT_EQ(people.kind, FieldKind::Number);
    EXPECT_EQ(people.meaning, FieldMeaning::HeadCount);
    EXPECT_EQ(people.limits.most, 80);
    EXPECT_EQ(people.reason, test::text("because"));
    EXPECT_TRUE(people.required);
    EXPECT_EQ(form.steps[0].fields.at(1).choices.at(1).id, "g6");
    EXPECT_EQ(form.steps[1].fields.at(0).kind, FieldKind::Email);
}

TEST(Form, WithoutPurposeReasonRetentionOrContactIsRefused)
{
    for (const char* const place :
         {"/purpose", "/contact", "/contact/text", "/retentionDays", "/steps/0/fields/0/reason",
          "/steps/0/fields/0/label", "/steps/0/fields/0/required", "/acts", "/steps"})
    {
        const Json::json_pointer pointer(place);
        Json form = classVisit();
        form.at(pointer.parent_pointer()).erase(pointer.back());
        const auto entry = read(form);
        ASSERT_FALSE(entry.ok()) << place;
        EXPECT_EQ(entry.error().where.pointer, place);
        EXPECT_EQ(offered(form).forms, 0U) << place;
    }
}

TEST(Form, WithABlankPurposeOrReasonIsNotOffered)
{
    for (const char* const place : {"/purpose", "/contact/text", "/steps/0/fields/0/reason"}) {
        Json form = classVisit();
        form.at(Json::json_pointer(place)) = {{"en", " "}};
        const Offered result = offered(form);
        EXPECT_EQ(result.forms, 0U) << place;
        EXPECT_THAT(result.problems,
                    testing::ElementsAre("forms/class-visit.json " + std::string(place) + " text-blank"));
    }
}

TEST(Form, ThatAsksForAChildsNameIsNotOffered)
{
    Json form = classVisit();
    form["steps"][0]["fields"][0]["label"] = {{"en", "Names of your pupils"}};
    const Offered result = offered(form);
    EXPECT_EQ(result.forms, 0U);
    EXPECT_THAT(result.problems,
                testing::ElementsAre("forms/class-visit.json /steps/0/fields/0/label child-name-asked"));
    form["acts"] = {"family-booking"};
    EXPECT_EQ(offered(form).forms, 1U) << "a parent may name a child";
}

TEST(Form, ThatCannotTakeSeatsIsNotOffered)
{
    Json form = classVisit();
    form["steps"][0]["fields"][2]["kind"] = "text";
    EXPECT_EQ(offered(form).forms, 0U);
    form = classVisit();
    form["steps"][0]["fields"][2]["limits"]["least"] = 0;
    EXPECT_EQ(offered(form).forms, 0U) << "nobody is no party";
}

LocalisedText words(const char* language, const char* markup)
{
    return LocalisedText({{Language(language), RubyText::parse(markup).value()}});
}

TEST(ChildNames, AreKnownInEveryLanguageOfTheKiosk)
{
    EXPECT_TRUE(asksForChildName(words("ja", "{児童|じどう}の {氏名|しめい}")));
    EXPECT_TRUE(asksForChildName(words("ja", "{子|こ}どもの {名前|なまえ}")));
    EXPECT_TRUE(asksForChildName(words("ja-easy", "こどもの なまえ")));
    EXPECT_TRUE(asksForChildName(words("ja", "{生徒|せいと}{名簿|めいぼ}")));
    EXPECT_TRUE(asksForChildName(words("en", "Student name")));
    EXPECT_TRUE(asksForChildName(words("zh", "孩子姓名")));
    EXPECT_TRUE(asksForChildName(words("ko", "학생 이름")));
    EXPECT_TRUE(isChildNameId("pupil-name"));
}

TEST(ChildNames, AreNeitherThoseOfSchoolsAndTeachersNorCountsOfChildren)
{
    EXPECT_FALSE(asksForChildName(words("ja", "{学校|がっこう}の {名前|なまえ}")));
    EXPECT_FALSE(asksForChildName(words("ja", "{先生|せんせい}の お{名前|なまえ}")));
    EXPECT_FALSE(asksForChildName(words("ja", "{児童|じどう}の {人数|にんずう}")));
    EXPECT_FALSE(asksForChildName(words("en", "Name of the teacher")));
    EXPECT_FALSE(asksForChildName(words("en", "How many children")));
    EXPECT_FALSE(asksForChildName(words("ko", "학교 이름")));
    EXPECT_FALSE(isChildNameId("school-name"));
}

TEST(SealingKey, IsReadWhole)
{
    const std::string digits = "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a";
    const Offered result = offered(classVisit(), {{"keyId", "desk-2026"}, {"publicKey", digits}});
    EXPECT_THAT(result.problems, testing::IsEmpty());
    ASSERT_TRUE(result.key);
    EXPECT_EQ(result.key->id, "desk-2026");
    EXPECT_EQ(result.key->publicKey.front(), 0x85);
    EXPECT_EQ(result.key->publicKey[1], 0x20);
    EXPECT_EQ(result.key->publicKey.back(), 0x6a);
}

TEST(SealingKey, IsNotThereUnlessThePackBringsOne)
{
    EXPECT_FALSE(offered(classVisit()).key);
}

TEST(SealingKey, ThatIsNoKeyIsLeftOutAndTheRestIsShown)
{
    for (const std::string& digits :
         {std::string(64, '0'), std::string(63, 'a'), std::string(65, 'a'), std::string(64, 'g'), std::string()})
    {
        const Offered result = offered(classVisit(), {{"keyId", "desk-2026"}, {"publicKey", digits}});
        EXPECT_FALSE(result.key) << digits;
        EXPECT_THAT(result.problems, testing::ElementsAre("pack.json /sealing/publicKey schema")) << digits;
        EXPECT_EQ(result.forms, 1U);
    }
    EXPECT_FALSE(offered(classVisit(), {{"publicKey", std::string(64, 'a')}}).key) << "which key is it?";
}

} // namespace
} // namespace musubi::pack
