#include "admin/app/checker.hpp"

#include <algorithm>

namespace musubi::app {

ProblemsFound problemsIn(const CheckWish& wish, const pack::Schemas& schemas)
{
    auto shown = std::make_shared<panels::ProblemsShown>();
    shown->found = pack::check(*wish.files, schemas, wish.today);
    std::ranges::stable_sort(shown->found, std::greater(), &pack::Problem::severity);
    for (const pack::Problem& problem : shown->found) {
        const auto [worst, isNew] = shown->worst.try_emplace(problem.where.file, problem.severity);
        worst->second = std::max(worst->second, problem.severity);
        shown->errors += problem.severity == pack::Severity::Error ? 1 : 0;
        shown->warnings += problem.severity == pack::Severity::Warning ? 1 : 0;
    }
    return shown;
}

} // namespace musubi::app
