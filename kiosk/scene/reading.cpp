#include "kiosk/scene/reading.hpp"

#include "kiosk/scene/hit_test.hpp"

namespace musubi::scene {

namespace {

bool isControl(Role role)
{
    return role == Role::Button || role == Role::Selected || role == Role::Disabled;
}

void read(const Node& node, std::vector<ReadingItem>& items)
{
    if (isControl(node.role)) {
        items.push_back({node.id, node.role, nameOf(node), node.rect});
        return;
    }
    if (const auto* text = std::get_if<TextContent>(&node.content);
        text != nullptr && node.role != Role::None && !text->text.empty())
        items.push_back({node.id, node.role, node.label.empty() ? text->text.spoken() : node.label, node.rect});
    else if (node.role == Role::Image && !node.label.empty())
        items.push_back({node.id, node.role, node.label, node.rect});
    for (const Node& child : node.children)
        read(child, items);
}

} // namespace

std::vector<ReadingItem> readingList(const Scene& scene)
{
    std::vector<ReadingItem> items;
    // A sheet over the page is all there is to read while it is open.
    for (auto child = scene.root.children.rbegin(); child != scene.root.children.rend(); ++child) {
        if (!coversPage(*child, scene))
            continue;
        read(*child, items);
        return items;
    }
    read(scene.root, items);
    return items;
}

std::vector<ReadingItem> focusOrder(const Scene& scene)
{
    std::vector<ReadingItem> controls;
    for (const ReadingItem& item : readingList(scene))
        if (item.role == Role::Button || item.role == Role::Selected)
            controls.push_back(item);
    return controls;
}

} // namespace musubi::scene
