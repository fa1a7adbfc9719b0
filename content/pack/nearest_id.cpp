#include "content/pack/nearest_id.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <numeric>

namespace musubi::pack {

namespace {

constexpr std::size_t kShortestSureName = 5;

/// Optimal string alignment: Levenshtein, and two neighbours exchanged are one change.
std::size_t editDistance(const std::string& left, const std::string& right)
{
    std::vector<std::size_t> before;
    std::vector<std::size_t> above;
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < left.size(); ++i) {
        before = std::move(above);
        above = row;
        row[0] = i + 1;
        for (std::size_t j = 0; j < right.size(); ++j) {
            const std::size_t changed = above[j] + (left[i] == right[j] ? 0 : 1);
            row[j + 1] = std::min({changed, row[j] + 1, above[j + 1] + 1});
            if (i > 0 && j > 0 && left[i] == right[j - 1] && left[i - 1] == right[j])
                row[j + 1] = std::min(row[j + 1], before[j - 1] + 1);
        }
    }
    return row.back();
}

std::string figuresOf(const std::string& name)
{
    std::string figures;
    std::copy_if(name.begin(), name.end(), std::back_inserter(figures),
                 [](char letter) { return letter >= '0' && letter <= '9'; });
    return figures;
}

std::size_t timesWritten(const nlohmann::json& node, const std::string& text)
{
    if (const auto* written = node.get_ptr<const std::string*>())
        return *written == text ? 1 : 0;
    std::size_t times = 0;
    if (node.is_structured()) {
        for (const nlohmann::json& child : node)
            times += timesWritten(child, text);
    }
    return times;
}

std::size_t timesWritten(const CheckedWorkspace& workspace, const std::string& text)
{
    std::size_t times = 0;
    for (const CheckedFile& file : workspace.json)
        times += timesWritten(*file.document, text);
    return times;
}

std::vector<model::EntryId> sameSlugs(const model::EntryId& written, const CheckedWorkspace& workspace)
{
    std::vector<model::EntryId> found;
    for (const model::EntryKind kind : model::kEntryKinds) {
        if (const model::EntryId id{kind, written.slug}; workspace.entries.contains(id))
            found.push_back(id);
    }
    return found;
}

enum class Sureness
{
    Perhaps,
    Surely,
};

/// A number tells things apart: prize-2025 is not a prize-2024 written wrongly.
bool isAnotherNumber(const std::string& written, const std::string& nearest)
{
    return figuresOf(written) != figuresOf(nearest);
}

Guess guessOf(const std::string& meant, Sureness sureness, const std::string& pointer, std::string_view act)
{
    Guess guess{" Did you mean " + meant + "?", {}};
    if (sureness == Sureness::Surely)
        guess.fixes.push_back({std::string(act) + " " + meant + ".", pointer, jsonText(meant)});
    return guess;
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

bool isSurelySlip(const std::string& written, const std::string& meant, const std::vector<std::string>& candidates)
{
    return written.size() >= kShortestSureName && !isAnotherNumber(written, meant) &&
           editDistance(written, meant) == 1 &&
           std::none_of(candidates.begin(), candidates.end(), [&](const std::string& candidate) {
               return candidate != meant && editDistance(written, candidate) <= 1;
           });
}

Guess guessName(const std::string& written, const std::vector<std::string>& candidates, const std::string& pointer,
                std::string_view act)
{
    const auto nearest = nearestName(written, candidates);
    if (!nearest || *nearest == written || isAnotherNumber(written, *nearest))
        return {};
    const bool isSure = isSurelySlip(written, *nearest, candidates);
    return guessOf(*nearest, isSure ? Sureness::Surely : Sureness::Perhaps, pointer, act);
}

Guess guessEntry(const model::EntryId& written, const CheckedWorkspace& workspace, const std::string& pointer,
                 std::string_view act)
{
    const auto isLonely = [&](const std::string& meant) {
        return timesWritten(workspace, meant) == 0 && timesWritten(workspace, written.text()) <= 1;
    };
    if (const auto same = sameSlugs(written, workspace); !same.empty()) {
        const std::string meant = same.front().text();
        const bool isSure = same.size() == 1 && isLonely(meant);
        return guessOf(meant, isSure ? Sureness::Surely : Sureness::Perhaps, pointer, act);
    }
    std::vector<std::string> slugs;
    for (const auto& [id, entry] : workspace.entries) {
        if (id.kind == written.kind)
            slugs.push_back(id.slug);
    }
    const auto slug = nearestName(written.slug, slugs);
    if (!slug || isAnotherNumber(written.slug, *slug))
        return {};
    const std::string meant = model::EntryId{written.kind, *slug}.text();
    const bool isSure = isSurelySlip(written.slug, *slug, slugs) && isLonely(meant);
    return guessOf(meant, isSure ? Sureness::Surely : Sureness::Perhaps, pointer, act);
}

} // namespace musubi::pack
