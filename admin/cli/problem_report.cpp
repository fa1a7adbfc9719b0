#include "admin/cli/problem_report.hpp"

#include "content/base/letters.hpp"
#include "content/base/utf8.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace musubi::admin {

namespace {

using Json = nlohmann::ordered_json;
using pack::Problem;
using pack::Severity;

std::string lineOf(const Problem& problem)
{
    std::string place;
    if (problem.where.line > 0)
        place += fmt::format("line {}", problem.where.line);
    if (!problem.where.pointer.empty())
        place += (place.empty() ? "" : ", ") + problem.where.pointer;
    std::string line = fmt::format("  {} {}{}{}\n      {}\n", nameOf(problem.severity), nameOf(problem.code),
                                   place.empty() ? "" : " at ", place, problem.message);
    for (const pack::Fix& fix : problem.fixes) {
        line += fmt::format("      fix: {}\n", fix.description);
        if (fix.replacement.empty())
            line += fmt::format("           remove {}\n", fix.pointer);
        else
            line += fmt::format("           put {} at {}\n", fix.replacement, fix.pointer);
    }
    return line;
}

std::string counted(std::size_t count, std::string_view word)
{
    return fmt::format("{} {}{}", count, word, count == 1 ? "" : "s");
}

Json toJson(const Problem& problem)
{
    Json fixes = Json::array();
    for (const pack::Fix& fix : problem.fixes)
        fixes.push_back({{"description", fix.description}, {"pointer", fix.pointer}, {"replacement", fix.replacement}});
    return {{"code", nameOf(problem.code)},     {"severity", nameOf(problem.severity)}, {"file", problem.where.file},
            {"pointer", problem.where.pointer}, {"line", problem.where.line},           {"message", problem.message},
            {"fixes", std::move(fixes)}};
}

} // namespace

std::string harmless(const std::string& text)
{
    std::u32string shown;
    for (const char32_t letter : decodeUtf8(text)) {
        if (kindOf(letter) != LetterKind::Control) {
            shown.push_back(letter);
            continue;
        }
        const std::string point = fmt::format("<U+{:04X}>", static_cast<unsigned>(letter));
        shown.append(point.begin(), point.end());
    }
    return encodeUtf8(shown);
}

std::string reportAsText(const std::vector<Problem>& problems)
{
    std::string report;
    std::string_view file;
    for (const Problem& problem : problems) {
        if (report.empty() || problem.where.file != file)
            report += fmt::format("{}{}\n", report.empty() ? "" : "\n", problem.where.file);
        file = problem.where.file;
        report += lineOf(problem);
    }
    return report.empty() ? report : harmless(report) + "\n";
}

std::size_t countOf(const std::vector<Problem>& problems, Severity severity)
{
    return static_cast<std::size_t>(std::count_if(
        problems.begin(), problems.end(), [severity](const Problem& problem) { return problem.severity == severity; }));
}

std::string summaryOf(const std::vector<Problem>& problems, std::size_t fileCount)
{
    return fmt::format("{}, {}, {} in {}\n", counted(countOf(problems, Severity::Error), "error"),
                       counted(countOf(problems, Severity::Warning), "warning"),
                       counted(countOf(problems, Severity::Hint), "hint"), counted(fileCount, "file"));
}

std::string reportAsJson(const std::vector<Problem>& problems, std::size_t fileCount)
{
    Json list = Json::array();
    for (const Problem& problem : problems)
        list.push_back(toJson(problem));
    const Json report{{"problems", std::move(list)},
                      {"errors", countOf(problems, Severity::Error)},
                      {"warnings", countOf(problems, Severity::Warning)},
                      {"hints", countOf(problems, Severity::Hint)},
                      {"files", fileCount}};
    return report.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace musubi::admin
