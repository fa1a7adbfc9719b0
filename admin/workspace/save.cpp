#include "admin/workspace/save.hpp"

#include "admin/workspace/store_file.hpp"

#include <algorithm>

namespace musubi::admin {

std::vector<FileToSave> planOf(const edit::Editing& editing)
{
    std::vector<FileToSave> plan;
    for (const std::string& path : editing.dirty())
        plan.push_back({path, editing.onDisk(path), editing.bytesOf(path)});
    std::stable_partition(plan.begin(), plan.end(), [](const FileToSave& file) { return file.bytes.has_value(); });
    return plan;
}

SaveReport saveFiles(const std::vector<FileToSave>& plan, const std::filesystem::path& folder,
                     const std::stop_token& stop, const std::function<void(std::size_t)>& progress)
{
    SaveReport report;
    for (std::size_t i = 0; i < plan.size() && !stop.stop_requested(); ++i) {
        const FileToSave& file = plan[i];
        const bool allWell = report.conflicts.empty() && report.refused.empty();
        if (!file.bytes && !allWell)
            break;
        const auto stored = storeFile(folder / file.path, file.expected, file.bytes);
        if (!stored)
            report.refused.push_back(stored.error());
        else if (stored.value() == Stored::Conflict)
            report.conflicts.push_back(file.path);
        else
            report.saved.push_back(file);
        if (progress)
            progress(i + 1);
    }
    return report;
}

void learn(edit::Editing& editing, const SaveReport& report)
{
    for (const FileToSave& file : report.saved)
        editing.rebase(file.path, file.bytes);
}

} // namespace musubi::admin
