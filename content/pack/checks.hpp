// The single checks of a workspace, each adding what it finds.
// Internal to this folder.
#pragma once

#include "content/base/calendar.hpp"
#include "content/pack/check.hpp"
#include "content/pack/checked_workspace.hpp"

namespace musubi::pack {

/// Notes in each file what breaks the schema, and the texts in it, for the checks that come after.
void checkSchemas(CheckedWorkspace& workspace, const Schemas& schemas, ProblemList& problems);
void checkFiles(const CheckedWorkspace& workspace, ProblemList& problems);
/// The way to an entry's id that its file's name shows; none where the name can be no id.
[[nodiscard]] std::vector<Fix> idAsFileName(const CheckedFile& file);
void checkIds(const CheckedWorkspace& workspace, ProblemList& problems);
/// Names that lists of pack.json give twice.
void checkDuplicates(const CheckedWorkspace& workspace, ProblemList& problems);
void checkTies(const CheckedWorkspace& workspace, ProblemList& problems);
/// Published entries that nothing joins with another.
void checkIslands(const CheckedWorkspace& workspace, ProblemList& problems);
void checkReferences(const CheckedWorkspace& workspace, ProblemList& problems);
void checkRecordings(const CheckedWorkspace& workspace, ProblemList& problems);
void checkPictures(const CheckedWorkspace& workspace, ProblemList& problems);
/// Languages of every text, and whether there is anything to read.
void checkTexts(const CheckedWorkspace& workspace, ProblemList& problems);
/// How readings are written, and where they are missing.
void checkReadings(const CheckedWorkspace& workspace, ProblemList& problems);
/// Texts that have no room on a screen.
void checkLengths(const CheckedWorkspace& workspace, ProblemList& problems);
/// Letters that have no place in a text, or that no screen can draw.
void checkLetters(const CheckedWorkspace& workspace, ProblemList& problems);
/// Which languages stand in for which.
void checkFallback(const CheckedWorkspace& workspace, ProblemList& problems);
void checkDates(const CheckedWorkspace& workspace, Date today, ProblemList& problems);
void checkOpeningHours(const CheckedWorkspace& workspace, Date today, ProblemList& problems);
/// Opening spans of one day that overlap.
void checkHours(const CheckedWorkspace& workspace, ProblemList& problems);
void checkSessions(const CheckedWorkspace& workspace, ProblemList& problems);
void checkPlaces(const CheckedWorkspace& workspace, ProblemList& problems);
/// Winners of awards, and years of awards and sessions.
void checkAwards(const CheckedWorkspace& workspace, Date today, ProblemList& problems);
void checkRoadmaps(const CheckedWorkspace& workspace, ProblemList& problems);
/// Formulas that failed, telephone numbers without their zero, ages the wrong way round, samples that do not say so.
void checkSlips(const CheckedWorkspace& workspace, ProblemList& problems);
/// What a form has to say and to ask, and what it must not ask.
void checkForms(const CheckedWorkspace& workspace, ProblemList& problems);
void checkQuizzes(const CheckedWorkspace& workspace, ProblemList& problems);

} // namespace musubi::pack
