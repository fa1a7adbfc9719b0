#include "content/model/catalogue.hpp"
#include "content/pack/check.hpp"
#include "content/pack/json_lines.hpp"
#include "content/pack/reader.hpp"
#include "content/store/schema_folder.hpp"
#include "tests/fuzz/fuzzed.hpp"
#include "tests/fuzz/require.hpp"
#include "tests/support/pack_generator.hpp"
#include "tests/support/source_folder.hpp"

#include <algorithm>
#include <string>

namespace musubi::test {

namespace {

const pack::Schemas& schemas()
{
    static const pack::Schemas kSchemas = store::loadSchemas(MUSUBI_SOURCE_DIR "/content/schema").value();
    return kSchemas;
}

bool isRefused(const std::vector<pack::Problem>& problems, const std::string& path)
{
    return std::any_of(problems.begin(), problems.end(), [&](const pack::Problem& problem) {
        return problem.severity == pack::Severity::Error && problem.where.file == path;
    });
}

/// The bytes in the place of one file of a good pack.
void putInto(const std::string& path, std::string_view bytes)
{
    pack::WorkspaceFiles files = generatePack(3);
    std::erase_if(files.json, [&](const pack::File& file) { return file.path == path; });
    files.json.push_back({path, std::string(bytes)});
    const Date today = Date::of(2026, 11, 21).value();
    const std::vector<pack::Problem> problems = pack::check(files, schemas(), today);
    for (const pack::Problem& problem : problems)
        require(!problem.message.empty() && !problem.where.file.empty(), "a problem says what and where");
    const auto read = pack::readPack(files);
    if (!read) {
        require(isRefused(problems, path), "what cannot be shown at all is told by the check");
        return;
    }
    const auto catalogue = model::Catalogue::build(read.value().parts);
    (void)catalogue->sessionsFrom({today, 0}, 50, 60);
}

} // namespace

void fuzzPack(std::string_view bytes)
{
    (void)pack::scanJson(bytes, "any.json");
    // Where it reaches furthest.
    if (bytes.find("\"schematic\"") != std::string_view::npos)
        putInto("map/hostile.json", bytes);
    else if (bytes.find("\"institution\"") != std::string_view::npos)
        putInto("institutions/hostile.json", bytes);
    else if (bytes.find("\"kind\"") != std::string_view::npos)
        putInto("events/entry-0.json", bytes);
    else
        putInto("pack.json", bytes);
}

} // namespace musubi::test
