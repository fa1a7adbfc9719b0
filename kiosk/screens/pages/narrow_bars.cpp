#include "kiosk/screens/pages/narrow_bars.hpp"

#include "kiosk/screens/pages/access_bar.hpp"
#include "kiosk/screens/pages/bar_title.hpp"
#include "kiosk/screens/pages/column.hpp"
#include "kiosk/screens/pages/leaf_bar.hpp"
#include "kiosk/screens/pages/peak_line.hpp"
#include "kiosk/screens/pieces/bar_cells.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

const char* const kLanguages = "languages"; ///< the address value of their sheet
constexpr float kButton = 80;
constexpr float kHighBar = 136; ///< the bottom bar of a stage with height to spare
constexpr float kCellGap = 8;

/// Rows of buttons in the bottom bar, so that each is a full target however narrow the stage is. The bar keeps its
/// height while the page is read aloud, when it has most of them.
int barRows(const Stage& stage)
{
    const float count = stage.reach ? 13 : 11;
    const float room = stage.size.width - 2 * theme::kMargin;
    return room >= count * theme::kTouchMinimum + (count - 1) * kCellGap ? 1 : 2;
}

float barHeight(const Stage& stage)
{
    if (barRows(stage) > 1)
        return 2 * kButton + kCellGap + 2 * 16;
    return hasArrowsBeside(stage) ? theme::kBottomBar : kHighBar;
}

float barTop(const Stage& stage)
{
    const float bottom = stage.reach ? stage.reach->bottom : stage.size.height;
    return bottom - barHeight(stage);
}

ButtonSpec backSpec(const present::FrameView& frame)
{
    return {"back", frame.back, "arrow_back", {}, ButtonLook::Plain, Section::Events, scene::Back{}, theme::kLabel, {}};
}

float backWidth(const present::FrameView& frame, const Stage& stage)
{
    return buttonWidth(backSpec(frame), stage, 24);
}

float languageWidth(const present::FrameView& frame, const Stage& stage)
{
    return buttonWidth(languageButton(frame), stage, 24);
}

/// The mark and the kiosk's name, where there is nothing to go back to.
Node brand(const present::FrameView& frame, Colour ink, float room, const Stage& stage)
{
    Node node = group("brand", {theme::kMargin, 16, room, kButton});
    node.children.push_back(
        icon("brand.logo", ink == theme::kWhite ? "logo-white" : "logo", 64, ink, {theme::kMargin + 32, 56}));
    const Rect words{theme::kMargin + 80, 16, room - 80, kButton};
    const TextStyle style = fitting(frame.brand, bold(theme::kH3, ink), {theme::kH3, theme::kBody, theme::kCaption},
                                    {words.width, words.height}, stage);
    node.children.push_back(centredText("brand.name", frame.brand, style, words));
    return node;
}

Node titleIn(Rect rect, const present::FrameView& frame, const PageTitle& title, Colour ink, const Stage& stage)
{
    Node node = group("top.heading", rect);
    const Rect disc = Rect::around(rect.cutLeft(72, 20).centre(), {72, 72});
    if (title.icon == "knot-gold")
        node.children.push_back(icon("top.disc", title.icon, 72, theme::kWhite, disc.centre()));
    else
        node.children.push_back(
            iconDisc("top.disc", disc, title.icon, 40, theme::coloursOf(title.section).solid, theme::kWhite));
    const TextStyle style = barTitleStyle(frame, title.title, ink, {rect.width, rect.height}, stage);
    node.children.push_back(centredText("top.title", title.title, style, rect, Role::Heading));
    return node;
}

/// A low sky begins in the light of the dawn: too pale for white words.
Node nightBehindName(const Stage& stage)
{
    constexpr float kHeight = 200;
    constexpr float kOpacity = 0.7F;
    BoxContent night;
    night.fill = theme::kS950.withOpacity(kOpacity);
    night.fillBottom = theme::kS950.withOpacity(0);
    Node node = box("top.night", {0, 0, stage.size.width, kHeight}, night);
    node.layer = scene::Layer::Over;
    return node;
}

/// In reach mode nothing up there can be touched: the page's name on a piece of sky; a high one reaches down to the
/// dawn.
Node highTop(const present::FrameView& frame, const PageTitle& title, const Stage& stage)
{
    constexpr float kLeastTitle = 72;
    constexpr float kDawn = 240;
    const float height = std::max(0.0F, stage.reach->top - kAboveParts);
    Node node = group("top", {0, 0, stage.size.width, height});
    BoxContent sky;
    sky.fill = Colour::of(0x1D1550);
    sky.fillBottom = Colour::of(0x3C2C85);
    Node ground = box("top.sky", node.rect, sky);
    ground.layer = scene::Layer::Over;
    const bool isNamed = !title.title.empty() && height >= kLeastTitle;
    if (isNamed && height >= kDawn) {
        Node dawn = picture("top.dawn", node.rect, "illustration:sky", {}, {});
        std::get<scene::PictureContent>(dawn.content).focus = {0.5F, 0.52F};
        dawn.layer = scene::Layer::Over;
        ground.children.push_back(std::move(dawn));
        ground.children.push_back(nightBehindName(stage));
    }
    if (isNamed)
        ground.children.push_back(
            titleIn({theme::kMargin, 0, stage.size.width - 2 * theme::kMargin, std::min(height, theme::kTopBar)}, frame,
                    title, theme::kWhite, stage));
    node.children.push_back(std::move(ground));
    return node;
}

/// What the bottom bar offers, in reading order.
std::vector<AccessItem> bottomItems(const present::FrameView& frame, const Stage& stage)
{
    std::vector<AccessItem> items;
    if (stage.reach && !frame.atHome)
        items.push_back({"back", "arrow_back", &frame.back, &frame.brief.back, scene::Back{}, ButtonLook::Plain});
    items.push_back({"bar.home", "home", &frame.home, &frame.brief.home, scene::Home{},
                     frame.atHome ? ButtonLook::Selected : ButtonLook::Plain});
    items.push_back({"bar.search", "search", &frame.search, &frame.brief.search, scene::Go{"search"},
                     frame.atSearch ? ButtonLook::Selected : ButtonLook::Plain});
    for (AccessItem& item : accessItems(frame))
        items.push_back(std::move(item));
    if (stage.reach)
        items.push_back({"languages", "translate", &frame.languageBar, &frame.languageName,
                         languageButton(frame).intent, languageButton(frame).look});
    return items;
}

} // namespace

bool hasArrowsBeside(const Stage& stage)
{
    return stage.size.width > stage.size.height;
}

Band bandOf(const Stage& stage)
{
    const float top = stage.reach ? std::max(stage.reach->top, kAboveParts) : theme::kTopBar + kAboveParts;
    return {top, barTop(stage) - kAboveParts - 12};
}

ButtonSpec languageButton(const present::FrameView& frame)
{
    const bool isOpen = !frame.here.get(kLanguages).empty();
    return {"languages",
            frame.languageName,
            "translate",
            {},
            isOpen ? ButtonLook::Selected : ButtonLook::Plain,
            Section::Events,
            scene::Change{frame.here.with(kLanguages, isOpen ? "" : "1").text()},
            theme::kLabel,
            frame.languageBar.text.spoken()};
}

float titleRoom(const present::FrameView& frame, const Stage& stage)
{
    const float left = frame.atHome ? 0 : backWidth(frame, stage) + 24;
    return stage.size.width - 2 * theme::kMargin - left - languageWidth(frame, stage) - 24 - 92;
}

Node narrowTopBar(const present::FrameView& frame, const PageTitle& title, Tone tone, const Stage& stage)
{
    if (stage.reach)
        return highTop(frame, title, stage);
    Node bar = group("top", {0, 0, stage.size.width, theme::kTopBar});
    const Colour ink = tone == Tone::OnLight ? theme::kInk : theme::kWhite;
    Rect row{theme::kMargin, 16, stage.size.width - 2 * theme::kMargin, kButton};
    Node languages = button(languageButton(frame), row.cutRight(languageWidth(frame, stage), 24), stage);
    if (frame.atHome)
        bar.children.push_back(brand(frame, ink, row.width, stage));
    else {
        bar.children.push_back(button(backSpec(frame), row.cutLeft(backWidth(frame, stage), 24), stage));
        if (!title.title.empty())
            bar.children.push_back(titleIn(row, frame, title, ink, stage));
    }
    bar.children.push_back(std::move(languages));
    return bar;
}

Node narrowBottomBar(const present::FrameView& frame, const Stage& stage)
{
    const float top = barTop(stage);
    Node bar = group("bar", {0, top, stage.size.width, stage.size.height - top});
    Node ground = peakLine(top, stage);
    ground.layer = scene::Layer::Over;
    bar.children.push_back(std::move(ground));
    const std::vector<AccessItem> items = bottomItems(frame, stage);
    const Rect all{theme::kMargin, top + 16, stage.size.width - 2 * theme::kMargin, barHeight(stage) - 32};
    std::vector<Words> words;
    words.reserve(items.size());
    for (const AccessItem& item : items)
        words.push_back(*item.brief);
    const std::vector<Rect> cells = barCells(words, all, barRows(stage), stage);
    for (std::size_t index = 0; index < items.size(); ++index) {
        Node cell = stackedAccess(items[index], cells[index], stage);
        cell.layer = scene::Layer::Over;
        bar.children.push_back(std::move(cell));
    }
    return bar;
}

std::string leafAddress(const present::FrameView& frame, const LeafNumber& number, int leaf)
{
    return frame.here.with(number.key, leaf == number.opening ? "" : std::to_string(leaf)).text();
}

Node leafArrows(const present::FrameView& frame, const LeafNumber& number, const Rect& area, Colour ink,
                const Stage& stage)
{
    const Band band = bandOf(stage);
    PagerSpec spec;
    spec.id = "leaf";
    spec.page = number.leaf;
    spec.pages = number.leaves;
    spec.previous = frame.previousLeaf;
    spec.next = frame.nextLeaf;
    spec.ink = ink;
    spec.way = PagerWay::UpAndDown; // a list's own arrows point sideways
    if (number.leaf > 1)
        spec.previousAddress = leafAddress(frame, number, number.leaf - 1);
    if (number.leaf < number.leaves)
        spec.nextAddress = leafAddress(frame, number, number.leaf + 1);
    if (stage.isSpacious()) {
        Node arrows = pager(spec, topArrows(stage), stage);
        arrows.layer = scene::Layer::Over;
        return arrows;
    }
    const float right = stage.size.width - theme::kMargin;
    if (!hasArrowsBeside(stage))
        return pager(spec, {right - 254, area.bottom() + kArrowsBelow - kButton - 2, 254, kButton}, stage);
    constexpr float kCount = 48;
    const float height = 2 * kButton + kCount;
    return uprightPager(spec, {right - 84, std::max(band.top, band.bottom - height), 84, height}, stage);
}

scene::Scene languagesPage(const present::FrameView& frame, Node ground, const Stage& stage)
{
    present::FrameView sheet = frame;
    sheet.atHome = false; // the sheet can be closed by Back, wherever it was opened
    sheet.leaf = std::max(1, frame.here.number(kLanguages, 1));
    Column column;
    column.title = {frame.languageBar, {}, Section::Events, "translate"};
    column.ground = std::move(ground);
    column.leafKey = kLanguages;
    for (const present::LanguageChoice& choice : frame.languages) {
        const bool isChosen = choice.chosen == present::Switch::On;
        ButtonSpec spec;
        spec.id = "languages." + choice.tag;
        spec.words = {RubyText::plain(choice.name), choice.tag, present::Switch::Off};
        spec.icon = isChosen ? "check" : "";
        spec.look = isChosen ? ButtonLook::Selected : ButtonLook::Plain;
        spec.intent = isChosen ? scene::Intent(scene::Change{frame.here.without(kLanguages).text()})
                               : scene::Intent(scene::SetLanguage{choice.tag});
        spec.size = theme::kH3;
        constexpr float kButtonWidth = 420;
        column.parts.push_back(buttonPart(std::move(spec), kButtonWidth, stage));
    }
    return columnPage(sheet, std::move(column), stage);
}

} // namespace musubi::screens
