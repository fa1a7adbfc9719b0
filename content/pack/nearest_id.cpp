#include "content/pack/nearest_id.hpp"

#include <algorithm>
#include <numeric>

namespace musubi::pack {

namespace {

std::size_t editDistance(const std::string& left, const std::string& right)
{
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < right.size(); ++j) {
            const std::size_t changed = diagonal + (left[i] == right[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::optional<std::string> nearestName(const std::string& written, const std::vector<std::string>& candidates)
{
    // A slip changes a few letters; a third of a long name is no slip any more.
    const std::size_t furthest = std::clamp<std::size_t>(written.size() / 3, 1, 6);
    std::optional<std::string> nearest;
    std::size_t smallest = furthest + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t distance = editDistance(written, candidate);
        if (distance < smallest || (distance == smallest && nearest && candidate < *nearest)) {
            smallest = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

std::optional<std::string> nearestEntry(const model::EntryId& written, const CheckedWorkspace& workspace)
{
    for (const model::EntryKind kind : model::kEntryKinds) {
        const model::EntryId sameSlug{kind, written.slug};
        if (workspace.entries.contains(sameSlug))
            return sameSlug.text();
    }
    std::vector<std::string> slugs;
    for (const auto& [id, file] : workspace.entries) {
        if (id.kind == written.kind)
            slugs.push_back(id.slug);
    }
    const auto slug = nearestName(written.slug, slugs);
    if (!slug)
        return std::nullopt;
    return model::EntryId{written.kind, *slug}.text();
}

} // namespace musubi::pack
