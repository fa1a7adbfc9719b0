#include "admin/panels/shown.hpp"

#include <algorithm>

namespace musubi::panels {

const pack::Problem* ProblemsShown::at(const std::string& path, const std::string& pointer) const
{
    const auto one = std::ranges::find_if(found, [&](const pack::Problem& problem) {
        return problem.severity != pack::Severity::Hint && problem.where.file == path &&
               (problem.where.pointer == pointer || problem.where.pointer.starts_with(pointer + "/"));
    });
    return one == found.end() ? nullptr : &*one;
}

} // namespace musubi::panels
