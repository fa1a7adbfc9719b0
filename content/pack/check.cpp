#include "content/pack/check.hpp"

#include "content/pack/checks.hpp"
#include "content/pack/leave_out.hpp"
#include "content/pack/reader.hpp"

namespace musubi::pack {

std::vector<Problem> check(const WorkspaceFiles& files, const Schemas& schemas, Date today)
{
    ProblemList problems;
    const auto workspace = CheckedWorkspace::open(files, problems);
    checkFiles(*workspace, problems);
    checkSchemas(*workspace, schemas, problems);
    checkIds(*workspace, problems);
    checkTies(*workspace, problems);
    checkIslands(*workspace, problems);
    checkReferences(*workspace, problems);
    checkPictures(*workspace, problems);
    checkRecordings(*workspace, problems);
    checkTexts(*workspace, problems);
    checkReadings(*workspace, problems);
    checkLengths(*workspace, problems);
    checkLetters(*workspace, problems);
    checkFallback(*workspace, problems);
    checkDates(*workspace, today, problems);
    checkOpeningHours(*workspace, today, problems);
    checkHours(*workspace, problems);
    checkSessions(*workspace, problems);
    checkPlaces(*workspace, problems);
    checkAwards(*workspace, today, problems);
    checkRoadmaps(*workspace, problems);
    checkQuizzes(*workspace, problems);
    // A file that the kiosk would leave out is never passed over in silence, whatever the reason.
    for (const CheckedFile& file : workspace->json) {
        if (file.refusal && !problems.hasErrorIn(file.path))
            problems.add(problemOf(*file.refusal));
        const auto reason = file.entry ? reasonToLeaveOut(*file.entry, file.path) : std::nullopt;
        if (reason && !problems.hasErrorIn(file.path))
            problems.add(file, reason->code, reason->severity, reason->where.pointer, reason->message);
    }
    return problems.takeOrdered();
}

} // namespace musubi::pack
