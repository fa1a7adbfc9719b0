#include "kiosk/present/quiz_round.hpp"
#include "kiosk/present/quiz_view.hpp"
#include "tests/kiosk/screens/made_up_pack.hpp"

#include <algorithm>
#include <set>

namespace musubi::test {

namespace {

using model::QuizLevel;
using present::AnswerState;

model::Entry question(const std::string& slug, QuizLevel level, std::size_t choices = 3, std::size_t right = 1)
{
    model::Quiz quiz;
    quiz.level = level;
    quiz.question = words("Question " + slug + "?");
    quiz.explanation = words("Because.");
    for (std::size_t index = 0; index < choices; ++index)
        quiz.choices.push_back({words("Choice " + std::to_string(index)), words("Detail"), index == right});
    return madeUp("quiz/" + slug, quiz);
}

std::vector<model::Entry> questions(int easy, int harder)
{
    std::vector<model::Entry> entries;
    for (int index = 0; index < easy; ++index)
        entries.push_back(question("easy-" + std::to_string(index), QuizLevel::Primary));
    for (int index = 0; index < harder; ++index)
        entries.push_back(question("harder-" + std::to_string(index), QuizLevel::Secondary));
    return entries;
}

present::QuizRound roundOf(const MadeUpPack& pack, int wanted, const std::string& first = {})
{
    std::optional<model::EntryId> opening;
    if (!first.empty())
        opening = model::EntryId::parse(first).value();
    return present::quizRound(pack.catalogue(), saturdayMorning().date, wanted, opening);
}

} // namespace

TEST(QuizRound, AsksEasyAndHarderQuestionsInTurn)
{
    const MadeUpPack pack(questions(9, 6));
    for (int number = 1; number <= 3; ++number) {
        const auto round = roundOf(pack, number);
        ASSERT_EQ(round.questions.size(), 5U);
        for (std::size_t index = 0; index < 5; ++index)
            EXPECT_EQ(round.questions[index]->id.slug.starts_with("easy"), index % 2 == 0) << number << " " << index;
    }
}

TEST(QuizRound, ComesThroughAllQuestionsAndThenBeginsAnew)
{
    const MadeUpPack pack(questions(8, 5));
    std::set<std::string> asked;
    const int rounds = roundOf(pack, 1).rounds;
    EXPECT_EQ(rounds, 3);
    for (int number = 1; number <= rounds; ++number) {
        std::set<std::string> once;
        for (const model::Entry* entry : roundOf(pack, number).questions)
            once.insert(entry->id.slug);
        EXPECT_EQ(once.size(), 5U) << "no question twice in a round";
        asked.insert(once.begin(), once.end());
    }
    EXPECT_EQ(asked.size(), 13U);
    EXPECT_EQ(roundOf(pack, rounds + 1).questions, roundOf(pack, 1).questions);
    EXPECT_EQ(roundOf(pack, -7).number, 1);
}

TEST(QuizRound, OfAFewQuestionsIsShorter)
{
    EXPECT_EQ(roundOf(MadeUpPack(questions(2, 1)), 1).questions.size(), 3U);
    EXPECT_TRUE(roundOf(MadeUpPack(), 1).questions.empty());
}

TEST(QuizRound, BeginsWithTheQuestionThatWasAskedFor)
{
    const MadeUpPack pack(questions(8, 5));
    const auto round = roundOf(pack, 1, "quiz/harder-3");
    ASSERT_EQ(round.questions.size(), 5U);
    EXPECT_EQ(round.questions[0]->id.slug, "harder-3");
    EXPECT_EQ(std::ranges::count(round.questions, round.questions[0]), 1);
}

TEST(Quiz, CountsARightAnswerAndGoesOn)
{
    const MadeUpPack pack(questions(8, 5));
    const auto open = quizView(pack.at("quiz?question=2&right=1"));
    ASSERT_TRUE(open.asked);
    EXPECT_FALSE(open.asked->answered);
    EXPECT_EQ(open.asked->answers[1].address, "quiz?answer=1&question=2&right=1");
    const auto answered = quizView(pack.at("quiz?answer=1&question=2&right=1"));
    EXPECT_TRUE(answered.asked->answeredRightly);
    EXPECT_EQ(answered.asked->answers[1].state, AnswerState::Right);
    EXPECT_EQ(answered.asked->answers[0].state, AnswerState::PassedBy);
    EXPECT_EQ(answered.asked->nextAddress, "quiz?question=3&right=2");
}

TEST(Quiz, ShowsAWrongAnswerAndTheRightOne)
{
    const MadeUpPack pack(questions(8, 5));
    const auto view = quizView(pack.at("quiz?question=2&right=1&answer=0"));
    EXPECT_FALSE(view.asked->answeredRightly);
    EXPECT_EQ(view.asked->answers[0].state, AnswerState::Chosen);
    EXPECT_EQ(view.asked->answers[1].state, AnswerState::Right);
    EXPECT_EQ(view.asked->nextAddress, "quiz?question=3&right=1");
    const auto scene = drawnWithoutFlaw(pack.at("quiz?question=2&right=1&answer=0"));
    EXPECT_TRUE(targetOf(scene, "quiz.answer.1").empty()) << "an answered question is not answered again";
    EXPECT_NE(scene::findNode(scene, "quiz.answer.0.badge"), nullptr);
    EXPECT_NE(scene::findNode(scene, "quiz.answer.1.badge"), nullptr);
}

TEST(Quiz, KeepsDetailsBackUntilTheAnswerIsGiven)
{
    const MadeUpPack pack(questions(8, 5));
    EXPECT_TRUE(quizView(pack.at("quiz")).asked->answers[0].detail.empty());
    EXPECT_FALSE(quizView(pack.at("quiz?answer=0")).asked->answers[0].detail.empty());
}

TEST(Quiz, EndsWithTheScoreAndANewRound)
{
    const MadeUpPack pack(questions(8, 5));
    const auto view = quizView(pack.at("quiz?round=2&question=6&right=4"));
    ASSERT_TRUE(view.result);
    EXPECT_FALSE(view.asked);
    EXPECT_EQ(view.result->score.text.base(), "4 of 5 right");
    EXPECT_EQ(view.result->againAddress, "quiz?round=3");
    const auto scene = drawnWithoutFlaw(pack.at("quiz?round=3&question=6&right=4"));
    EXPECT_NE(scene::findNode(scene, "quiz.knot"), nullptr);
    EXPECT_EQ(targetOf(scene, "quiz.again"), "quiz?round=1");
}

TEST(Quiz, DoesNotBelieveAnImpossibleAddress)
{
    const MadeUpPack pack(questions(8, 5));
    const auto view = quizView(pack.at("quiz?question=3&right=99&answer=17"));
    EXPECT_FALSE(view.asked->answered);
    EXPECT_EQ(view.asked->answers[0].address, "quiz?answer=0&question=3&right=99");
    EXPECT_EQ(quizView(pack.at("quiz?question=99&right=99")).result->score.text.base(), "5 of 5 right");
    EXPECT_EQ(quizView(pack.at("quiz?question=-1")).question, 1);
}

TEST(Quiz, StartedAtAQuestionStaysWithItsRound)
{
    const MadeUpPack pack(questions(8, 5));
    const auto view = quizView(pack.at("quiz/harder-3?answer=1"));
    EXPECT_EQ(view.asked->text.text.base(), "Question harder-3?");
    EXPECT_EQ(view.asked->nextAddress, "quiz/harder-3?question=2&right=1");
    EXPECT_NE(quizView(pack.at("quiz/harder-3?question=2&right=1")).asked->text.text.base(), "Question harder-3?");
}

TEST(Quiz, CanAlwaysBeLeftForHome)
{
    for (const char* address : {"quiz", "quiz?answer=0", "quiz?question=6"}) {
        const auto scene = KioskParts::shared().draw(address);
        const scene::Node* leave = scene::findNode(scene, "back");
        ASSERT_NE(leave, nullptr) << address;
        EXPECT_TRUE(std::holds_alternative<scene::Home>(*leave->intent)) << address;
    }
}

TEST(Quiz, OfAPackWithoutQuestionsSaysSo)
{
    const auto scene = drawnWithoutFlaw(MadeUpPack().at("quiz"));
    EXPECT_NE(scene::findNode(scene, "quiz.nothing"), nullptr);
    EXPECT_EQ(scene::findNode(scene, "quiz.answer.0"), nullptr);
}

TEST(Quiz, DrawsTwoAndFourAnswersWithAndWithoutASky)
{
    for (const std::size_t choices : {2U, 4U}) {
        const MadeUpPack pack({question("a", QuizLevel::High, choices)});
        for (const char* address : {"quiz", "quiz?answer=0", "quiz?answer=1"}) {
            const auto scene = drawnWithoutFlaw(pack.at(address));
            EXPECT_EQ(scene::findNode(scene, "quiz.line.0"), nullptr) << "no ridge, no lines";
            EXPECT_NE(scene::findNode(scene, "quiz.answer." + std::to_string(choices - 1)), nullptr);
        }
    }
    EXPECT_NE(scene::findNode(KioskParts::shared().draw("quiz"), "quiz.line.0"), nullptr);
}

TEST(Quiz, TiesEveryQuestionOfTheDefaultPackToSomethingToRead)
{
    const KioskParts& kiosk = KioskParts::shared();
    for (const model::Entry* entry : kiosk.catalogue().allOfKind(model::EntryKind::Quiz)) {
        const auto view = quizView(kiosk.context(entry->id.text() + "?answer=0"));
        EXPECT_TRUE(view.asked->more) << entry->id.text();
    }
}

} // namespace musubi::test
