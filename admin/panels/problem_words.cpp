#include "admin/panels/problem_words.hpp"

#include "admin/edit/document.hpp"

#include <algorithm>
#include <cctype>

namespace musubi::panels {

namespace {

bool isNumber(const std::string& step)
{
    constexpr std::size_t kMostDigits = 9;
    return !step.empty() && step.size() <= kMostDigits &&
           std::ranges::all_of(step, [](unsigned char letter) { return std::isdigit(letter) != 0; });
}

/// People count from one.
std::string stepInWords(const Words& words, const std::string& step)
{
    if (isNumber(step))
        return std::to_string(std::stoul(step) + 1);
    return words.has("language." + step) ? words("language." + step) : words.field(step);
}

} // namespace

std::string placeInWords(const Words& words, const std::string& pointer)
{
    std::string place;
    for (const std::string& step : edit::stepsOf(pointer))
        place += (place.empty() ? "" : " › ") + stepInWords(words, step);
    return place;
}

std::string inShort(const Words& words, const pack::Problem& problem)
{
    const std::string& what = words("problem." + std::string(pack::nameOf(problem.code)));
    const std::string place = placeInWords(words, problem.where.pointer);
    return place.empty() ? what : words.say("problems.place", {{"place", place}, {"what", what}});
}

std::string inFull(const Words& words, const pack::Problem& problem)
{
    return inShort(words, problem) + "\n" + problem.message;
}

} // namespace musubi::panels
