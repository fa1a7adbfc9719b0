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
void checkPictures(const CheckedWorkspace& workspace, ProblemList& problems);
/// Languages and readings of every text.
void checkTexts(const CheckedWorkspace& workspace, ProblemList& problems);
void checkDates(const CheckedWorkspace& workspace, Date today, ProblemList& problems);
void checkOpeningHours(const CheckedWorkspace& workspace, Date today, ProblemList& problems);
void checkQuizzes(const CheckedWorkspace& workspace, ProblemList& problems);

} // namespace musubi::pack
