#include "content/sync/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace musubi::sync {

namespace {

constexpr std::size_t kMostNamed = 10; ///< paths of a kind; a person does not read more

std::string counted(std::size_t count, const std::string& what)
{
    return std::to_string(count) + " " + what + (count == 1 ? " file" : " files");
}

std::string listed(const std::string& what, const std::vector<std::string>& paths)
{
    if (paths.empty())
        return {};
    std::string text = counted(paths.size(), what) + ":\n";
    for (std::size_t i = 0; i < std::min(paths.size(), kMostNamed); ++i)
        text += "  " + paths[i] + "\n";
    if (paths.size() > kMostNamed)
        text += "  and " + std::to_string(paths.size() - kMostNamed) + " more\n";
    return text;
}

} // namespace

std::string describe(const SyncProgress& progress)
{
    constexpr double kMegabyte = 1e6;
    const bool isLarge = static_cast<double>(progress.bytesInAll) >= kMegabyte;
    const double unit = isLarge ? kMegabyte : 1e3;
    std::string line = fmt::format("{} of {} files, {:.1f} of {:.1f} {}", progress.files, progress.filesInAll,
                                   static_cast<double>(progress.bytes) / unit,
                                   static_cast<double>(progress.bytesInAll) / unit, isLarge ? "MB" : "kB");
    if (progress.secondsRemaining)
        line += fmt::format(", {} kB a second, {} s left", progress.bytesPerSecond / 1000, *progress.secondsRemaining);
    return line;
}

EverySecond::EverySecond(std::function<std::int64_t()> milliseconds, std::function<void(const std::string& line)> told)
    : m_milliseconds(std::move(milliseconds)), m_told(std::move(told)), m_last(m_milliseconds())
{}

void EverySecond::operator()(const SyncProgress& progress)
{
    constexpr std::int64_t kBetweenLines = 1000; // ms
    const std::int64_t now = m_milliseconds();
    if (now - m_last < kBetweenLines)
        return;
    m_last = now;
    m_told(describe(progress));
}

std::string describe(const SyncReport& report)
{
    std::string text;
    if (report.live.empty())
        text = "No release is live.\n";
    else if (report.isNews())
        text = "Release " + report.live + " is live" + (report.before ? " after " + *report.before : "") + ".\n";
    else if (report.refused.empty())
        text = "Release " + report.live + " is live and up to date.\n";
    else
        text = "Release " + report.live + " stays live.\n";
    if (report.isMended)
        text += "It was damaged on this disk, and is whole again.\n";
    for (const std::string& sentence : report.withdrawn)
        text += "Taken off the screens: " + sentence + "\n";
    if (!report.refused.empty())
        text += report.refused + "\nTo have it tried again: musubi-kiosk --store DIR --retry-release NUMBER\n";
    if (!report.stopped.empty())
        text += "The update went no further: " + report.stopped + "\n";
    text += listed("new", report.added) + listed("changed", report.changed) + listed("removed", report.removed);
    if (report.fetched.files > 0) {
        text += "Fetched " + counted(static_cast<std::size_t>(report.fetched.files), "different") + ", " +
                std::to_string(report.fetched.bytes) + " bytes";
        if (report.fetched.bytesPerSecond > 0)
            text += ", " + std::to_string(report.fetched.bytesPerSecond / 1000) + " kB a second";
        text += ".\n";
    }
    for (const std::string& sentence : report.dropped)
        text += "Left out: " + sentence + "\n";
    return text;
}

} // namespace musubi::sync
