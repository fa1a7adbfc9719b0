#include "kiosk/present/quiz_view.hpp"

#include "kiosk/present/only_in.hpp"

#include "kiosk/present/quiz_round.hpp"

#include <algorithm>
#include <set>

namespace musubi::present {

namespace {

/// What the address says about the game.
struct Standing
{
    int question = 1;
    int right = 0;   ///< before this question
    int answer = -1; ///< none yet
};

Standing standingOf(const Context& context, const QuizRound& round)
{
    const int count = static_cast<int>(round.questions.size());
    Standing standing;
    standing.question = std::clamp(context.address().number("question", 1), 1, count + 1);
    standing.right = std::clamp(context.address().number("right", 0), 0, standing.question - 1);
    if (standing.question > count)
        return standing;
    const auto& quiz = round.questions[static_cast<std::size_t>(standing.question - 1)]->as<model::Quiz>();
    const int answer = context.address().number("answer", -1);
    if (answer >= 0 && answer < static_cast<int>(quiz.choices.size()))
        standing.answer = answer;
    return standing;
}

Words levelWords(const Context& context, model::QuizLevel level)
{
    switch (level) {
    case model::QuizLevel::Primary:
        return context.say("quiz.level.primary");
    case model::QuizLevel::PrimaryUpper:
        return context.say("quiz.level.primary-upper");
    case model::QuizLevel::Secondary:
        return context.say("quiz.level.secondary");
    case model::QuizLevel::High:
        return context.say("quiz.level.high");
    }
    return {};
}

AnswerState stateOf(const model::Choice& choice, int index, int answer)
{
    if (answer < 0)
        return AnswerState::Open;
    if (choice.correct)
        return AnswerState::Right;
    return index == answer ? AnswerState::Chosen : AnswerState::PassedBy;
}

AnswerView answerOf(const Context& context, const model::Choice& choice, int index, int answer)
{
    AnswerView view;
    view.number = {RubyText::plain(std::to_string(index + 1)), "en", Switch::Off};
    view.text = context.fullWords(choice.text);
    view.state = stateOf(choice, index, answer);
    if (answer < 0)
        view.address = context.address().with("answer", std::to_string(index)).text();
    else
        view.detail = context.fullWords(choice.detail);
    return view;
}

std::optional<QuizMore> moreOf(const Context& context, const model::EntryId& question)
{
    for (const model::TieView& tie : context.catalogue().tiesOf(question)) {
        const model::Entry* entry = context.catalogue().find(tie.to);
        if (entry == nullptr || !entry->valid.holds(context.today()))
            continue;
        const Words title = context.words(entry->title);
        QuizMore more;
        more.words = context.say("quiz.more", {{"title", title.text}});
        more.icon = iconOf(tie.to.kind);
        more.address = Address::of(tie.to).text();
        more.section = sectionOf(tie.to.kind);
        return more;
    }
    return std::nullopt;
}

QuizQuestion questionOf(const Context& context, const model::Entry& entry, const Standing& standing, int count)
{
    const auto& quiz = entry.as<model::Quiz>();
    QuizQuestion question;
    question.text = context.fullWords(quiz.question);
    question.otherLanguage = onlyInWords(context, question.text.language);
    question.level = levelWords(context, quiz.level);
    question.hint = context.sayFully("quiz.hint");
    for (std::size_t index = 0; index < quiz.choices.size(); ++index)
        question.answers.push_back(answerOf(context, quiz.choices[index], static_cast<int>(index), standing.answer));
    question.answered = standing.answer >= 0;
    if (!question.answered)
        return question;
    question.answeredRightly = quiz.choices[static_cast<std::size_t>(standing.answer)].correct;
    question.badge = context.say(question.answeredRightly ? "quiz.right" : "quiz.here");
    question.chosenMark = context.say("quiz.yours");
    question.explanation = context.fullWords(quiz.explanation);
    question.more = moreOf(context, entry.id);
    const bool last = standing.question == count;
    question.next = context.say(last ? "quiz.finish" : "quiz.next");
    question.nextAddress = context.address()
                               .without("answer")
                               .with("question", std::to_string(standing.question + 1))
                               .with("right", std::to_string(standing.right + (question.answeredRightly ? 1 : 0)))
                               .text();
    return question;
}

QuizResult resultOf(const Context& context, const QuizRound& round, const Standing& standing)
{
    const int count = static_cast<int>(round.questions.size());
    QuizResult result;
    result.title = context.sayFully("quiz.done");
    result.score = context.sayFully("quiz.score", {{"right", standing.right}, {"count", count}});
    result.again = context.say("quiz.again");
    const int next = round.number % round.rounds + 1;
    result.againAddress = Address("quiz", {{"round", std::to_string(next)}}).text();
    std::set<std::string> seen;
    for (const model::Entry* question : round.questions) {
        // The strongest tie that no earlier question has led to.
        for (TieCard& card : tieCards(context, question->id, kQuestionsInRound)) {
            if (!seen.insert(card.address).second)
                continue;
            result.ties.push_back(std::move(card));
            break;
        }
    }
    result.tiesHeading = tiesHeading(context, "ties.heading", result.ties.size());
    return result;
}

} // namespace

QuizView quizView(const Context& context)
{
    QuizView view;
    view.title = context.sayFully("quiz.title");
    view.leave = context.say("quiz.leave");
    view.nothing = context.sayFully("quiz.nothing");
    view.hero = context.catalogue().info().hero;
    view.heroInPack = !context.catalogue().root().empty();
    const QuizRound round = quizRound(context.catalogue(), context.today(), context.address().number("round", 1),
                                      context.address().entry());
    if (round.questions.empty())
        return view;
    const int count = static_cast<int>(round.questions.size());
    const Standing standing = standingOf(context, round);
    view.question = standing.question;
    view.questions = count;
    view.progress = context.say("quiz.progress", {{"question", std::min(standing.question, count)}, {"count", count}});
    if (standing.question > count) {
        view.result = resultOf(context, round, standing);
        return view;
    }
    view.asked =
        questionOf(context, *round.questions[static_cast<std::size_t>(standing.question - 1)], standing, count);
    const int right = standing.right + (view.asked->answeredRightly ? 1 : 0);
    view.score = context.say("quiz.now", {{"question", standing.question}, {"right", right}});
    return view;
}

} // namespace musubi::present
