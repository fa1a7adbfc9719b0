#include "kiosk/screens/not_found.hpp"

namespace musubi::screens {

scene::Scene notFoundScreen(const present::FrameView& frame, const present::Context& context, const Stage& stage)
{
    const Words title = context.sayFully(context.catalogue().complete() ? "not-found.title" : "not-found.loading");
    const Words text = context.sayFully(context.catalogue().complete() ? "not-found.text" : "not-found.wait");
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
