#include "kiosk/screens/pieces/keyboard.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

using present::KeyKind;
using present::KeyView;

constexpr float kGap = 9;
constexpr float kFunctionsWidth = 301;
constexpr float kBetweenBlocks = 23;
constexpr float kWidestKey = 240;
constexpr float kFaceSize = 38;
constexpr float kIcon = 32;
constexpr float kIconGap = 12;
constexpr float kDrop = 4;
constexpr float kLeastGap = 7;         ///< between two keys: 2 mm on the smallest glass with larger text
constexpr float kLeastWidth = 79;      ///< of a key there
constexpr float kLeastKey = 67;        ///< height of a key: 20 mm on the smallest glass with larger text
constexpr float kLeastFunctions = 240; ///< width in which the functions are still read
constexpr float kWidthOfWords = 1.7F;  ///< of a key with words, in keys with a sign or two
constexpr float kHighStage = 1500;     ///< from here on there is room for two rows of functions

/// How a key looks, which works or does nothing now.
struct KeyPaint
{
    BoxContent box;
    Colour ink = theme::kInk;
    float size = kFaceSize;
};

/// A sign or two are as large as a letter; words are smaller.
float faceSizeOf(const KeyView& key)
{
    const bool isSign = key.icon.empty() && present::letterCount(key.face.text.base()) <= 2;
    if (key.kind == KeyKind::Main)
        return theme::kBody;
    return key.kind == KeyKind::Character || isSign ? kFaceSize : theme::kLabel;
}

KeyPaint paintOf(const KeyView& key)
{
    KeyPaint paint;
    paint.box.radius = 20;
    paint.box.shadowDrop = kDrop;
    paint.size = faceSizeOf(key);
    if (!key.works()) {
        paint.box.fill = theme::kDisabledFill;
        paint.box.shadowDrop = 0;
        paint.ink = theme::kDisabledText;
        return paint;
    }
    switch (key.kind) {
    case KeyKind::Character:
        paint.box.fill = theme::kWhite;
        paint.box.border = theme::kLine;
        paint.box.borderWidth = 2;
        paint.box.shadow = theme::kS300.withOpacity(0.55);
        break;
    case KeyKind::Function:
        paint.box.fill = theme::kS100;
        paint.box.shadow = theme::kS300;
        paint.ink = theme::kS900;
        break;
    case KeyKind::Main:
        paint.box.fill = theme::kS900;
        paint.box.shadow = theme::kS950;
        paint.ink = theme::kWhite;
        break;
    }
    return paint;
}

std::optional<Intent> intentOf(const KeyView& key, const std::string& field)
{
    if (!key.works())
        return std::nullopt;
    if (key.text)
        return scene::Fill{field, *key.text, {}, key.address};
    if (!field.empty() && key.kind == KeyKind::Main)
        return scene::Fill{{}, {}, {field}, key.address};
    return scene::Change{key.address};
}

/// A key of the keyboard `id`, with which `field` of a form is filled in; without one, the text is in addresses.
struct KeySpec
{
    std::string id;
    const KeyView& view;
    const std::string& field;
};

Node keyNode(const KeySpec& spec, Rect rect, const Stage& stage)
{
    const std::string& id = spec.id;
    const KeyView& key = spec.view;
    const KeyPaint paint = paintOf(key);
    Node node = box(id, rect, paint.box);
    node.label = key.spoken;
    node.role = key.works() ? Role::Button : Role::Disabled;
    node.intent = intentOf(key, spec.field);
    if (node.intent)
        node.pressDrop = kDrop;
    const float iconSpace = key.icon.empty() ? 0 : kIcon + kIconGap;
    const scene::Size room{rect.width - iconSpace - 16, rect.height - 4};
    if (!key.icon.empty() && !fits(key.face, bold(theme::kCaption), room, stage)) {
        // An icon alone says it; its name is spoken.
        node.children.push_back(icon(id + ".icon", key.icon, kIcon, paint.ink, rect.centre()));
        return node;
    }
    const TextStyle style = fitting(key.face, bold(paint.size, paint.ink),
                                    {paint.size, theme::kLabel, theme::kSmallLabel, theme::kCaption}, room, stage);
    const float width = extentOf(key.face, style, room.width, stage).width;
    const float x = rect.centre().x - (width + iconSpace) / 2;
    if (!key.icon.empty())
        node.children.push_back(icon(id + ".icon", key.icon, kIcon, paint.ink, {x + kIcon / 2, rect.centre().y}));
    node.children.push_back(
        centredText(id + ".face", key.face, style, {x + iconSpace, rect.y, width + 1, rect.height}));
    return node;
}

using Characters = std::vector<std::vector<std::optional<KeyView>>>;
using Functions = std::vector<std::vector<KeyView>>;

float share(float whole, std::size_t parts, float gap = kGap)
{
    const auto count = static_cast<float>(std::max<std::size_t>(1, parts));
    return (whole - gap * (count - 1)) / count;
}

std::size_t columnsOf(const Characters& characters)
{
    std::size_t columns = 1;
    for (const auto& row : characters)
        columns = std::max(columns, row.size());
    return columns;
}

/// Narrower gaps where the keys would else be too small for a finger.
float gapOf(float whole, std::size_t keys)
{
    constexpr float kSlack = 0.1F;
    return share(whole, keys) + kSlack >= theme::kTouchMinimum ? kGap : kLeastGap;
}

void addCharacters(Node& node, const Characters& characters, const std::string& field, Rect rect, const Stage& stage)
{
    const std::size_t columns = columnsOf(characters);
    const float gap = gapOf(rect.width, columns);
    const float width = std::min(kWidestKey, share(rect.width, columns, gap));
    const float rowGap = gapOf(rect.height, characters.size());
    const float height = share(rect.height, characters.size(), rowGap);
    const float used = static_cast<float>(columns) * (width + gap) - gap;
    for (std::size_t row = 0; row < characters.size(); ++row) {
        Rect line = rect.cutTop(height, rowGap);
        line.x += (line.width - used) / 2;
        for (const auto& key : characters[row]) {
            const Rect cell{line.x, line.y, width, height};
            line.x += width + gap;
            if (key)
                node.children.push_back(keyNode({node.id + "." + key->id, *key, field}, cell, stage));
        }
    }
}

void addFunctions(Node& node, const Functions& functions, const std::string& field, Rect rect, const Stage& stage)
{
    const float rowGap = gapOf(rect.height, functions.size());
    const float height = share(rect.height, functions.size(), rowGap);
    for (const auto& row : functions) {
        Rect line = rect.cutTop(height, rowGap);
        const float width = share(line.width, row.size());
        for (const KeyView& key : row)
            node.children.push_back(keyNode({node.id + "." + key.id, key, field}, line.cutLeft(width, kGap), stage));
    }
}

bool hasWords(const KeyView& key)
{
    return key.kind == KeyKind::Main || !key.icon.empty();
}

/// In one row, keys with words are wider than those with a sign or two.
void addFunctionRow(Node& node, const std::vector<KeyView>& keys, const std::string& field, Rect line,
                    const Stage& stage)
{
    float shares = 0;
    for (const KeyView& key : keys)
        shares += hasWords(key) ? kWidthOfWords : 1;
    const float one = (line.width - theme::kTouchApart * static_cast<float>(keys.size() - 1)) / shares;
    for (const KeyView& key : keys)
        node.children.push_back(keyNode({node.id + "." + key.id, key, field},
                                        line.cutLeft(hasWords(key) ? one * kWidthOfWords : one, theme::kTouchApart),
                                        stage));
}

/// How the keys of a view stand at some width.
struct Arrangement
{
    const Characters* characters = nullptr;
    Functions functions;
    std::string field;
    bool isBeside = true; ///< the functions; else they are rows below the characters
};

float leastWidth(const Characters& characters)
{
    const auto columns = static_cast<float>(columnsOf(characters));
    return columns * kLeastWidth + (columns - 1) * kLeastGap;
}

Arrangement arrangementOf(const present::KeyboardView& view, float width, const Stage& stage)
{
    const bool isNarrow = leastWidth(view.characters) > width;
    Arrangement keys{isNarrow ? &view.narrow.characters : &view.characters,
                     isNarrow ? view.narrow.functions : view.functions, view.field};
    if (leastWidth(*keys.characters) + kBetweenBlocks + kLeastFunctions <= width)
        return keys;
    keys.isBeside = false;
    const bool isHigh = stage.size.height >= kHighStage && !stage.reach;
    Functions rows(isHigh ? 2 : 1);
    for (const auto& row : std::as_const(keys.functions))
        for (const KeyView& key : row)
            rows[isHigh && hasWords(key) ? 1 : 0].push_back(key);
    keys.functions = std::move(rows);
    return keys;
}

std::size_t rowsOf(const Arrangement& keys)
{
    return keys.isBeside ? std::max(keys.characters->size(), keys.functions.size())
                         : keys.characters->size() + keys.functions.size();
}

} // namespace

Rect keyboardAcross(const Stage& stage)
{
    constexpr float kTenKeys = 854; // least width of ten keys
    constexpr float kSides = 20;    // of a stage where keys need all of its width
    const float width = stage.size.width - 2 * theme::kMargin;
    return width >= kTenKeys ? Rect{theme::kMargin, 0, width, 0} : Rect{kSides, 0, stage.size.width - 2 * kSides, 0};
}

float keyboardHeight(const present::KeyboardView& view, float width, const Stage& stage)
{
    const auto rows = static_cast<float>(rowsOf(arrangementOf(view, width, stage)));
    return rows * (theme::kTouchMinimum + kGap) - kGap;
}

float leastKeyboardHeight(const present::KeyboardView& view, float width, const Stage& stage)
{
    const auto rows = static_cast<float>(rowsOf(arrangementOf(view, width, stage)));
    return rows * (kLeastKey + kLeastGap) - kLeastGap;
}

Node fittingKeyboard(const std::string& id, const present::KeyboardView& view, Rect rect, const Stage& stage)
{
    const Arrangement keys = arrangementOf(view, rect.width, stage);
    Node node = group(id, rect);
    if (keys.isBeside) {
        const float left = rect.width - kBetweenBlocks - leastWidth(*keys.characters);
        const Rect functions = rect.cutRight(std::min(kFunctionsWidth, left), kBetweenBlocks);
        addCharacters(node, *keys.characters, keys.field, rect, stage);
        addFunctions(node, keys.functions, keys.field, functions, stage);
        return node;
    }
    const float gap = gapOf(rect.height, rowsOf(keys));
    const float row = share(rect.height, rowsOf(keys), gap);
    const auto characterRows = static_cast<float>(keys.characters->size());
    addCharacters(node, *keys.characters, keys.field, rect.cutTop(characterRows * (row + gap) - gap, gap), stage);
    for (const auto& functions : keys.functions)
        addFunctionRow(node, functions, keys.field, rect.cutTop(row, gap), stage);
    return node;
}

Node keyboard(const std::string& id, const present::KeyboardView& view, Rect rect, const Stage& stage)
{
    Node node = group(id, rect);
    const Rect functions = rect.cutRight(kFunctionsWidth, kBetweenBlocks);
    addCharacters(node, view.characters, view.field, rect, stage);
    addFunctions(node, view.functions, view.field, functions, stage);
    return node;
}

} // namespace musubi::screens
