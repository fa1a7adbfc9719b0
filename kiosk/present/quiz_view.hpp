// One question of a round, asked or answered, and the end of the round.
// Address: quiz?round=2&question=3&answer=1&right=2, counting questions from 1 and answers from 0;
// right is how many of the questions before this one were answered rightly.
//          quiz/<slug> is a round that begins with that question
#pragma once

#include "kiosk/present/tie_view.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace musubi::present {

enum class AnswerState
{
    Open,     ///< can be touched
    Right,    ///< the right one, after answering
    Chosen,   ///< what the visitor took, and it was another one
    PassedBy, ///< neither
};

struct AnswerView
{
    Words number;
    Words text;
    Words detail; ///< only after answering; may be empty
    AnswerState state = AnswerState::Open;
    std::string address; ///< empty after answering
};

/// Where to read more about it.
struct QuizMore
{
    Words words;
    std::string icon;
    std::string address;
    theme::Section section = theme::Section::Quiz;
};

struct QuizQuestion
{
    Words text;
    Words otherLanguage; ///< 正文只有英语, when the question is not in the page's language; else empty
    Words level;
    std::vector<AnswerView> answers;
    bool answered = false;
    bool answeredRightly = false;
    Words badge; ///< on the right answer
    Words chosenMark;
    Words explanation;
    Words hint; ///< before answering
    std::optional<QuizMore> more;
    Words next;
    std::string nextAddress;
};

struct QuizResult
{
    Words title;
    Words score;
    Words again;
    std::string againAddress;
    Words tiesHeading;
    std::vector<TieCard> ties; ///< what the questions were about, each once
};

struct QuizView
{
    Words title; ///< what the place is called
    Words leave;
    Words progress; ///< spoken: question 3 of 5
    Words score;    ///< "いま 3問目・せいかい 2"
    int question = 1;
    int questions = 0;
    model::Hero hero; ///< sky, mountain, sun and the ridge where the lines begin
    bool heroInPack = false;
    std::optional<QuizQuestion> asked; ///< none at the end
    std::optional<QuizResult> result;
    Words nothing; ///< said when the pack has no questions
};

[[nodiscard]] QuizView quizView(const Context& context);

} // namespace musubi::present
