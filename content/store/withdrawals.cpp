#include "content/store/withdrawals.hpp"

#include "content/store/durable.hpp"
#include "content/store/workspace_files.hpp"

#include <sstream>

namespace musubi::store {

std::map<std::string, std::string> Withdrawals::all() const
{
    constexpr std::size_t kLargestFile = 100'000;
    std::map<std::string, std::string> withdrawn;
    std::istringstream lines(readUpTo(m_root / "WITHDRAWN", kLargestFile).value_or(""));
    for (std::string line; std::getline(lines, line);)
        if (const std::size_t tab = line.find('\t'); tab != std::string::npos)
            withdrawn.emplace(line.substr(0, tab), line.substr(tab + 1));
    return withdrawn;
}

Outcome Withdrawals::replace(const std::map<std::string, std::string>& withdrawn) const
{
    if (withdrawn == all())
        return Done{};
    std::string text;
    for (const auto& [publisher, sentence] : withdrawn)
        text += publisher + '\t' + sentence + '\n';
    return replaceDurably(m_root / "WITHDRAWN", text);
}

} // namespace musubi::store
