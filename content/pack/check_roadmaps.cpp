// Roadmaps that run backwards.
#include "content/pack/checks.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

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

} // namespace

void checkRoadmaps(const CheckedWorkspace& workspace, ProblemList& problems)
{
    for (const CheckedFile& file : workspace.json) {
        if (!file.entry || file.entry->id.kind != model::EntryKind::Initiative)
            continue;
        const auto& roadmap = file.entry->as<model::Initiative>().roadmap;
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
