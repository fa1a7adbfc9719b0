// The words of the workbench in the language of the person at it.
#pragma once

#include "kiosk/present/strings.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::panels {

class Words
{
public:
    Words(present::Strings strings, Language language) : m_strings(std::move(strings)), m_language(std::move(language))
    {}

    /// Valid as long as the words are; asked for again in every frame, so it is made once.
    [[nodiscard]] const std::string& operator()(const std::string& key) const;
    [[nodiscard]] std::string say(std::string_view key, const std::vector<present::Argument>& arguments) const;
    [[nodiscard]] bool has(const std::string& key) const { return m_strings.has(m_language, key); }
    /// What a member of an entry is called; the member's own name when there is no word for it.
    [[nodiscard]] const std::string& field(const std::string& member) const;
    /// The same for a word of a closed list.
    [[nodiscard]] const std::string& choice(const std::string& word) const;
    /// A day by an ICU skeleton ("yMMMdE").
    [[nodiscard]] const std::string& date(const std::string& skeleton, Date day) const;
    [[nodiscard]] const Language& language() const { return m_language; }
    void speak(Language language);

private:
    [[nodiscard]] const std::string& orItself(const std::string& key, const std::string& name) const;

    present::Strings m_strings;
    Language m_language;
    mutable std::map<std::string, std::string, std::less<>> m_known;
};

} // namespace musubi::panels
