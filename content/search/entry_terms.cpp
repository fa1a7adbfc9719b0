#include "content/search/entry_terms.hpp"

#include "content/search/folded_text.hpp"
#include "content/search/grams.hpp"
#include "content/search/index_layout.hpp"
#include "content/search/mixed_writing.hpp"

namespace musubi::search {

EntryTerms::EntryTerms(std::size_t kind)
    : m_start(markOf(Depth::TitleStart, kind)), m_title(markOf(Depth::Title, kind)), m_page(markOf(Depth::Page, kind))
{}

const std::string& EntryTerms::gather(const model::Entry& entry, const EntryTexts& texts)
{
    m_terms.clear();
    for (const auto& [language, title] : entry.title.all()) {
        addTitle(title.base());
        if (!title.hasReadings())
            continue;
        addTitle(title.spoken());
        const MixedWriting mixed(title);
        mixed.addTerms(m_title, m_terms);
        mixed.addTerms(m_page, m_terms);
    }
    for (const LocalisedText& text : texts.texts)
        add(text);
    for (const std::string& word : texts.words)
        add(word);
    return m_terms.text();
}

void EntryTerms::addTitle(const std::string& title)
{
    const std::u32string letters = foldLetters(title);
    addStartTerms(letters, m_start, m_terms);
    addTerms(letters, m_title, m_terms);
    addTerms(letters, m_page, m_terms);
}

void EntryTerms::add(const LocalisedText& text)
{
    for (const auto& [language, words] : text.all()) {
        add(words.base());
        if (words.hasReadings())
            add(words.spoken());
    }
}

void EntryTerms::add(const std::string& text)
{
    addTerms(foldLetters(text), m_page, m_terms);
}

} // namespace musubi::search
