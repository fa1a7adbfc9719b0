#include "kiosk/present/form_fault.hpp"

#include "tests/kiosk/present/made_up_form.hpp"

#include <set>

namespace musubi::present {
namespace {

using model::FieldKind;
using enum FieldFault;

const Date kToday = Date::of(2026, 11, 21).value_or(Date());

std::string fault(const model::FormField& field, std::string_view typed)
{
    const auto found = faultOf(field, typed, kToday);
    return found ? std::string(nameOf(*found)) : "none";
}

std::string fault(FieldKind kind, std::string_view typed)
{
    return fault(formField("field", kind), typed);
}

std::string typing(FieldKind kind, std::string_view typed)
{
    const auto found = faultWhileTyping(formField("field", kind), typed);
    return found ? std::string(nameOf(*found)) : "none";
}

TEST(FormFault, OfWhatIsMissingDependsOnWhetherItIsNeeded)
{
    model::FormField field = formField("field", FieldKind::Text);
    EXPECT_EQ(fault(field, ""), "missing");
    EXPECT_EQ(fault(field, " 　 "), "missing");
    field.required = false;
    EXPECT_EQ(fault(field, ""), "none");
    EXPECT_EQ(fault(field, "😀"), "emoji") << "what is written has to be right all the same";
}

TEST(FormFault, OfLettersThatNobodyCouldReadAtTheDesk)
{
    EXPECT_EQ(fault(FieldKind::Text, "れい😀"), "emoji");
    EXPECT_EQ(fault(FieldKind::Text, "👨‍👩‍👧"), "emoji");
    EXPECT_EQ(fault(FieldKind::Text, "\u0378"), "unwritable") << "assigned to nothing";
    EXPECT_EQ(fault(FieldKind::Text, "\uE000"), "unwritable") << "private use";
    EXPECT_EQ(fault(FieldKind::Text, "a\x01"), "unwritable") << "control";
    EXPECT_EQ(fault(FieldKind::Text, "a\u202E"), "unwritable") << "turns the direction of writing";
    EXPECT_EQ(fault(FieldKind::Text, "a\xFF"), "unwritable") << "no UTF-8";
    EXPECT_EQ(fault(FieldKind::Text, "髙橋 葛󠄀城 한글 Ünï"), "none");
    EXPECT_EQ(fault(FieldKind::Text, "two\nlines"), "none");
}

TEST(FormFault, OfTextsThatAreTooLongCountsLettersAsPeopleDo)
{
    model::FormField field = formField("field", FieldKind::Text);
    field.limits.letters = 5;
    EXPECT_EQ(fault(field, "あいうえお"), "none");
    EXPECT_EQ(fault(field, "  あいうえお  "), "none") << "spaces at the ends are no letters";
    EXPECT_EQ(fault(field, "あいうえおか"), "too-long");
    field.kind = FieldKind::Kana;
    EXPECT_EQ(fault(field, "ｶﾞｷﾞｸﾞｹﾞｺﾞ"), "none") << "ten of half width are five";
    EXPECT_EQ(fault(FieldKind::Email, std::string(120, 'a') + "@example.org"), "too-long");
    EXPECT_EQ(fault(FieldKind::Email, std::string(65, 'a') + "@example.org"), "too-long") << "RFC 5321";
}

TEST(FormFault, OfReadings)
{
    EXPECT_EQ(fault(FieldKind::Kana, "ヤマダ"), "none");
    EXPECT_EQ(fault(FieldKind::Kana, "ﾔﾏﾀﾞ"), "none");
    EXPECT_EQ(fault(FieldKind::Kana, "山田"), "not-kana");
}

TEST(FormFault, OfNumbers)
{
    model::FormField field = formField("people", FieldKind::Number);
    field.limits = {40, 2, 80, 0, 0};
    EXPECT_EQ(fault(field, "６２"), "none");
    EXPECT_EQ(fault(field, "080"), "none");
    EXPECT_EQ(fault(field, "1"), "number-too-small");
    EXPECT_EQ(fault(field, "81"), "number-too-large");
    EXPECT_EQ(fault(field, "99999999999999999999"), "number-too-large");
    for (const char* const typed : {"-5", "4.5", "たくさん", "六十", "6a"})
        EXPECT_EQ(fault(field, typed), "not-a-number") << typed;
    EXPECT_EQ(answerOf(field, "０62", kToday), "62");
}

TEST(FormFault, OfDaysKnowsTheCalendarAndTheLimits)
{
    model::FormField field = formField("day", FieldKind::Date);
    field.limits.firstDay = 14;
    field.limits.lastDay = 60;
    EXPECT_EQ(fault(field, "12/9"), "none");
    EXPECT_EQ(fault(field, "12/5"), "none") << "in fourteen days";
    EXPECT_EQ(fault(field, "12/4"), "day-too-early");
    EXPECT_EQ(fault(field, "2026-11-01"), "day-too-early") << "over";
    EXPECT_EQ(fault(field, "2027-03-01"), "day-too-late");
    EXPECT_EQ(fault(field, "2/30"), "no-such-day");
    EXPECT_EQ(fault(field, "らいしゅう"), "not-a-day");
    EXPECT_EQ(answerOf(field, "１２月９日", kToday), "2026-12-09");
}

TEST(FormFault, OfEmail)
{
    for (const char* const typed : {"a@example.org", "ａ＠ｅｘａｍｐｌｅ．ｏｒｇ", "first.last+kiosk@sub.example.ac.jp",
                                    "old..mobile.@example.ne.jp", "a_b-c@xn--example.jp"})
        EXPECT_EQ(fault(FieldKind::Email, typed), "none") << typed;
    EXPECT_EQ(fault(FieldKind::Email, "teacher"), "email-without-at");
    for (const char* const typed :
         {"a@", "@example.org", "a@example", "a@example.", "a@.org", "a@-x.org", "a@x..org", "a@x.c"})
        EXPECT_EQ(fault(FieldKind::Email, typed), "email-incomplete") << typed;
    for (const char* const typed :
         {"a b@example.org", "先生@example.org", "a@学校.jp", "a@b@example.org", "a,b@example.org", "a@exam_ple.org"})
        EXPECT_EQ(fault(FieldKind::Email, typed), "email-letters") << typed;
    EXPECT_EQ(answerOf(formField("mail", FieldKind::Email), "ａ＠ｅｘａｍｐｌｅ．ｏｒｇ", kToday), "a@example.org");
}

TEST(FormFault, OfTelephoneNumbersKnowsHowLongTheyAreInJapan)
{
    for (const char* const typed :
         {"029-883-1111", "０２９（８８３）１１１１", "0298831111", "090-1234-5678", "05012345678", "0120-123-456",
          "0800-123-4567", "+81 29-883-1111", "029ー883ー1111", "+44 20 7946 0958"})
        EXPECT_EQ(fault(FieldKind::Telephone, typed), "none") << typed;
    EXPECT_EQ(fault(FieldKind::Telephone, "029-883-111"), "telephone-too-short");
    EXPECT_EQ(fault(FieldKind::Telephone, "090-1234-567"), "telephone-too-short");
    EXPECT_EQ(fault(FieldKind::Telephone, "029-883-11111"), "telephone-too-long");
    EXPECT_EQ(fault(FieldKind::Telephone, "883-1111"), "telephone-without-zero");
    EXPECT_EQ(fault(FieldKind::Telephone, "01"), "telephone-too-short");
    EXPECT_EQ(fault(FieldKind::Telephone, "でんわ"), "telephone-letters");
    EXPECT_EQ(fault(FieldKind::Telephone, "-"), "telephone-letters");
    EXPECT_EQ(fault(FieldKind::Telephone, "+44 20"), "telephone-too-short");
    const model::FormField field = formField("telephone", FieldKind::Telephone);
    for (const char* const typed : {"029-883-1111", "+81 29-883-1111", "+81 (0)29-883-1111"})
        EXPECT_EQ(answerOf(field, typed, kToday), "0298831111") << typed;
}

TEST(FormFault, OfChoices)
{
    model::FormField field = formField("grade", FieldKind::Choice);
    field.choices = {{"g5", english("Year 5")}, {"g6", english("Year 6")}};
    EXPECT_EQ(fault(field, "g6"), "none");
    EXPECT_EQ(fault(field, "g7"), "not-a-choice");
    EXPECT_EQ(fault(field, ""), "missing");
}

TEST(FormFault, WhileTypingIsOnlyWhatNoFurtherLetterHeals)
{
    EXPECT_EQ(typing(FieldKind::Text, ""), "none");
    EXPECT_EQ(typing(FieldKind::Email, "teacher"), "none");
    EXPECT_EQ(typing(FieldKind::Email, "teacher@ex"), "none");
    EXPECT_EQ(typing(FieldKind::Email, "先"), "email-letters");
    EXPECT_EQ(typing(FieldKind::Telephone, "029-8"), "none");
    EXPECT_EQ(typing(FieldKind::Telephone, "8"), "telephone-without-zero");
    EXPECT_EQ(typing(FieldKind::Telephone, "029-883-11111"), "telephone-too-long");
    EXPECT_EQ(typing(FieldKind::Date, "1"), "none");
    EXPECT_EQ(typing(FieldKind::Kana, "山"), "not-kana");
    EXPECT_EQ(typing(FieldKind::Text, "😀"), "emoji");
    model::FormField people = formField("people", FieldKind::Number);
    people.limits.least = 10;
    EXPECT_FALSE(faultWhileTyping(people, "1")) << "it may become 12";
}

TEST(FormFault, IsSaidInEveryLanguageAndBlamesNobody)
{
    const MadeUpCatalogue catalogue({});
    for (const char* const language : {"ja", "ja-easy", "en", "zh", "ko"}) {
        std::set<std::string> sentences;
        for (const FieldFault code : kFieldFaults) {
            const Context context = catalogue.at("home", kFormNow, language);
            const std::string key = "form.fault." + std::string(nameOf(code));
            EXPECT_TRUE(shippedWords().has(Language(language), key)) << language << " " << key;
            const std::string sentence = faultWords(context, formField("field", FieldKind::Text), code).text.base();
            EXPECT_TRUE(sentences.insert(sentence).second) << "two faults say " << sentence;
            for (const char* const blame : {"エラー", "error", "invalid", "wrong", "错误", "오류", "{"})
                EXPECT_EQ(sentence.find(blame), std::string::npos) << sentence;
        }
        EXPECT_EQ(sentences.size(), kFieldFaults.size());
    }
}

TEST(FormFault, NamesTheFieldAndItsLimits)
{
    const MadeUpCatalogue catalogue({});
    const Context ja = catalogue.at("home", kFormNow, "ja");
    const Context en = catalogue.at("home", kFormNow, "en");
    model::FormField field = formField("people", FieldKind::Number);
    field.label = inTwoLanguages("{人数|にんずう}", "How many");
    field.limits = {40, 2, 80, 14, 60};
    EXPECT_EQ(faultWords(ja, field, Missing).text.base(), "人数を 入れてください");
    EXPECT_EQ(faultWords(en, field, Missing).text.base(), "Please enter: How many");
    EXPECT_EQ(faultWords(en, field, NumberTooLarge).text.base(), "Please enter 80 or less");
    EXPECT_EQ(faultWords(ja, field, DayTooEarly).text.base(), "12月5日(土)から あとの 日を 入れてください");
    field.kind = FieldKind::Choice;
    EXPECT_EQ(faultWords(ja, field, Missing).text.base(), "人数を えらんでください");
}

} // namespace
} // namespace musubi::present
