// A good pack, changed in one thing, and what `check` finds in it.
#pragma once

#include "content/pack/check.hpp"

#include "content/store/schema_folder.hpp"
#include "tests/support/entries.hpp"
#include "tests/support/json_files.hpp"
#include "tests/support/pack_generator.hpp"
#include "tests/support/source_folder.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace musubi::pack {

inline const Schemas& schemas()
{
    static const auto kSchemas = store::loadSchemas(MUSUBI_SOURCE_DIR "/content/schema");
    return kSchemas.value();
}

/// "file /pointer severity code"
inline std::vector<std::string> found(const WorkspaceFiles& files, const char* today = "2026-01-05")
{
    std::vector<std::string> words;
    for (const Problem& problem : check(files, schemas(), test::day(today)))
        words.push_back(problem.where.file + " " + problem.where.pointer + " " + std::string(nameOf(problem.severity)) +
                        " " + std::string(nameOf(problem.code)));
    return words;
}

inline WorkspaceFiles good()
{
    return test::generatePack(8);
}

inline std::vector<std::string> foundAfter(const char* file, const char* pointer, const nlohmann::json& value)
{
    WorkspaceFiles files = good();
    test::put(files, file, pointer, value);
    return found(files);
}

inline nlohmann::json text(const char* ja)
{
    return {{"ja", ja}, {"ja-easy", "か"}, {"en", "a"}};
}

} // namespace musubi::pack
