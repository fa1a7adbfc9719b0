#include "content/store/release_trials.hpp"

#include "content/store/durable.hpp"
#include "content/store/workspace_files.hpp"

#include <algorithm>
#include <charconv>

namespace musubi::store {

namespace {

constexpr std::size_t kLargestFile = 16'384;
constexpr std::size_t kMostRejections = 20;
constexpr std::size_t kLongestReason = 400; ///< bytes
constexpr const char* kPassed = "passed";

std::vector<std::string> linesOf(const std::filesystem::path& file)
{
    std::vector<std::string> lines;
    const std::string text = readUpTo(file, kLargestFile).value_or("");
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

bool isAbout(const std::string& line, const std::string& name)
{
    return line.starts_with(name + ' ');
}

/// One line of text, whatever a crashing program has said.
std::string oneLine(std::string text)
{
    text.resize(std::min(text.size(), kLongestReason));
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

} // namespace

std::optional<std::string> ReleaseTrials::lineOf(const std::string& name) const
{
    for (const std::string& line : linesOf(m_root / "TRIAL"))
        if (isAbout(line, name))
            return line.substr(name.size() + 1);
    return std::nullopt;
}

int ReleaseTrials::badEnds(const std::string& name) const
{
    const std::string state = lineOf(name).value_or("");
    int count = 0;
    std::from_chars(state.data(), state.data() + state.size(), count);
    return std::clamp(count, 0, kStarts);
}

Outcome ReleaseTrials::begin(const std::string& name) const
{
    if (lineOf(name) == kPassed)
        return Done{};
    return replaceDurably(m_root / "TRIAL", name + ' ' + std::to_string(badEnds(name) + 1) + '\n');
}

Outcome ReleaseTrials::pass(const std::string& name) const
{
    return lineOf(name) == kPassed ? Done{} : replaceDurably(m_root / "TRIAL", name + ' ' + kPassed + '\n');
}

std::optional<std::string> ReleaseTrials::rejection(const std::string& name) const
{
    for (const std::string& line : rejections())
        if (isAbout(line, name))
            return line.substr(name.size() + 1);
    return std::nullopt;
}

std::vector<std::string> ReleaseTrials::rejections() const
{
    return linesOf(m_root / "REJECTED");
}

Outcome ReleaseTrials::reject(const std::string& name, const std::string& why) const
{
    std::vector<std::string> lines = rejections();
    std::erase_if(lines, [&](const std::string& line) { return isAbout(line, name); });
    lines.push_back(name + ' ' + oneLine(why));
    std::string text;
    for (std::size_t at = lines.size() - std::min(lines.size(), kMostRejections); at < lines.size(); ++at)
        text += lines[at] + '\n';
    return replaceDurably(m_root / "REJECTED", text);
}

Result<std::vector<std::string>> ReleaseTrials::forgive(const std::string& numberOrName) const
{
    std::vector<std::string> forgiven;
    std::string text;
    for (const std::string& line : rejections()) {
        const std::string name = line.substr(0, line.find(' '));
        if (name == numberOrName || name.starts_with(numberOrName + '-'))
            forgiven.push_back(name);
        else
            text += line + '\n';
    }
    if (forgiven.empty())
        return Error{ErrorCode::NotFound, "No release " + numberOrName + " is refused here (--status lists them).", {}};
    if (Outcome written = replaceDurably(m_root / "REJECTED", text); !written)
        return written.error();
    return forgiven;
}

} // namespace musubi::store
