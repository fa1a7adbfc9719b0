#include "kiosk/screens/not_found.hpp"

#include "kiosk/screens/column.hpp"

#include <utility>

namespace musubi::screens {

namespace {

constexpr float kIcon = 96;
constexpr float kPad = 48;
constexpr float kGap = 16;

/// The same card, as high as its words need at the width of the column.
Part cardPart(const Words& title, const Words& text, const Stage& stage)
{
    const TextStyle titleStyle = bold(theme::kPageTitle, theme::kInk, Align::Centre);
    const TextStyle textStyle = regular(theme::kBody, theme::kInk2, Align::Centre);
    const auto heightOf = [stage](const Words& words, const TextStyle& style, float width) {
        return extentOf(words, style, width - 2 * kPad, stage).height + 1;
    };
    Part part;
    part.height = [=](float width) {
        return kIcon + heightOf(title, titleStyle, width) + heightOf(text, textStyle, width) + 2 * kGap + 2 * kPad;
    };
    part.draw = [=](Rect rect) {
        Node panel = card("not-found", rect);
        Rect inside = rect.inset(kPad);
        panel.children.push_back(
            icon("not-found.icon", "explore", kIcon, theme::kS500, inside.cutTop(kIcon, kGap).centre()));
        const float titleHeight = heightOf(title, titleStyle, rect.width);
        panel.children.push_back(
            textNode("not-found.title", title, titleStyle, inside.cutTop(titleHeight, kGap), stage, Role::Heading));
        panel.children.push_back(textNode("not-found.text", text, textStyle, inside, stage));
        return panel;
    };
    return part;
}

scene::Scene notFoundColumn(const present::FrameView& frame, const Words& title, const Words& text, const Stage& stage)
{
    Column column;
    column.ground = pageGround(Ground::Paper, stage);
    column.parts.push_back(cardPart(title, text, stage));
    scene::Scene scene = columnPage(frame, std::move(column), stage);
    scene.title = title.text.spoken();
    return scene;
}

} // namespace

scene::Scene notFoundScreen(const present::FrameView& frame, const present::Context& context, const Stage& stage)
{
    const Words title = context.sayFully(context.catalogue().complete() ? "not-found.title" : "not-found.loading");
    const Words text = context.sayFully(context.catalogue().complete() ? "not-found.text" : "not-found.wait");
    if (!stage.isSpacious())
        return notFoundColumn(frame, title, text, stage);
    const Rect area = contentArea(stage);
    Rect middle = Rect::around(area.centre(), {1100, 420});
    Node panel = card("not-found", middle);
    Rect inside = middle.inset(60, 48);
    panel.children.push_back(icon("not-found.icon", "explore", 96, theme::kS500, inside.cutTop(110).centre()));
    panel.children.push_back(centredText("not-found.title", title, bold(theme::kPageTitle, theme::kInk, Align::Centre),
                                         inside.cutTop(80), Role::Heading));
    panel.children.push_back(
        centredText("not-found.text", text, regular(theme::kBody, theme::kInk2, Align::Centre), inside.cutTop(100)));
    return page(frame, title,
                {pageGround(Ground::Paper, stage), backButton(frame, {}, BackLook::Arrow, stage),
                 languageBar(frame, stage), panel, bottomBar(frame, stage)},
                stage);
}

} // namespace musubi::screens
