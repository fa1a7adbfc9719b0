#include "kiosk/present/keyboard.hpp"

#include "content/base/utf8.hpp"

#include <array>
#include <utility>

namespace musubi::present {

namespace {

/// A row of keys; U+3000 is an empty cell.
using Row = std::u32string_view;
constexpr char32_t kEmptyCell = U'\u3000';

constexpr std::array<Row, 5> kKana{U"あかさたなはまやらわ", U"いきしちにひみ　りを", U"うくすつぬふむゆるん",
                                   U"えけせてねへめ　れー", U"おこそとのほもよろ・"};
constexpr std::array<Row, 5> kKanaFirst{U"あかさたな", U"いきしちに", U"うくすつぬ", U"えけせてね", U"おこそとの"};
constexpr std::array<Row, 5> kKanaSecond{U"はまやらわ", U"ひみ　りを", U"ふむゆるん", U"へめ　れー", U"ほもよろ・"};
constexpr std::array<Row, 4> kLatin{U"1234567890", U"qwertyuiop", U"asdfghjkl'", U"zxcvbnm-.@"};
constexpr std::array<Row, 5> kAlphabet{U"abcdefgh", U"ijklmnop", U"qrstuvwx", U"yz123456", U"7890-'.@"};
constexpr std::array<Row, 4> kDigits{U"123", U"456", U"789", U"-0/"};

/// How keys are called whose face has no sound.
constexpr std::array<std::pair<char32_t, std::string_view>, 7> kSpoken{{{U'ー', "keyboard.spoken.long"},
                                                                        {U'・', "keyboard.spoken.middle-dot"},
                                                                        {U'-', "keyboard.spoken.hyphen"},
                                                                        {U'.', "keyboard.spoken.full-stop"},
                                                                        {U'\'', "keyboard.spoken.apostrophe"},
                                                                        {U'@', "keyboard.spoken.at"},
                                                                        {U'/', "keyboard.spoken.slash"}}};

/// Makes the keys of one keyboard.
class Keys
{
public:
    Keys(const Context& context, const KeyboardSpec& spec) : m_context(context), m_spec(spec) {}

    [[nodiscard]] KeyView character(char32_t letter) const
    {
        KeyView key;
        key.id = encodeUtf8(std::u32string(1, letter));
        // Kana are Japanese on every page; so are the shapes of their letters.
        key.face = {RubyText::plain(key.id), letter < 0x80 ? "en" : "ja", Switch::Off};
        for (const auto& [silent, words] : kSpoken)
            if (silent == letter)
                key.spoken = m_context.say(words).text.spoken();
        const std::string text = withLetter(m_spec.text, key.id, m_spec.limit);
        return typing(std::move(key), text);
    }

    [[nodiscard]] KeyView change(const std::string& id, Words face, std::string icon, const std::string& text) const
    {
        return typing({id, std::move(face), spokenName(id), std::move(icon), KeyKind::Function, {}, {}}, text);
    }

    [[nodiscard]] KeyView layout(KeyLayout layout, const char* face, const char* language) const
    {
        const std::string id(nameOf(layout));
        return {id, marks(face, language), spokenName(id), "", KeyKind::Function, m_spec.switched(layout).text(), {}};
    }

    /// To the other half of the kana; its face is its name.
    [[nodiscard]] KeyView half(KeyLayout layout, const char* face) const
    {
        return {std::string(nameOf(layout)),
                marks(face, "ja"),
                "",
                "",
                KeyKind::Function,
                m_spec.switched(layout).text(),
                {}};
    }

    [[nodiscard]] KeyView main() const
    {
        return {"done", m_spec.done, "", "", KeyKind::Main, m_spec.doneAddress ? m_spec.doneAddress->text() : "", {}};
    }

    /// What stands on a key in every language alike.
    [[nodiscard]] static Words marks(const char* face, const char* language)
    {
        return {RubyText::plain(face), language, Switch::Off};
    }

private:
    /// The key with what it does; nothing when it would change nothing.
    [[nodiscard]] KeyView typing(KeyView key, const std::string& text) const
    {
        if (text == m_spec.text)
            return key;
        key.address = m_spec.typed(text).text();
        if (!m_spec.field.empty())
            key.text = text;
        return key;
    }

    [[nodiscard]] std::string spokenName(const std::string& id) const
    {
        return m_context.say("keyboard.spoken." + id).text.spoken();
    }

    const Context& m_context;
    const KeyboardSpec& m_spec;
};

template <std::size_t Count>
std::vector<std::vector<std::optional<KeyView>>> rowsOf(const Keys& keys, const std::array<Row, Count>& rows)
{
    std::vector<std::vector<std::optional<KeyView>>> all;
    for (const Row row : rows) {
        auto& cells = all.emplace_back();
        for (const char32_t letter : row)
            cells.push_back(letter == kEmptyCell ? std::nullopt : std::optional<KeyView>(keys.character(letter)));
    }
    return all;
}

void addCharacters(KeyboardView& view, const Keys& keys, KeyLayout layout)
{
    switch (layout) {
    case KeyLayout::Kana:
        view.characters = rowsOf(keys, kKana);
        view.narrow.characters = rowsOf(keys, kKanaFirst);
        return;
    case KeyLayout::KanaSecond:
        view.characters = rowsOf(keys, kKana);
        view.narrow.characters = rowsOf(keys, kKanaSecond);
        return;
    case KeyLayout::Latin:
        view.characters = rowsOf(keys, kLatin);
        view.narrow.characters = rowsOf(keys, kAlphabet);
        return;
    case KeyLayout::Digits:
        view.characters = rowsOf(keys, kDigits);
        view.narrow.characters = view.characters;
        return;
    }
}

/// A space at the beginning or after another one says nothing.
std::string withSpace(const KeyboardSpec& spec)
{
    return spec.text.empty() || spec.text.ends_with(' ') ? spec.text : withLetter(spec.text, " ", spec.limit);
}

std::vector<KeyView> otherLayouts(const Keys& keys, KeyLayout shown)
{
    std::vector<KeyView> row;
    if (shown != KeyLayout::Kana && shown != KeyLayout::KanaSecond)
        row.push_back(keys.layout(KeyLayout::Kana, "あいう", "ja"));
    if (shown != KeyLayout::Latin)
        row.push_back(keys.layout(KeyLayout::Latin, "ABC", "en"));
    if (shown != KeyLayout::Digits)
        row.push_back(keys.layout(KeyLayout::Digits, "123", "en"));
    return row;
}

} // namespace

std::string_view nameOf(KeyLayout layout)
{
    switch (layout) {
    case KeyLayout::Kana:
        return "kana";
    case KeyLayout::KanaSecond:
        return "kana-second";
    case KeyLayout::Latin:
        return "latin";
    case KeyLayout::Digits:
        return "digits";
    }
    return {};
}

std::optional<KeyLayout> keyLayoutNamed(std::string_view name)
{
    for (const KeyLayout layout : {KeyLayout::Kana, KeyLayout::KanaSecond, KeyLayout::Latin, KeyLayout::Digits})
        if (nameOf(layout) == name)
            return layout;
    return std::nullopt;
}

KeyLayout usualLayout(const Language& language)
{
    return localeOf(language) == "ja" ? KeyLayout::Kana : KeyLayout::Latin;
}

KeyboardView keyboardView(const Context& context, const KeyboardSpec& spec)
{
    const Keys keys(context, spec);
    const bool isKana = spec.layout == KeyLayout::Kana || spec.layout == KeyLayout::KanaSecond;
    KeyboardView view;
    view.field = spec.field;
    addCharacters(view, keys, spec.layout);
    if (isKana)
        view.functions.push_back({keys.change("voicing", Keys::marks("゛゜", "ja"), "", withNextVoicing(spec.text)),
                                  keys.change("size", Keys::marks("小 っゃ", "ja"), "", withNextSize(spec.text))});
    view.functions.push_back(otherLayouts(keys, spec.layout));
    view.functions.push_back(
        {keys.change("delete", context.say("keyboard.delete"), "backspace", withoutLastLetter(spec.text))});
    view.narrow.functions = view.functions;
    if (isKana)
        view.narrow.functions.back().insert(view.narrow.functions.back().begin(),
                                            spec.layout == KeyLayout::Kana ? keys.half(KeyLayout::KanaSecond, "は〜わ")
                                                                           : keys.half(KeyLayout::Kana, "あ〜な"));
    const std::vector<KeyView> space{keys.change("space", context.say("keyboard.space"), "space_bar", withSpace(spec))};
    for (auto* functions : {&view.functions, &view.narrow.functions}) {
        functions->push_back(space);
        functions->push_back({keys.main()});
    }
    return view;
}

} // namespace musubi::present
