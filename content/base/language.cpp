#include "content/base/language.hpp"

#include "content/base/letters.hpp"

#include <algorithm>

namespace musubi {

namespace {

bool isBlankText(const RubyText& text)
{
    return std::all_of(text.runs().begin(), text.runs().end(), [](const RubyRun& run) { return isBlank(run.base); });
}

} // namespace

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
    // A blank text is no text: whoever asks for it sees the next language instead of nothing.
    const auto find = [this](const Language& language) {
        const auto found = m_texts.find(language);
        return found != m_texts.end() && !isBlankText(found->second) ? found : m_texts.end();
    };
    auto found = find(wanted);
    if (const auto chain = fallback.chains.find(wanted); found == m_texts.end() && chain != fallback.chains.end()) {
        // Only the chain of `wanted` is followed, never that of a substitute, so that a loop of chains is no loop here.
        for (auto next = chain->second.begin(); found == m_texts.end() && next != chain->second.end(); ++next)
            found = find(*next);
    }
    if (found == m_texts.end())
        found = find(fallback.primary);
    if (found == m_texts.end())
        found =
            std::find_if(m_texts.begin(), m_texts.end(), [](const auto& text) { return !isBlankText(text.second); });
    if (found == m_texts.end())
        return {wanted, {}};
    return {found->first, found->second};
}

} // namespace musubi
