// Pages made by hand for tests of high contrast, and looking into what became of them.
#pragma once

#include "kiosk/scene/hit_test.hpp"
#include "kiosk/theme/tokens.hpp"
#include "tests/kiosk/scene/sample_scene.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <utility>
#include <vector>

namespace musubi::scene::test {

inline const Rect kPage{0, 0, 1920, 1080};
inline const Rect kCard{100, 200, 400, 200};
inline const Rect kWords{120, 220, 360, 40};

inline Node boxed(Node node, Colour fill, Colour border = Colour::of(0, 0))
{
    BoxContent content;
    content.radius = 28;
    content.fill = fill;
    content.border = border;
    content.borderWidth = border.alpha > 0 ? 2 : 0;
    content.shadow = theme::kCardShadow;
    content.shadowDrop = 6;
    node.content = content;
    return node;
}

inline Node control(Role role, Colour fill, Colour ink)
{
    Node node = boxed(button("control", kCard, "event/a"), fill);
    node.role = role;
    Node words = text("control.words", kWords, "ことば");
    std::get<TextContent>(words.content).style.colour = ink;
    Node icon = plain("control.icon", {300, 300, 38, 38});
    icon.content = IconContent{"check", 38, ink};
    node.children = {words, icon};
    return node;
}

inline Scene pageOf(std::vector<Node> parts)
{
    Scene scene;
    scene.root = plain("page", kPage, Role::Group);
    scene.root.children = std::move(parts);
    scene.root.children.insert(scene.root.children.begin(), boxed(plain("ground", kPage), theme::kPaper));
    return scene;
}

template <typename T>
T contentOf(const Scene& scene, std::string_view id)
{
    const Node* node = findNode(scene, id);
    EXPECT_NE(node, nullptr) << id;
    EXPECT_TRUE(std::holds_alternative<T>(node->content)) << id;
    return std::holds_alternative<T>(node->content) ? std::get<T>(node->content) : T{};
}

inline bool isGone(const Scene& scene, std::string_view id)
{
    const Content& content = findNode(scene, id)->content;
    const auto* shape = std::get_if<ShapeContent>(&content);
    return std::holds_alternative<std::monostate>(content) || (shape != nullptr && shape->outline.empty());
}

inline Colour inkOf(const Scene& scene, std::string_view id)
{
    return contentOf<TextContent>(scene, id).style.colour;
}

} // namespace musubi::scene::test
