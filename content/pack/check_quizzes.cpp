#include "content/pack/checks.hpp"

#include <algorithm>

namespace musubi::pack {

void checkQuizzes(const CheckedWorkspace& workspace, ProblemList& problems)
{
    for (const CheckedFile& file : workspace.json) {
        if (!file.entry || file.entry->id.kind != model::EntryKind::Quiz)
            continue;
        const auto& choices = file.entry->as<model::Quiz>().choices;
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
