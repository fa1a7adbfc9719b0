#include "admin/edit/draft.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace musubi::edit {

const Document* Draft::find(const std::string& path) const
{
    const auto found = files.find(path);
    return found == files.end() ? nullptr : found->second.get();
}

bool operator==(const Draft& one, const Draft& two)
{
    return std::ranges::equal(one.files, two.files, [](const auto& left, const auto& right) {
        return left.first == right.first && (left.second == right.second || *left.second == *right.second);
    });
}

Change Change::reversed() const
{
    Change back;
    for (const auto& [path, both] : files)
        back.files[path] = {both.after, both.before};
    return back;
}

void bring(Draft& draft, const Change& change)
{
    for (const auto& [path, both] : change.files) {
        if (both.after)
            draft.files[path] = both.after;
        else
            draft.files.erase(path);
    }
}

OpenedDraft openDraft(const std::vector<pack::File>& files)
{
    OpenedDraft opened;
    for (const pack::File& file : files) {
        auto document = parseDocument(file.bytes, file.path);
        if (document)
            opened.draft.files[file.path] = std::move(document).value();
        else
            opened.notEditable.push_back(document.error());
    }
    return opened;
}

} // namespace musubi::edit
