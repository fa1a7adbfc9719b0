#include "kiosk/screens/not_found.hpp"

#include "kiosk/screens/pages/column.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pages/story_part.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kGap = 16;
constexpr const char* kPicture = "illustration:robot";

struct NotFound
{
    Words title;
    Words text;
    std::vector<ButtonSpec> ways; ///< none while the pack is being read
};

/// The list in which an entry of this kind would be.
struct ListOf
{
    const char* address;
    const char* words;
    const char* icon;
};

std::optional<ListOf> listOf(model::EntryKind kind)
{
    static const std::map<model::EntryKind, ListOf> kLists{
        {model::EntryKind::Award, {"awards", "door.awards", "knot-gold"}},
        {model::EntryKind::Event, {"events", "door.events", "event"}},
        {model::EntryKind::Geosite, {"geopark", "door.geopark", "landscape"}},
        {model::EntryKind::Initiative, {"future-city", "door.future-city", "location_city"}},
        {model::EntryKind::Institution, {"institutions", "door.institutions", "science"}},
        {model::EntryKind::Offer, {"offers", "door.offers", "menu_book"}},
        {model::EntryKind::Quiz, {"quiz", "door.quiz", "quiz"}},
        {model::EntryKind::Showcase, {"showcase", "door.future-city", "location_city"}},
    };
    const auto found = kLists.find(kind);
    return found == kLists.end() ? std::nullopt : std::optional(found->second);
}

ButtonSpec way(const std::string& id, const Words& words, const char* iconName, const std::string& address)
{
    return {"not-found." + id,  words,        iconName, {}, ButtonLook::Plain, Section::Events,
            scene::Go{address}, theme::kBody, {}};
}

NotFound notFound(const present::FrameView& frame, const present::Context& context)
{
    if (!context.catalogue().complete())
        return {context.sayFully("not-found.loading"), context.sayFully("not-found.wait"), {}};
    NotFound page{context.sayFully("not-found.title"), context.sayFully("not-found.text"), {}};
    page.ways.push_back(way("home", frame.home, "home", "home"));
    page.ways.back().look = ButtonLook::Main;
    const auto entry = context.address().entry();
    if (const auto list = entry ? listOf(entry->kind) : std::nullopt)
        page.ways.push_back(way("list", context.say(list->words), list->icon, list->address));
    page.ways.push_back(way("search", frame.search, "search", "search"));
    return page;
}

constexpr float kHalf = 440; ///< least of the picture and of the words, side by side

Part wordsPart(const NotFound& view, float minWidth, const Stage& stage)
{
    return endingRow(storyPart("not-found",
                               {{"not-found.title", view.title, bold(theme::kH2), Role::Heading},
                                {"not-found.text", view.text, regular(theme::kBodyLarge)}},
                               minWidth, stage));
}

/// What the page has beside or over its ways on.
struct NotFoundLayout
{
    float words = 0;   ///< Part::minWidth
    float way = 0;     ///< Part::minWidth
    float picture = 0; ///< height; 0: none
};

/// All of it stands on one leaf; the picture is as high as the rest lets it be.
NotFoundLayout layoutOf(const NotFound& view, const Stage& stage)
{
    constexpr float kHigh = 760;
    constexpr float kLow = 260;
    constexpr float kLeast = 140;
    constexpr float kWay = 250;
    const Rect area = leafArea(stage);
    const float half = (area.width - theme::kGutter) / 2;
    const auto count = static_cast<float>(view.ways.size());
    for (const float way : {0.0F, kWay}) {
        const float columns = way > 0 ? std::floor((area.width + theme::kGutter) / (way + theme::kGutter)) : 1;
        const float rows = std::ceil(count / std::max(1.0F, columns));
        float below = 0;
        for (const ButtonSpec& spec : view.ways)
            below = std::max(below, buttonPart(spec, way, stage).height(std::max(way, area.width / 3)));
        below = rows * (below + kPartGap);
        if (hasArrowsBeside(stage) && half >= kHalf) {
            const float words = wordsPart(view, kHalf, stage).height(half);
            if (std::max(words, kLow) + below <= area.height)
                return {kHalf, way, std::max(words, kLow)};
        }
        const float left = area.height - below - kPartGap - wordsPart(view, 0, stage).height(area.width);
        if (!hasArrowsBeside(stage) && left >= kLeast)
            return {0, way, std::min({left, kHigh, area.width * 0.8F})};
    }
    return {0, kWay, 0};
}

scene::Scene notFoundColumn(const NotFound& view, const present::FrameView& frame, const Stage& stage)
{
    const NotFoundLayout layout = layoutOf(view, stage);
    Column column;
    column.ground = pageGround(Ground::Paper, stage);
    if (layout.picture > 0)
        add(column.parts, picturePart("not-found.picture", kPicture, {}, layout.words, layout.picture));
    add(column.parts, wordsPart(view, layout.words, stage));
    for (const ButtonSpec& spec : view.ways)
        add(column.parts, buttonPart(spec, layout.way, stage));
    scene::Scene scene = columnPage(frame, std::move(column), stage);
    scene.title = view.title.text.spoken();
    return scene;
}

/// The picture, and beside it what has happened and the ways on.
Node panel(const NotFound& view, Rect rect, const Stage& stage)
{
    constexpr float kWay = 88;
    Node node = card("not-found", rect);
    Rect inside = rect.inset(40);
    constexpr float kRound = theme::kCardRadius;
    node.children.push_back(picture("not-found.picture", inside.cutLeft(inside.width * 0.44F, 48), kPicture,
                                    scene::Corners::all(kRound), {}));
    Rect ways = inside.cutBottom((kWay + kGap) * static_cast<float>(view.ways.size()), kGap);
    const TextStyle title = fitting(view.title, bold(theme::kH2), {theme::kH2, theme::kPageTitle, theme::kH3},
                                    {inside.width, inside.height * 0.5F}, stage);
    Node heading = textNode("not-found.title", view.title, title, inside, stage, Role::Heading);
    static_cast<void>(inside.cutTop(heading.rect.height, kGap));
    node.children.push_back(std::move(heading));
    const TextStyle text = fitting(view.text, regular(theme::kBodyLarge, theme::kInk2),
                                   {theme::kBodyLarge, theme::kBody, theme::kLabel, theme::kSmallLabel},
                                   {inside.width, inside.height}, stage);
    node.children.push_back(textNode("not-found.text", view.text, text, inside, stage));
    for (const ButtonSpec& spec : view.ways)
        node.children.push_back(button(spec, ways.cutTop(kWay, kGap), stage));
    return node;
}

} // namespace

scene::Scene notFoundScreen(const present::FrameView& frame, const present::Context& context, const Stage& stage)
{
    const NotFound view = notFound(frame, context);
    if (!stage.isSpacious())
        return notFoundColumn(view, frame, stage);
    const Rect middle = Rect::around(contentArea(stage).centre(), {1360, 620});
    return page(frame, view.title,
                {pageGround(Ground::Paper, stage), backButton(frame, {}, BackLook::Arrow, stage),
                 languageBar(frame, stage), panel(view, middle, stage), bottomBar(frame, stage)},
                stage);
}

} // namespace musubi::screens
