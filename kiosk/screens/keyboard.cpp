#include "kiosk/screens/keyboard.hpp"

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
    if (key.address.empty()) {
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

Node keyNode(const std::string& id, const KeyView& key, Rect rect, const Stage& stage)
{
    const KeyPaint paint = paintOf(key);
    Node node = box(id, rect, paint.box);
    node.label = key.spoken;
    node.role = key.address.empty() ? Role::Disabled : Role::Button;
    if (!key.address.empty()) {
        node.intent = scene::Change{key.address};
        node.pressDrop = kDrop;
    }
    const float iconSpace = key.icon.empty() ? 0 : kIcon + kIconGap;
    const scene::Size room{rect.width - iconSpace - 16, rect.height - 4};
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

float share(float whole, std::size_t parts)
{
    const auto count = static_cast<float>(std::max<std::size_t>(1, parts));
    return (whole - kGap * (count - 1)) / count;
}

void addCharacters(Node& node, const present::KeyboardView& view, Rect rect, const Stage& stage)
{
    std::size_t columns = 1;
    for (const auto& row : view.characters)
        columns = std::max(columns, row.size());
    const float width = std::min(kWidestKey, share(rect.width, columns));
    const float height = share(rect.height, view.characters.size());
    const float used = static_cast<float>(columns) * (width + kGap) - kGap;
    for (std::size_t row = 0; row < view.characters.size(); ++row) {
        Rect line = rect.cutTop(height, kGap);
        line.x += (line.width - used) / 2;
        for (const auto& key : view.characters[row]) {
            const Rect cell{line.x, line.y, width, height};
            line.x += width + kGap;
            if (key)
                node.children.push_back(keyNode(node.id + "." + key->id, *key, cell, stage));
        }
    }
}

void addFunctions(Node& node, const present::KeyboardView& view, Rect rect, const Stage& stage)
{
    const float height = share(rect.height, view.functions.size());
    for (const auto& row : view.functions) {
        Rect line = rect.cutTop(height, kGap);
        const float width = share(line.width, row.size());
        for (const KeyView& key : row)
            node.children.push_back(keyNode(node.id + "." + key.id, key, line.cutLeft(width, kGap), stage));
    }
}

} // namespace

Node keyboard(const std::string& id, const present::KeyboardView& view, Rect rect, const Stage& stage)
{
    Node node = group(id, rect);
    const Rect functions = rect.cutRight(kFunctionsWidth, kBetweenBlocks);
    addCharacters(node, view, rect, stage);
    addFunctions(node, view, functions, stage);
    return node;
}

} // namespace musubi::screens
