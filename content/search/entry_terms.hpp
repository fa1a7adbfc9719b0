// Under which terms an entry stands in the index. Internal to this folder.
#pragma once

#include "content/search/entry_texts.hpp"
#include "content/search/term_set.hpp"

#include <cstddef>
#include <string>

namespace musubi::search {

/// Gathers the terms of one entry after the other, all of one kind.
class EntryTerms
{
public:
    /// \param kind  a place in kTopicKinds
    explicit EntryTerms(std::size_t kind);

    /// Valid until the next one is gathered. \param texts  of the entry
    [[nodiscard]] const std::string& gather(const model::Entry& entry, const EntryTexts& texts);

private:
    void addTitle(const std::string& title);
    void add(const LocalisedText& text);
    void add(const std::string& text);

    std::string m_start;
    std::string m_title;
    std::string m_page;
    TermSet m_terms;
};

} // namespace musubi::search
