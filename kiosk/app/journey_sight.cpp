#include "kiosk/app/journey_sight.hpp"

#include "content/base/utf8.hpp"
#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/reading.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace musubi::app {

namespace {

using scene::Node;
using scene::Scene;

void appendPrinted(const Node& node, std::string& text)
{
    if (const auto* const content = std::get_if<scene::TextContent>(&node.content))
        text += (text.empty() ? "" : " ") + content->text.base();
    for (const Node& child : node.children)
        appendPrinted(child, text);
}

std::string printedName(const Node& node)
{
    std::string text;
    appendPrinted(node, text);
    return text;
}

enum class Likeness
{
    None,
    Part,
    Whole,
};

Likeness likeness(const Node& node, std::string_view label)
{
    const std::array<std::string, 2> names{scene::nameOf(node), printedName(node)};
    if (std::find(names.begin(), names.end(), label) != names.end())
        return Likeness::Whole;
    const bool holds = std::any_of(names.begin(), names.end(),
                                   [label](const std::string& name) { return name.find(label) != std::string::npos; });
    return holds ? Likeness::Part : Likeness::None;
}

std::vector<const Node*> touchableIn(const Scene& scene)
{
    std::vector<const Node*> touchable;
    for (const Node* const node : scene::allNodes(scene)) {
        if (node->intent && whereToTouch(scene, *node))
            touchable.push_back(node);
    }
    return touchable;
}

/// How many letters in a row two texts have in common.
std::size_t lettersInCommon(const std::u32string& one, const std::u32string& other)
{
    std::size_t most = 0;
    std::vector<std::size_t> above(other.size() + 1, 0);
    for (const char32_t letter : one) {
        std::vector<std::size_t> row(other.size() + 1, 0);
        for (std::size_t at = 0; at < other.size(); ++at)
            if (letter == other[at])
                most = std::max(most, row[at + 1] = above[at] + 1);
        above = std::move(row);
    }
    return most;
}

/// The best of `nodes` by name, the first among equals.
const Node* bestNamed(const std::vector<const Node*>& nodes, std::string_view label)
{
    const Node* best = nullptr;
    for (const Node* const node : nodes) {
        const Likeness alike = likeness(*node, label);
        if (alike == Likeness::Whole)
            return node;
        if (alike == Likeness::Part && best == nullptr)
            best = node;
    }
    return best;
}

} // namespace

std::optional<scene::Point> whereToTouch(const Scene& scene, const Node& control)
{
    const scene::Rect area = scene::hitArea(control);
    const scene::Rect glass{0, 0, scene.size.width, scene.size.height};
    // The middle first; a large control may carry smaller ones there.
    for (const float down : {0.5F, 0.2F, 0.8F, 0.05F, 0.95F}) {
        for (const float across : {0.5F, 0.2F, 0.8F, 0.05F, 0.95F}) {
            const scene::Point point{area.x + area.width * across, area.y + area.height * down};
            if (glass.contains(point) && scene::controlAt(scene, point) == &control)
                return point;
        }
    }
    return std::nullopt;
}

const Node* touchableNamed(const Scene& scene, std::string_view label)
{
    return bestNamed(touchableIn(scene), label);
}

std::vector<std::string> namesThatHold(const Scene& scene, std::string_view label)
{
    std::vector<std::string> names;
    for (const Node* const node : touchableIn(scene)) {
        const Likeness alike = likeness(*node, label);
        if (alike == Likeness::Whole)
            return {};
        const std::string name = scene::nameOf(*node);
        if (alike == Likeness::Part && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    }
    return names.size() > 1 ? names : std::vector<std::string>();
}

const Node* selectedNamed(const Scene& scene, std::string_view label)
{
    std::vector<const Node*> selected;
    for (const Node* const node : scene::allNodes(scene)) {
        if (node->role == scene::Role::Selected)
            selected.push_back(node);
    }
    return bestNamed(selected, label);
}

Seen focusedNamed(const Scene& scene, const std::string& focused, std::string_view label)
{
    const Node* const node = scene::findNode(scene, focused);
    return node != nullptr && likeness(*node, label) != Likeness::None ? Seen::Yes : Seen::No;
}

Seen textSeen(const Scene& scene, std::string_view text)
{
    for (const Node* const node : scene::allNodes(scene)) {
        const auto* const content = std::get_if<scene::TextContent>(&node->content);
        if (content == nullptr)
            continue;
        if (content->text.base().find(text) != std::string::npos ||
            content->text.spoken().find(text) != std::string::npos)
            return Seen::Yes;
    }
    return Seen::No;
}

std::string linesLike(const Scene& scene, std::string_view label, Told told)
{
    constexpr std::size_t kLines = 12;
    std::string lines;
    std::vector<scene::ReadingItem> items =
        told == Told::Controls ? scene::focusOrder(scene) : scene::readingList(scene);
    const std::u32string wanted = decodeUtf8(label);
    std::stable_sort(items.begin(), items.end(), [&](const scene::ReadingItem& one, const scene::ReadingItem& other) {
        return lettersInCommon(wanted, decodeUtf8(one.text)) > lettersInCommon(wanted, decodeUtf8(other.text));
    });
    for (std::size_t index = 0; index < std::min(items.size(), kLines); ++index)
        lines += "\n    " + items[index].node + ": " + items[index].text;
    if (items.size() > kLines)
        lines += "\n    … and " + std::to_string(items.size() - kLines) + " more";
    return lines;
}

} // namespace musubi::app
