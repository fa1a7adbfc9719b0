#include "kiosk/scene/hit_test.hpp"

namespace musubi::scene {

namespace {

const Node* topmost(const Node& node, const Scene& scene, Point point, bool& blocked)
{
    for (auto child = node.children.rbegin(); child != node.children.rend(); ++child) {
        if (const Node* found = topmost(*child, scene, point, blocked))
            return found;
        if (blocked)
            return nullptr;
        if (coversPage(*child, scene)) {
            blocked = true;
            return nullptr;
        }
    }
    return node.intent && hitArea(node).contains(point) ? &node : nullptr;
}

void collectTexts(const Node& node, std::string& name)
{
    if (const auto* text = std::get_if<TextContent>(&node.content)) {
        if (!name.empty() && !text->text.empty())
            name += " ";
        name += text->text.spoken();
    }
    for (const Node& child : node.children)
        collectTexts(child, name);
}

void collectBase(const Node& node, std::string& name)
{
    if (const auto* text = std::get_if<TextContent>(&node.content)) {
        if (!name.empty() && !text->text.empty())
            name += " ";
        name += text->text.base();
    }
    for (const Node& child : node.children)
        collectBase(child, name);
}

void collect(const Node& node, std::vector<const Node*>& nodes)
{
    nodes.push_back(&node);
    for (const Node& child : node.children)
        collect(child, nodes);
}

} // namespace

bool coversPage(const Node& node, const Scene& scene)
{
    const Rect page{0, 0, scene.size.width, scene.size.height};
    return node.layer == Layer::Over && node.role == Role::Group && node.rect.holds(page, 1);
}

Rect hitArea(const Node& node)
{
    return node.hit.value_or(node.rect);
}

const Node* controlAt(const Scene& scene, Point point)
{
    bool blocked = false;
    return topmost(scene.root, scene, point, blocked);
}

std::vector<const Node*> allNodes(const Scene& scene)
{
    std::vector<const Node*> nodes;
    collect(scene.root, nodes);
    return nodes;
}

const Node* findNode(const Scene& scene, std::string_view id)
{
    for (const Node* node : allNodes(scene))
        if (node->id == id)
            return node;
    return nullptr;
}

std::string nameOf(const Node& node)
{
    if (!node.label.empty())
        return node.label;
    std::string name;
    collectTexts(node, name);
    return name;
}

const Node* findControl(const Scene& scene, std::string_view label)
{
    const Node* partial = nullptr;
    for (const Node* node : allNodes(scene)) {
        if (!node->intent)
            continue;
        std::string printed;
        collectBase(*node, printed);
        const std::string name = nameOf(*node);
        if (name == label || printed == label)
            return node;
        if (partial == nullptr && (name.find(label) != std::string::npos || printed.find(label) != std::string::npos))
            partial = node;
    }
    return partial;
}

} // namespace musubi::scene
