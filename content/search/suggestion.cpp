#include "content/search/suggestion.hpp"

#include "content/search/folded_text.hpp"

#include <algorithm>
#include <functional>

namespace musubi::search {

namespace {

using TakeName = std::function<void(const LocalisedText&)>;

void visitNames(const model::Catalogue& catalogue, const TakeName& take)
{
    take(catalogue.info().city);
    for (const model::Entry* institution : catalogue.allOfKind(model::EntryKind::Institution))
        take(institution->title);
    for (const model::Entry* geosite : catalogue.allOfKind(model::EntryKind::Geosite)) {
        take(geosite->title);
        for (const LocalisedText& municipality : geosite->as<model::Geosite>().municipalities)
            take(municipality);
    }
}

} // namespace

Suggestions Suggestions::of(const model::Catalogue& catalogue)
{
    Suggestions suggestions;
    const Language primary = catalogue.info().fallback.primary;
    visitNames(catalogue, [&](const LocalisedText& name) {
        const auto found = name.all().find(primary);
        if (found == name.all().end() || found->second.empty())
            return;
        Suggestion suggestion{found->second.base(), found->second.spoken()};
        suggestions.m_names.push_back({foldLetters(suggestion.reading), std::move(suggestion)});
    });
    std::sort(suggestions.m_names.begin(), suggestions.m_names.end());
    const auto end = std::unique(suggestions.m_names.begin(), suggestions.m_names.end());
    suggestions.m_names.erase(end, suggestions.m_names.end());
    return suggestions;
}

std::vector<Suggestion> Suggestions::beginningWith(std::string_view kana, std::size_t count) const
{
    const std::u32string prefix = foldLetters(kana);
    std::vector<Suggestion> found;
    if (prefix.empty())
        return found;
    auto name = std::lower_bound(m_names.begin(), m_names.end(), prefix,
                                 [](const Name& left, const std::u32string& right) { return left.folded < right; });
    for (; name != m_names.end() && name->folded.starts_with(prefix) && found.size() < count; ++name)
        found.push_back(name->suggestion);
    return found;
}

} // namespace musubi::search
