// Searching everything by what is typed: the field, what was found by kind, the keyboard.
// Address: search?q=いし&kind=event&page=2&keys=latin
//          search?q=いし&keys=none     the keyboard is put away, twice as many results stand in its place
#pragma once

#include "kiosk/present/filter_choice.hpp"
#include "kiosk/present/finder.hpp"
#include "kiosk/present/keyboard.hpp"
#include "kiosk/present/name_choices.hpp"
#include "kiosk/present/paging.hpp"
#include "kiosk/theme/tokens.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::present {

enum class SearchState
{
    Begin,     ///< nothing is typed; some entries are proposed
    Preparing, ///< the index is not ready; some entries are proposed
    Nothing,   ///< nothing was found
    Found,
};

/// One entry as a card.
struct SearchHit
{
    Words kind; ///< イベント
    std::string icon;
    Words title;
    std::vector<TextRange> marks; ///< bytes of the title's base() that match what was typed
    Words line;                   ///< the next session, the kind of place, the year …; may be empty
    Words piece;                  ///< of the page, where the title does not show why it was found; may be empty
    std::vector<TextRange> pieceMarks;
    std::string picture;
    std::string address;
    theme::Section section = theme::Section::Events;
};

/// A kind of entry that something was found of, and how much.
struct KindChoice
{
    FilterChoice choice;
    theme::Section section = theme::Section::Future;
};

/// Something to touch instead of typing.
struct SearchLink
{
    std::string id;
    Words words;
    std::string icon;
    std::string address;
    bool leaves = false; ///< it leads to another page
};

struct SearchView
{
    SearchState state = SearchState::Begin;
    Words title;
    Words typed;       ///< may be empty
    Words placeholder; ///< in the empty field
    std::string fieldSpoken;
    Words count;              ///< 12件; empty unless something was looked for
    Words clear;              ///< spoken
    std::string clearAddress; ///< empty: there is nothing to clear
    Words heading;            ///< said unless something is found
    Words text;               ///< what to do next; may be empty
    std::vector<KindChoice> kinds;
    std::vector<SearchHit> hits; ///< of this page
    Paging paging;
    std::vector<NameChoice> candidates;   ///< names that begin with the kana typed last
    std::vector<SearchLink> suggestions;  ///< what others look for
    std::optional<KeyboardView> keyboard; ///< none: it is put away
    Words showKeyboard;
    std::string keyboardAddress; ///< brings the keyboard back
    // Where keys and results have no room on one page, the address says which of them is shown.
    std::string typingAddress;  ///< the keys, named even where they are the usual ones
    std::string resultsAddress; ///< no keys, whatever was found
    Words showResults;          ///< what the main key then does: 12件を見る; empty unless something is found
};

inline constexpr std::size_t kHitsInRow = 5;

[[nodiscard]] SearchView searchView(const Context& context);

/// Whether a visitor has typed something here that the end of the visit would take from them.
[[nodiscard]] bool hasTypedText(const Address& address);

} // namespace musubi::present
