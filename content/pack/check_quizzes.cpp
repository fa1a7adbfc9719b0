#include "content/pack/checks.hpp"

#include <algorithm>

namespace musubi::pack {

namespace {

/// Whoever chooses the other of the two is wrong with the right words.
void checkChoicesDiffer(const CheckedFile& file, const std::vector<model::Choice>& choices, ProblemList& problems)
{
    for (std::size_t later = 1; later < choices.size(); ++later)
        for (std::size_t i = 0; i < later; ++i)
            if (choices[i].text == choices[later].text && !choices[i].text.empty()) {
                problems.add(file, ProblemCode::QuizAnswer, Severity::Error, "/choices/" + std::to_string(later),
                             "The choices " + std::to_string(i + 1) + " and " + std::to_string(later + 1) +
                                 " say the same.");
                break;
            }
}

} // namespace

void checkQuizzes(const CheckedWorkspace& workspace, ProblemList& problems)
{
    for (const CheckedFile& file : workspace.json) {
        if (!file.entry || file.entry->id.kind != model::EntryKind::Quiz)
            continue;
        const auto& choices = file.entry->as<model::Quiz>().choices;
        checkChoicesDiffer(file, choices, problems);
        bool isKnown = file.isRead("/choices");
        for (std::size_t i = 0; i < choices.size(); ++i)
            isKnown = isKnown && file.isSound("/choices/" + std::to_string(i) + "/correct");
        const auto right =
            std::count_if(choices.begin(), choices.end(), [](const model::Choice& choice) { return choice.correct; });
        if (isKnown && right != 1)
            problems.add(file, ProblemCode::QuizAnswer, Severity::Error, "/choices",
                         "The question has " + std::to_string(right) + " right answers; it needs exactly one.");
    }
}

} // namespace musubi::pack
