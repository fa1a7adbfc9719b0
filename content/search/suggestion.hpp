// The candidate bar of an on-screen kana keyboard: names whose reading begins with what was typed.
//
// Names and readings are the pack's own; nothing is guessed. つく offers つくばエキスポセンター, きょう offers no word
// of a dictionary.
#pragma once

#include "content/model/catalogue.hpp"

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::search {

struct Suggestion
{
    std::string base;    ///< what the bar shows and the keyboard writes
    std::string reading; ///< as the pack gives it; the base itself when that is in kana

    friend auto operator<=>(const Suggestion&, const Suggestion&) = default;
};

/// Made once for a catalogue; asking costs what the answer holds.
class Suggestions
{
public:
    /// The city, institutions, geosites and municipalities, in the pack's primary language, each once.
    [[nodiscard]] static Suggestions of(const model::Catalogue& catalogue);

    /// At most `count` names whose reading begins with `kana` (width and kind of kana do not matter), in the order
    /// of their readings. None for nothing typed.
    [[nodiscard]] std::vector<Suggestion> beginningWith(std::string_view kana, std::size_t count) const;

private:
    struct Name
    {
        std::u32string folded; ///< the reading as it is compared
        Suggestion suggestion;

        friend auto operator<=>(const Name&, const Name&) = default;
    };

    std::vector<Name> m_names; ///< sorted
};

} // namespace musubi::search
