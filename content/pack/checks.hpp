// The single checks of a workspace, each adding what it finds.
// Internal to this folder.
#pragma once

#include "content/base/calendar.hpp"
#include "content/pack/check.hpp"
#include "content/pack/checked_workspace.hpp"

namespace musubi::pack {

void checkFiles(const CheckedWorkspace& workspace, ProblemList& problems);
void checkSchemas(const CheckedWorkspace& workspace, const Schemas& schemas, ProblemList& problems);
void checkIds(const CheckedWorkspace& workspace, ProblemList& problems);
void checkTies(const CheckedWorkspace& workspace, ProblemList& problems);
void checkReferences(const CheckedWorkspace& workspace, ProblemList& problems);
void checkRecordings(const CheckedWorkspace& workspace, ProblemList& problems);
void checkPictures(const CheckedWorkspace& workspace, ProblemList& problems);
/// Languages and readings of every text, and whether there is anything to read.
void checkTexts(const CheckedWorkspace& workspace, ProblemList& problems);
/// Letters that have no place in a text, or that no screen can draw.
void checkLetters(const CheckedWorkspace& workspace, ProblemList& problems);
/// Which languages stand in for which.
void checkFallback(const CheckedWorkspace& workspace, ProblemList& problems);
void checkDates(const CheckedWorkspace& workspace, Date today, ProblemList& problems);
void checkOpeningHours(const CheckedWorkspace& workspace, Date today, ProblemList& problems);
void checkQuizzes(const CheckedWorkspace& workspace, ProblemList& problems);

} // namespace musubi::pack
