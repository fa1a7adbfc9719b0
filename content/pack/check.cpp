#include "content/pack/check.hpp"

#include "content/pack/checks.hpp"
#include "content/pack/leave_out.hpp"
#include "content/pack/reader.hpp"

namespace musubi::pack {

namespace {

/// What the kiosk would leave out is never passed over in silence, whatever the reason.
void checkLeftOut(const CheckedFile& file, ProblemList& problems)
{
    for (const Error& refusal : file.refusals) {
        const Problem problem = problemOf(refusal);
        if (!problems.hasErrorAt(file.path, refusal.where.pointer))
            problems.add(file, problem.code, problem.severity, refusal.where.pointer, problem.message);
    }
    const auto reason = file.entry && file.refusals.empty() ? reasonToLeaveOut(*file.entry, file.path) : std::nullopt;
    if (reason && !problems.hasErrorAt(file.path, reason->where.pointer))
        problems.add(file, reason->code, reason->severity, reason->where.pointer, reason->message);
}

} // namespace

std::vector<Problem> check(const WorkspaceFiles& files, const Schemas& schemas, Date today)
{
    ProblemList problems;
    const auto workspace = CheckedWorkspace::open(files, problems);
    checkSchemas(*workspace, schemas, problems); // first, because it says what is sound
    checkFiles(*workspace, problems);
    checkIds(*workspace, problems);
    checkDuplicates(*workspace, problems);
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
    checkForms(*workspace, problems);
    checkSlips(*workspace, problems);
    for (const CheckedFile& file : workspace->json)
        checkLeftOut(file, problems);
    return problems.takeOrdered();
}

} // namespace musubi::pack
