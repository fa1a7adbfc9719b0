// tests/packs/invalid/<defect>: a workspace with that one defect, and expected.json,
// the exact list of problems.
#include "content/pack/check.hpp"

#include "content/store/schema_folder.hpp"
#include "content/store/workspace_folder.hpp"
#include "tests/support/source_folder.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace musubi::pack {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const fs::path kPacks = MUSUBI_SOURCE_DIR "/tests/packs";

std::vector<std::string> defects()
{
    std::vector<std::string> names;
    for (const auto& folder : fs::directory_iterator(kPacks / "invalid"))
        names.push_back(folder.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<Problem> problemsOf(const fs::path& workspace, const std::string& today)
{
    const auto files = store::loadWorkspace(workspace);
    const auto schemas = store::loadSchemas(MUSUBI_SOURCE_DIR "/content/schema");
    return check(files.value(), schemas.value(), Date::parse(today).value());
}

Json toJson(const Problem& problem)
{
    Json fixes = Json::array();
    for (const Fix& fix : problem.fixes)
        fixes.push_back({{"description", fix.description}, {"pointer", fix.pointer}, {"replacement", fix.replacement}});
    return {{"code", nameOf(problem.code)},     {"severity", nameOf(problem.severity)}, {"file", problem.where.file},
            {"pointer", problem.where.pointer}, {"line", problem.where.line},           {"message", problem.message},
            {"fixes", std::move(fixes)}};
}

class BrokenPack : public testing::TestWithParam<std::string>
{};

TEST_P(BrokenPack, HasExactlyTheProblemsThatItIsNamedFor)
{
    std::ifstream stream(kPacks / "invalid" / GetParam() / "expected.json");
    const Json expected = Json::parse(stream);
    Json found = Json::array();
    for (const Problem& problem : problemsOf(kPacks / "invalid" / GetParam() / "workspace", expected.at("today")))
        found.push_back(toJson(problem));
    EXPECT_EQ(found, expected.at("problems")) << found.dump(2);
}

std::string testName(const testing::TestParamInfo<std::string>& defect)
{
    std::string name = defect.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(OnDisk, BrokenPack, testing::ValuesIn(defects()), testName);

TEST(BrokenPacks, HoldOneFolderForEveryProblemCode)
{
    const auto names = defects();
    for (int code = 0; code <= static_cast<int>(ProblemCode::UnknownFile); ++code) {
        const std::string name(nameOf(static_cast<ProblemCode>(code)));
        EXPECT_NE(name, "unknown");
        ASSERT_TRUE(std::find(names.begin(), names.end(), name) != names.end()) << name;
        std::ifstream stream(kPacks / "invalid" / name / "expected.json");
        const Json expected = Json::parse(stream); // a temporary would not outlive the loop's head
        for (const Json& problem : expected.at("problems"))
            EXPECT_EQ(problem.at("code"), name);
    }
}

TEST(ValidPack, HasNoProblem)
{
    for (const Problem& problem : problemsOf(kPacks / "valid/small/workspace", "2026-11-21"))
        ADD_FAILURE() << describe(problem);
}

TEST(DefaultPack, HasNoErrorAndNoWarning)
{
    for (const Problem& problem : problemsOf(MUSUBI_SOURCE_DIR "/content/packs/tsukuba", "2026-11-21")) {
        if (problem.severity != Severity::Hint)
            ADD_FAILURE() << describe(problem);
    }
}

} // namespace
} // namespace musubi::pack
