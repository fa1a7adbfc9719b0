#include "admin/panels/words.hpp"

namespace musubi::panels {

const std::string& Words::operator()(const std::string& key) const
{
    const auto known = m_known.find(key);
    if (known != m_known.end())
        return known->second;
    return m_known.emplace(key, m_strings.text(m_language, key).base()).first->second;
}

std::string Words::say(std::string_view key, const std::vector<present::Argument>& arguments) const
{
    return m_strings.text(m_language, key, arguments).base();
}

const std::string& Words::field(const std::string& member) const
{
    return orItself("field." + member, member);
}

const std::string& Words::choice(const std::string& word) const
{
    return orItself("choice." + word, word);
}

const std::string& Words::orItself(const std::string& key, const std::string& name) const
{
    if (has(key))
        return (*this)(key);
    return m_known.emplace(key, name).first->second;
}

const std::string& Words::date(const std::string& skeleton, Date day) const
{
    const std::string key = skeleton + " " + day.text();
    const auto known = m_known.find(key);
    if (known != m_known.end())
        return known->second;
    return m_known.emplace(key, m_strings.dateText(m_language, skeleton, day)).first->second;
}

void Words::speak(Language language)
{
    m_language = std::move(language);
    m_known.clear();
}

} // namespace musubi::panels
