// Every problem of a workspace at once: schema, references, languages, alternative
// texts, readings, dates, opening hours, duplicates.
#pragma once

#include "content/base/calendar.hpp"
#include "content/pack/files.hpp"
#include "content/pack/problem.hpp"

#include <vector>

namespace musubi::pack {

/// The published schemas, by file name ("event.schema.json").
struct Schemas
{
    std::vector<File> files;
};

/// \param today  what "past" means
/// \return ordered by file, line, pointer, code
[[nodiscard]] std::vector<Problem> check(const WorkspaceFiles& files, const Schemas& schemas, Date today);

} // namespace musubi::pack
