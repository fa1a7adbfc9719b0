// A search that finds every entry of the default pack.
#pragma once

#include "tests/kiosk/present/made_up_finder.hpp"
#include "tests/support/kiosk_fixture.hpp"

#include <string>
#include <utility>
#include <vector>

namespace musubi::test {

/// Bytes before the letter after `from`.
inline std::size_t nextLetter(const std::string& text, std::size_t from)
{
    std::size_t at = from + 1;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        ++at;
    return at;
}

/// The first letter and the last one of the title are what was looked for.
inline present::FoundEntry marked(const model::Entry& entry, const std::string& language)
{
    const auto& fallback = KioskParts::shared().catalogue().info().fallback;
    const std::string title = entry.title.in(Language(language), fallback).text.base();
    std::size_t last = 0;
    for (std::size_t at = 0; at < title.size(); at = nextLetter(title, at))
        last = at;
    present::FoundEntry found{entry.id, present::FoundIn::Title, {{0, nextLetter(title, 0)}}};
    if (last >= found.marks.front().until)
        found.marks.push_back({last, title.size()});
    return found;
}

/// Finds every entry of the pack.
inline void findEverything(present::MadeUpFinder& finder, const std::string& language)
{
    for (const model::EntryKind kind : model::kTopicKinds) {
        std::vector<present::FoundEntry> hits;
        for (const model::Entry* entry : KioskParts::shared().catalogue().allOfKind(kind))
            hits.push_back(marked(*entry, language));
        finder.add(kind, std::move(hits));
        finder.countAs(100, true);
    }
    finder.addName("つくばさん", "筑波山");
    finder.addName("つくばエキスポセンター", "つくばエキスポセンター");
    finder.addName("つちうらしりつはくぶつかん", "土浦市立博物館");
}

} // namespace musubi::test
