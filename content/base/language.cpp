#include "content/base/language.hpp"

#include <algorithm>

namespace musubi {

std::vector<Language> LanguageFallback::order(const Language& wanted) const
{
    std::vector<Language> languages;
    const auto add = [&languages](const Language& language) {
        if (std::find(languages.begin(), languages.end(), language) == languages.end())
            languages.push_back(language);
    };
    add(wanted);
    if (const auto chain = chains.find(wanted); chain != chains.end())
        std::for_each(chain->second.begin(), chain->second.end(), add);
    add(primary);
    return languages;
}

FoundText LocalisedText::in(const Language& wanted, const LanguageFallback& fallback) const
{
    // The usual case first, without building the list of substitutes.
    if (const auto exact = m_texts.find(wanted); exact != m_texts.end())
        return {exact->first, exact->second};
    for (const Language& language : fallback.order(wanted)) {
        if (const auto found = m_texts.find(language); found != m_texts.end())
            return {found->first, found->second};
    }
    if (m_texts.empty())
        return {wanted, {}};
    return {m_texts.begin()->first, m_texts.begin()->second};
}

} // namespace musubi
