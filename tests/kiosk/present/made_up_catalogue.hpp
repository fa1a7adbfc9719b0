// A catalogue of a few entries made by hand and the shipped words, for view models.
#pragma once

#include "kiosk/present/context.hpp"
#include "tests/support/source_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace musubi::present {

inline LocalisedText english(const std::string& text)
{
    return LocalisedText({{Language("en"), RubyText::plain(text)}});
}

inline model::Entry madeUp(const std::string& id, model::EntryDetails details)
{
    model::Entry entry;
    entry.id = model::EntryId::parse(id).value();
    entry.state = model::EntryState::Published;
    entry.title = english("Title of " + entry.id.slug);
    entry.details = std::move(details);
    return entry;
}

/// The words of the interface as they are shipped.
inline const Strings& shippedWords()
{
    static const Strings words = [] {
        std::map<Language, std::string> files;
        for (const char* language : {"ja", "ja-easy", "en", "zh", "ko"}) {
            std::ifstream file(std::string(MUSUBI_SOURCE_DIR) + "/assets/strings/" + language + ".json",
                               std::ios::binary);
            files[Language(language)] = {std::istreambuf_iterator<char>(file), {}};
        }
        return Strings::parse(files).value();
    }();
    return words;
}

class MadeUpCatalogue
{
public:
    explicit MadeUpCatalogue(std::vector<model::Entry> entries, model::PackInfo info = {})
        : m_catalogue(model::Catalogue::build({std::move(info), std::move(entries), std::nullopt, "", true}))
    {}

    [[nodiscard]] Context at(const std::string& address, const std::string& now,
                             const std::string& language = "en") const
    {
        return {*m_catalogue,
                shippedWords(),
                {Language(language), Switch::Off},
                Address::parse(address).value(),
                LocalDateTime::parse(now).value()};
    }

private:
    std::shared_ptr<const model::Catalogue> m_catalogue;
};

} // namespace musubi::present
