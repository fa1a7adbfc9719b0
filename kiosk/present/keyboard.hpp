// A keyboard on the screen, for whatever field somebody types into: which keys there
// are, and what each of them does. Of a search what is typed is part of the address, so a
// key is a way to the same place with a longer text; of a form it is in the draft, and a
// key says what the field then holds.
#pragma once

#include "kiosk/present/context.hpp"
#include "kiosk/present/typing.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::present {

enum class KeyLayout
{
    Kana,       ///< the fifty sounds, in columns from あ to わ; where these have no room, those from あ to な
    KanaSecond, ///< the same, or only the columns from は to わ
    Latin,      ///< QWERTY, small letters; the alphabet where ten keys have no room beside each other
    Digits,     ///< for numbers of telephones and pupils
};

[[nodiscard]] std::string_view nameOf(KeyLayout layout); ///< "kana", as addresses write it
[[nodiscard]] std::optional<KeyLayout> keyLayoutNamed(std::string_view name);
/// What people who read the page's language type first.
[[nodiscard]] KeyLayout usualLayout(const Language& language);

enum class KeyKind
{
    Character,
    Function, ///< changes what is there, or the keys
    Main,     ///< done
};

struct KeyView
{
    std::string id; ///< unique in its keyboard: "し", "delete"
    Words face;
    std::string spoken; ///< empty: the face
    std::string icon;   ///< before the face; may be empty
    KeyKind kind = KeyKind::Character;
    std::string address;             ///< where it leads; empty: nowhere
    std::optional<std::string> text; ///< that KeyboardView::field holds then

    /// Whether it does anything now.
    [[nodiscard]] bool works() const { return !address.empty() || text.has_value(); }
};

/// Rows from the top; both blocks fill the same height.
struct KeyboardView
{
    std::string field; ///< of the form that is filled in; its main key finishes it. Empty: the text is in addresses
    std::vector<std::vector<std::optional<KeyView>>> characters; ///< nothing: the cell stays empty
    std::vector<std::vector<KeyView>> functions;

    /// The same keys in at most eight columns, for a narrow stage.
    struct Narrow
    {
        std::vector<std::vector<std::optional<KeyView>>> characters;
        std::vector<std::vector<KeyView>> functions; ///< with the key to the other half of the kana
    } narrow;
};

/// The field that is typed into.
struct KeyboardSpec
{
    std::string text;
    KeyLayout layout = KeyLayout::Kana;
    std::size_t limit = kTextLimit;
    std::string field; ///< of a form; then `typed` says where it goes on being filled in
    std::function<Address(const std::string& text)> typed; ///< where the field holds this text
    std::function<Address(KeyLayout layout)> switched;     ///< where these keys are shown
    Words done;                                            ///< on the main key
    std::optional<Address> doneAddress;                    ///< none: there is nothing to be done yet
};

[[nodiscard]] KeyboardView keyboardView(const Context& context, const KeyboardSpec& spec);

} // namespace musubi::present
