#include "kiosk/screens/pages/frame.hpp"

#include "kiosk/screens/pages/access_bar.hpp"
#include "kiosk/screens/pages/leaf_bar.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pages/peak_line.hpp"
#include "kiosk/screens/pieces/word_rows.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kBarButton = 80;
constexpr float kLanguageBarWidth = 702;

} // namespace

Rect contentArea(const Stage& stage)
{
    return {theme::kMargin, theme::kTopBar, stage.size.width - 2 * theme::kMargin,
            stage.size.height - theme::kTopBar - theme::kBottomBar};
}

Node pageGround(Ground ground, const Stage& stage)
{
    BoxContent content;
    content.fill = theme::kPaper;
    const Rect all{0, 0, stage.size.width, stage.size.height};
    if (ground == Ground::Paper)
        return box("ground", all, content);
    content.fill = theme::kS950;
    content.fillBottom = Colour::of(0x4A3590);
    return box("ground", all, content);
}

Node heroGround(const std::string& source, float height, const Stage& stage)
{
    BoxContent paper;
    paper.fill = theme::kPaper;
    Node node = box("ground", {0, 0, stage.size.width, stage.size.height}, paper);
    BoxContent sky;
    sky.fill = Colour::of(0x1D1550);
    sky.fillBottom = Colour::of(0x7A5CBC);
    const Rect rect{0, 0, stage.size.width, height};
    node.children.push_back(box("ground.sky", rect, sky));
    if (!source.empty()) {
        Node hero = picture("ground.hero", rect, source, {}, {});
        hero.layer = scene::Layer::Over;
        node.children.push_back(std::move(hero));
    }
    return node;
}

Node dusk(std::string id, Rect rect)
{
    constexpr float kAtHorizon = 0.45F; // opacity
    BoxContent content;
    content.fill = theme::kNone;
    content.fillBottom = theme::kS950.withOpacity(kAtHorizon);
    Node node = box(std::move(id), rect, content);
    node.layer = scene::Layer::Over;
    return node;
}

namespace {

/// One language of the bar.
Node languageSegment(const present::LanguageChoice& choice, Rect segment)
{
    const bool chosen = choice.chosen == present::Switch::On;
    BoxContent fill;
    fill.radius = kBarButton / 2;
    fill.fill = chosen ? theme::kS900 : theme::kNone;
    if (chosen) { // a white rim, so that it stands out of a dark page too
        fill.border = theme::kWhite;
        fill.borderWidth = 3;
    }
    Node node = box("languages." + choice.tag, segment, fill);
    node.role = chosen ? Role::Selected : Role::Button;
    node.intent = scene::SetLanguage{choice.tag};
    const Words name{RubyText::plain(choice.name), choice.tag, present::Switch::Off};
    node.children.push_back(centredText(node.id + ".words", name,
                                        bold(theme::kSmallLabel, chosen ? theme::kWhite : theme::kS900, Align::Centre),
                                        segment));
    return node;
}

} // namespace

Node languageBar(const present::FrameView& frame, const Stage& stage)
{
    Rect rect{stage.size.width - theme::kMargin - kLanguageBarWidth, 16, kLanguageBarWidth, kBarButton};
    constexpr float kSides = 21; // of a name
    float wanted = theme::kTouchApart * static_cast<float>(frame.languages.size() - 1);
    std::vector<float> widths;
    for (const present::LanguageChoice& choice : frame.languages) {
        Words name{RubyText::plain(choice.name), choice.tag, present::Switch::Off};
        widths.push_back(
            std::max(theme::kTouchMinimum, extentOf(name, bold(theme::kSmallLabel), 0, stage).width + 2 * kSides));
        wanted += widths.back();
    }
    if (wanted > rect.width) { // more languages than find room lie on a sheet behind one button
        const ButtonSpec spec = languageButton(frame);
        return button(spec, rect.cutRight(buttonWidth(spec, stage, 24)), stage);
    }
    BoxContent content;
    content.radius = kBarButton / 2;
    content.fill = theme::kWhite;
    content.border = theme::kLine;
    content.borderWidth = 2;
    Node bar = box("languages", rect, content);
    bar.role = Role::Group;
    bar.label = frame.languageBar.text.spoken();
    const float spread = widths.empty() ? 0 : (rect.width - wanted) / static_cast<float>(widths.size());
    for (std::size_t index = 0; index < widths.size(); ++index)
        bar.children.push_back(
            languageSegment(frame.languages[index], rect.cutLeft(widths[index] + spread, theme::kTouchApart)));
    return bar;
}

Node backButton(const present::FrameView& frame, const Words& words, BackLook look, const Stage& stage)
{
    ButtonSpec spec{"back",
                    words.empty() ? frame.back : words,
                    look == BackLook::Arrow ? "arrow_back" : "close",
                    {},
                    ButtonLook::Plain,
                    Section::Events,
                    scene::Back{},
                    theme::kBody,
                    {}};
    const float width = std::max(190.0F, buttonWidth(spec, stage, 28));
    return button(spec, {theme::kMargin, 16, width, kBarButton}, stage);
}

Rect topArrows(const Stage& stage)
{
    constexpr float kWidth = 254;
    constexpr float kApart = 24; // of the language bar
    return {stage.size.width - theme::kMargin - kLanguageBarWidth - kApart - kWidth, 16, kWidth, kBarButton};
}

namespace {

/// Title and small line below each other, only as wide as their words, so that a pager may stand beside them.
void addTitle(Node& bar, const PageTitle& title, Tone tone, Rect room, const Stage& stage)
{
    const Colour ink = tone == Tone::OnLight ? theme::kInk : theme::kWhite;
    const Colour ink2 = tone == Tone::OnLight ? theme::kInk2 : theme::kGoldPale;
    const Words words = withoutEmptyReadings(title.title); // one line keeps no room for readings that it does not have
    const TextStyle small = regular(theme::kCaption, ink2);
    const float smallHeight =
        title.subtitle.empty() ? 0 : std::max(32.0F, extentOf(title.subtitle, small, room.width, stage).height + 1);
    const bool isLong = smallHeight > 33;
    const float height = isLong ? 46 : words.ruby == present::Switch::On ? 74 : 56;
    const float middle = title.subtitle.empty() ? 56 : isLong ? 24 : 42;
    const TextStyle titleStyle = fitting(words, bold(theme::kPageTitle, ink),
                                         {theme::kPageTitle, theme::kH3, theme::kBody, theme::kLabel, theme::kCaption},
                                         {room.width, height}, stage);
    const float titleWidth = std::min(room.width, extentOf(words, titleStyle, room.width, stage).width + 2);
    const float top = std::max(0.0F, middle - height / 2);
    bar.children.push_back(
        centredText("top.title", words, titleStyle, {room.x, top, titleWidth, height}, Role::Heading));
    if (title.subtitle.empty())
        return;
    const float subtitleWidth = std::min(room.width, extentOf(title.subtitle, small, room.width, stage).width + 2);
    bar.children.push_back(
        centredText("top.subtitle", title.subtitle, small,
                    {room.x, isLong ? top + height : std::max(70.0F, top + height), subtitleWidth, smallHeight}));
}

} // namespace

namespace {

/// \param end  where the title's room ends; 0: at the language bar
Node topBarTo(float end, const present::FrameView& frame, const PageTitle& title, Tone tone, const Stage& stage)
{
    Node bar = group("top", {0, 0, stage.size.width, theme::kTopBar});
    Node back = backButton(frame, {}, BackLook::Arrow, stage);
    const Rect disc{back.rect.right() + 24, 20, 72, 72};
    bar.children.push_back(std::move(back));
    if (title.icon == "knot-gold")
        bar.children.push_back(icon("top.disc", title.icon, 80, theme::kWhite, disc.centre()));
    else
        bar.children.push_back(
            iconDisc("top.disc", disc, title.icon, 44, theme::coloursOf(title.section).solid, theme::kWhite));
    Node languages = languageBar(frame, stage);
    const float x = disc.right() + 24;
    const float right = end > 0 ? end : languages.rect.x;
    addTitle(bar, title, tone, {x, 0, right - 24 - x, theme::kTopBar}, stage);
    bar.children.push_back(std::move(languages));
    return bar;
}

} // namespace

Node topBar(const present::FrameView& frame, const PageTitle& title, Tone tone, const Stage& stage)
{
    return topBarTo(0, frame, title, tone, stage);
}

Node topBarBesideArrows(const present::FrameView& frame, const PageTitle& title, Tone tone, const Stage& stage)
{
    return topBarTo(topArrows(stage).x, frame, title, tone, stage);
}

Node bottomBar(const present::FrameView& frame, const Stage& stage)
{
    const float y = stage.size.height - theme::kBottomBar + 16;
    Node bar = group("bar", {0, stage.size.height - theme::kBottomBar, stage.size.width, theme::kBottomBar});
    Node ground = peakLine(stage.size.height - theme::kBottomBar, stage);
    ground.layer = scene::Layer::Over;
    bar.children.push_back(std::move(ground));
    ButtonSpec home{
        "bar.home",      frame.home,    "home",       {}, frame.atHome ? ButtonLook::Selected : ButtonLook::Plain,
        Section::Events, scene::Home{}, theme::kBody, {}};
    const float homeWidth = std::max(200.0F, buttonWidth(home, stage, 32));
    bar.children.push_back(button(home, {theme::kMargin, y, homeWidth, kBarButton}, stage));
    ButtonSpec search{"bar.search",
                      frame.search,
                      "search",
                      {},
                      frame.atSearch ? ButtonLook::Selected : ButtonLook::Plain,
                      Section::Events,
                      scene::Go{"search"},
                      theme::kBody,
                      {}};
    const float searchWidth = std::max(203.0F, buttonWidth(search, stage, 32));
    bar.children.push_back(button(search, {theme::kMargin + homeWidth + 16, y, searchWidth, kBarButton}, stage));
    for (Node& child : bar.children)
        child.layer = scene::Layer::Over;
    Node access = accessBar(frame, bar.children.back().rect.right(), stage);
    access.layer = scene::Layer::Over;
    bar.children.push_back(std::move(access));
    return bar;
}

scene::Scene page(const present::FrameView& frame, const Words& title, std::vector<Node> parts, const Stage& stage)
{
    scene::Scene scene;
    scene.size = stage.size;
    scene.title = title.text.spoken();
    scene.language = frame.language;
    scene.root = group("page", {0, 0, stage.size.width, stage.size.height}, std::move(parts));
    for (Node& part : scene.root.children)
        if (part.id == "ground" || part.id == "bar")
            part.layer = scene::Layer::Over;
    return scene;
}

Node sampleTag(const std::string& id, Point at, const present::FrameView& frame, const Stage& stage)
{
    return tag(id, at, frame.sample, theme::kWhite, theme::kS700, stage, "info");
}

} // namespace musubi::screens
