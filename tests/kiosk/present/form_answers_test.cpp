#include "kiosk/present/form_answers.hpp"

#include "tests/kiosk/present/made_up_form.hpp"

namespace musubi::present {
namespace {

const char* const kAddress = "form/class-visit?at=2026-11-28T09:30&of=event/stones&step=3";

Result<FormAnswers> answers(const FormDraft& draft, const std::string& language = "en")
{
    const MadeUpCatalogue catalogue = catalogueWithForm();
    return answersOf(catalogue.at(kAddress, kFormNow, language), draft);
}

TEST(FormAnswers, SayToTheDeskWhatWasAskedAndWhatWasAnswered)
{
    FormDraft draft = filledIn();
    draft.typed["school"] = " 第一小学校 ";
    const auto sent = answers(draft);
    ASSERT_TRUE(sent.ok()) << sent.error().message;
    EXPECT_EQ(sent.value().form, "form/class-visit");
    EXPECT_EQ(sent.value().act, "class-booking");
    EXPECT_EQ(sent.value().of, "event/stones");
    EXPECT_EQ(sent.value().at, "2026-11-28T09:30");
    EXPECT_EQ(sent.value().language, "en");
    EXPECT_EQ(sent.value().filledIn, "2026-11-21T09:41");
    EXPECT_EQ(sent.value().answers,
              (std::vector<FormAnswer>{
                  {"school", "項目", "school", "school", "first", "第一小学校"},
                  {"people", "項目", "number", "head-count", "62", "62 人"},
                  {"grade", "項目", "choice", "", "g5", "5年"},
                  {"mail", "項目", "e-mail", "contact", "Teacher@example.org", "Teacher@example.org"},
              }))
        << "in the pack's first language, whatever the visitor's; the empty note is not there";
}

TEST(FormAnswers, KeepASchoolThatThePackDoesNotListAsItWasWritten)
{
    const auto sent = answers(filledIn());
    ASSERT_TRUE(sent.ok());
    EXPECT_EQ(sent.value().answers.front().value, "れい小学校");
}

TEST(FormAnswers, AreNoneWhileAnythingCannotBeSent)
{
    for (const char* const field : {"school", "people", "grade", "mail"}) {
        FormDraft draft = filledIn();
        draft.typed[field] = "😀";
        EXPECT_FALSE(answers(draft).ok()) << field;
        draft.typed.erase(field);
        EXPECT_FALSE(answers(draft).ok()) << field;
    }
    FormDraft draft = filledIn();
    draft.typed["note"] = std::string(41, 'a');
    EXPECT_FALSE(answers(draft).ok()) << "not needed, and too long";
}

TEST(FormAnswers, AreTheSameAfterTheirBytesAreRead)
{
    FormDraft draft = filledIn();
    draft.typed["note"] = "\"{}\\ 引用「」 \u00e9";
    const FormAnswers sent = answers(draft).value();
    const std::string bytes = encodeAnswers(sent);
    const auto read = parseAnswers(bytes);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.value(), sent);
    EXPECT_EQ(encodeAnswers(read.value()), bytes);
    EXPECT_TRUE(bytes.starts_with(R"({"format":1,"form":"form/class-visit","act":"class-booking")"));
}

// A reader that is not ours finds every sign again.
TEST(FormAnswers, AreJsonWhateverIsWrittenInThem)
{
    std::string signs;
    for (char sign = 1; sign < 0x7F; ++sign)
        signs += sign;
    FormAnswers sent{"form/a", "", "", "", "ja", "", {{"note", "\t", "", "", signs, "石é😀\x7F"}, {}}};
    EXPECT_EQ(parseAnswers(encodeAnswers(sent)).value(), sent);
    sent.answers[0].value = "a\xE3\x81z\xFF";
    EXPECT_EQ(parseAnswers(encodeAnswers(sent)).value().answers[0].value, "a\uFFFD\uFFFDz\uFFFD");
}

TEST(FormAnswers, OfBytesThatAreNoneAreRefused)
{
    for (const char* const bytes :
         {"", "[]", "null", "{", R"({"format":1})", R"({"format":2,"form":"form/a","answers":[]})",
          R"({"format":1,"form":"form/a","answers":{}})", R"({"format":1,"form":"form/a","answers":[1]})",
          R"({"format":1,"form":5,"answers":[]})", "\xFF\xFE"})
    {
        const auto read = parseAnswers(bytes);
        ASSERT_FALSE(read.ok()) << bytes;
        EXPECT_EQ(read.error().code, ErrorCode::Malformed);
    }
    EXPECT_TRUE(parseAnswers(R"({"format":1,"form":"form/a","answers":[],"later":true})").ok());
}

TEST(HeadCount, IsTheNumberOfSeatsOnceItIsAnswered)
{
    const model::Form form = classForm();
    const Date today = Date::of(2026, 11, 21).value_or(Date());
    EXPECT_EQ(headCountOf(form, filledIn(), today), 62);
    EXPECT_EQ(headCountOf(form, {}, today), std::nullopt);
    EXPECT_EQ(headCountOf(form, {{{"people", "81"}}, {}, {}}, today), std::nullopt);
    EXPECT_EQ(headCountOf(model::Form{}, filledIn(), today), std::nullopt);
}

} // namespace
} // namespace musubi::present
