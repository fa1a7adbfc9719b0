#include "content/trust/path_pattern.hpp"

#include "content/trust/digest.hpp"

#include <algorithm>
#include <string>

namespace musubi::trust {

bool matchesPattern(std::string_view path, std::string_view pattern)
{
    constexpr std::size_t kNone = std::string_view::npos;
    std::size_t at = 0;
    std::size_t wanted = 0;
    std::size_t star = kNone;  // the last `*` in the pattern
    std::size_t starredTo = 0; // what it stands for ends here
    // The last `*` takes one letter more whenever what follows it does not fit; an earlier one never has to.
    while (at < path.size()) {
        if (wanted < pattern.size() && pattern[wanted] == '*') {
            star = wanted++;
            starredTo = at;
        } else if (wanted < pattern.size() &&
                   (pattern[wanted] == path[at] || (pattern[wanted] == '?' && path[at] != '/'))) {
            ++wanted;
            ++at;
        } else if (star != kNone && path[starredTo] != '/') {
            wanted = star + 1;
            at = ++starredTo;
        } else {
            return false;
        }
    }
    while (wanted < pattern.size() && pattern[wanted] == '*')
        ++wanted;
    return wanted == pattern.size();
}

bool isTrustedFor(const Delegation& delegation, std::string_view path)
{
    if (delegation.pathHashPrefixes.empty())
        return std::any_of(delegation.paths.begin(), delegation.paths.end(),
                           [&](const std::string& pattern) { return matchesPattern(path, pattern); });
    const std::string hash = sha256(path);
    return std::any_of(delegation.pathHashPrefixes.begin(), delegation.pathHashPrefixes.end(),
                       [&](const std::string& prefix) { return hash.starts_with(prefix); });
}

} // namespace musubi::trust
