#include "content/pack/pack_languages.hpp"

#include <algorithm>
#include <map>

namespace musubi::pack {

namespace {

using Names = std::vector<std::string>;

void addOnce(Names& names, const std::string& name)
{
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(name);
}

Names readable(const std::vector<Language>& languages)
{
    Names names;
    for (const Language& language : languages)
        addOnce(names, language.value());
    return names;
}

/// The languages in which more than half of the entries' titles are.
Names usual(const CheckedWorkspace& workspace)
{
    std::map<std::string, std::size_t> times;
    std::size_t titles = 0;
    for (const CheckedFile& file : workspace.json) {
        const auto title = std::find_if(file.texts.begin(), file.texts.end(), [&file](const CheckedText& text) {
            return file.role == FileRole::Entry && text.pointer == "/title";
        });
        if (title == file.texts.end())
            continue;
        ++titles;
        for (const auto& [language, markup] : title->languages)
            ++times[language];
    }
    Names names;
    for (const auto& [language, count] : times) {
        if (count * 2 > titles)
            names.push_back(language);
    }
    return names;
}

} // namespace

PackLanguages PackLanguages::of(const CheckedWorkspace& workspace)
{
    PackLanguages languages;
    if (workspace.info) {
        languages.offered = readable(workspace.info->languages);
        languages.translated = readable(workspace.info->translated);
    }
    languages.isSure = workspace.packIsSound({"/languages"}) && !languages.offered.empty();
    if (!languages.isSure) {
        for (const std::string& name : languages.translated)
            addOnce(languages.offered, name);
    }
    if (languages.offered.empty())
        languages.offered = usual(workspace);
    return languages;
}

} // namespace musubi::pack
