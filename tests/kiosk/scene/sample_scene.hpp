// A small page: a heading, a card that is a button, a small knob with a larger hit area, a sheet over it all.
#pragma once

#include "kiosk/scene/node.hpp"

#include <string>
#include <utility>

namespace musubi::scene::test {

inline Node plain(std::string id, Rect rect, Role role = Role::None)
{
    Node node;
    node.id = std::move(id);
    node.rect = rect;
    node.role = role;
    return node;
}

inline Node text(std::string id, Rect rect, const std::string& markup, Role role = Role::Text)
{
    Node node = plain(std::move(id), rect, role);
    node.content = TextContent{RubyText::parse(markup).value(), {}};
    return node;
}

inline Node button(std::string id, Rect rect, std::string address)
{
    Node node = plain(std::move(id), rect, Role::Button);
    node.intent = Go{std::move(address)};
    return node;
}

inline Scene samplePage()
{
    Scene scene;
    scene.title = "Page";
    scene.root = plain("page", {0, 0, 1920, 1080}, Role::Group);
    Node card = button("card", {60, 300, 400, 200}, "event/a");
    card.children = {text("card.title", {80, 320, 360, 40}, "{化石|かせき}さがし"),
                     text("card.when", {80, 380, 360, 40}, "9:30")};
    Node knob = button("knob", {1000, 500, 30, 30}, "geosite/b");
    knob.label = "つくばさん";
    knob.hit = Rect{975, 475, 80, 80};
    Node picture = plain("picture", {600, 300, 200, 200}, Role::Image);
    picture.label = "いわの しゃしん";
    Node full = plain("full", {1200, 300, 200, 80}, Role::Disabled);
    full.children = {text("full.text", {1210, 310, 180, 40}, "まんせき")};
    scene.root.children = {text("title", {60, 120, 800, 60}, "{今日|きょう}のつくば", Role::Heading),
                           std::move(card),
                           std::move(picture),
                           std::move(knob),
                           std::move(full),
                           plain("decoration", {0, 900, 1920, 100})};
    return scene;
}

inline Scene withSheet(Scene scene)
{
    Node sheet = plain("sheet", {0, 0, 1920, 1080}, Role::Group);
    sheet.layer = Layer::Over;
    Node yes = button("sheet.yes", {800, 500, 300, 100}, "x");
    yes.intent = StayHere{};
    yes.label = "つづける";
    sheet.children = {text("sheet.question", {800, 400, 300, 60}, "まだ 見ていますか?", Role::Heading), yes};
    scene.root.children.push_back(std::move(sheet));
    return scene;
}

} // namespace musubi::scene::test
