// Roadmaps that run backwards, or whose progress is not confirmed every second year.
#include "content/pack/checks.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace musubi::pack {

namespace {

void checkStep(const CheckedFile& file, const model::RoadmapStep& step, const std::string& pointer,
               ProblemList& problems)
{
    if (step.toYear > step.fromYear || !file.areSound(pointer, {"fromYear", "toYear"}))
        return;
    if (step.toYear == step.fromYear) {
        problems.add(file, ProblemCode::RoadmapReversed, Severity::Error, pointer + "/toYear",
                     fmt::format("The step begins and ends at year {:g}, so there is no bar to draw. Let it end later.",
                                 step.toYear));
        return;
    }
    nlohmann::json turned = file.document->at(nlohmann::json::json_pointer(pointer));
    std::swap(turned.at("fromYear"), turned.at("toYear"));
    problems.add(file, ProblemCode::RoadmapReversed, Severity::Error, pointer + "/toYear",
                 fmt::format("The step ends at year {:g}, before it begins at year {:g}.", step.toYear, step.fromYear),
                 {{"Exchange the two years.", pointer, turned.dump()}});
}

/// Every second year, says the guideline: two years lie between two reviews, and no more before the first.
void checkReviews(const CheckedFile& file, const std::vector<int>& reviews, ProblemList& problems)
{
    constexpr int kYearsBetween = 2;
    const std::string pointer = "/roadmap/reviews";
    if (reviews.empty() || !file.isSound(pointer))
        return;
    const auto isFarOff = [](int one, int next) { return next - one != kYearsBetween; };
    if (reviews.front() <= kYearsBetween && std::ranges::adjacent_find(reviews, isFarOff) == reviews.end())
        return;
    problems.add(file, ProblemCode::ReviewsIrregular, Severity::Warning, pointer,
                 fmt::format("Progress is confirmed every second year, but the reviews stand at the ends of years {}.",
                             fmt::join(reviews, ", ")),
                 {{"Put them at the ends of years 2 and 4.", pointer, "[2,4]"}});
}

} // namespace

void checkRoadmaps(const CheckedWorkspace& workspace, ProblemList& problems)
{
    for (const CheckedFile& file : workspace.json) {
        if (!file.entry || file.entry->id.kind != model::EntryKind::Initiative)
            continue;
        const auto& roadmap = file.entry->as<model::Initiative>().roadmap;
        if (roadmap)
            checkReviews(file, roadmap->reviews, problems);
        for (std::size_t i = 0; roadmap && i < roadmap->steps.size(); ++i) {
            const auto& step = roadmap->steps[i];
            const std::string pointer = "/roadmap/steps/" + std::to_string(i);
            checkStep(file, step, pointer, problems);
            const std::string above = "/roadmap/steps/" + std::to_string(i == 0 ? 0 : i - 1) + "/fromYear";
            if (i > 0 && file.isSound(pointer + "/fromYear") && file.isSound(above) &&
                step.fromYear < roadmap->steps[i - 1].fromYear)
                problems.add(file, ProblemCode::RoadmapReversed, Severity::Warning, pointer + "/fromYear",
                             fmt::format("The steps are out of order: this one begins at year {:g}, the one above it "
                                         "at year {:g}. Put the earlier one first.",
                                         step.fromYear, roadmap->steps[i - 1].fromYear));
        }
    }
}

} // namespace musubi::pack
