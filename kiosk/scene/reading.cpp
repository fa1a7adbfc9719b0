#include "kiosk/scene/reading.hpp"

#include "kiosk/scene/hit_test.hpp"

#include <algorithm>
#include <iterator>

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
    // While a sheet is open there is nothing to read but the sheet and what it leaves uncovered.
    const auto isSheet = [&scene](const Node& child) { return coversPage(child, scene); };
    const auto& parts = scene.root.children;
    const auto sheet = std::find_if(parts.rbegin(), parts.rend(), isSheet);
    if (sheet == parts.rend())
        read(scene.root, items);
    else
        std::for_each(std::prev(sheet.base()), parts.end(), [&items](const Node& child) { read(child, items); });
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
