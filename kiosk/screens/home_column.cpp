#include "kiosk/screens/home.hpp"
#include "kiosk/screens/home_parts.hpp"
#include "kiosk/screens/pages/column.hpp"
#include "kiosk/screens/pages/leaf_rows.hpp"
#include "kiosk/screens/pieces/kept_size.hpp"
#include "kiosk/screens/pieces/word_rows.hpp"
#include "kiosk/screens/session_row.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kKnotRoom = 56;        ///< left of a card, for its knot
constexpr float kSkyShare = 0.58F;     ///< of the hero's height; white words stand above it
constexpr float kBrand = 92;           ///< height of mark and name
constexpr float kHeadlineTop = 100;    ///< below the mark, in reach mode
constexpr float kHeadlineBelow = 12;   ///< free between the headline and what can be touched
constexpr float kPaperForArrows = 134; ///< from the bottom of the parts to the number between the arrows

bool isUpright(const Stage& stage)
{
    return stage.size.height > stage.size.width;
}

bool isLow(const Stage& stage)
{
    return leafArea(stage).height < 600;
}

// --- the headline ----------------------------------------------------------

/// Date, time, and what there is this weekend.
std::vector<RowWord> dayWords(const present::HomeView& view, const present::FrameView& frame, const Stage& stage)
{
    const float clockAsDrawn = stage.reach ? keptSize(theme::kPageTitle, stage) : 0; // there it stands apart
    const float size = std::max(isLow(stage) ? theme::kBodyLarge : theme::kH3, clockAsDrawn);
    std::vector<RowWord> words{{"home.date", withoutEmptyReadings(view.date), bold(size, theme::kWhite)},
                               {"clock", withoutEmptyReadings(frame.clock), bold(size, theme::kWhite)}};
    if (!view.weekend.empty())
        words.push_back({"home.weekend", withoutEmptyReadings(view.weekend), bold(size, theme::kWhite)});
    return words;
}

constexpr float kDayGap = 28;

/// The sun stands at the right of the title.
float titleWidth(float width, const Stage& stage)
{
    return isUpright(stage) ? width - 210 : width * 0.54F;
}

/// Upright, the sun reaches down beside the day too.
float dayWidth(float width, const Stage& stage)
{
    return isUpright(stage) ? titleWidth(width, stage) : width;
}

TextStyle titleStyle(const Words& title, float width, const Stage& stage)
{
    const TextStyle style = bold(theme::kHero, theme::kWhite);
    const scene::Size room{titleWidth(width, stage), 150};
    const float beside = stage.size.width - width;
    const float least = keptFrom(stage, [&](const Stage& before) {
        return before.isSpacious() ? 0 : titleStyle(title, before.size.width - beside, before).size;
    });
    if (isLow(stage))
        return fittingFrom(least, title, style, {theme::kH1, theme::kH2}, room, stage);
    return fittingFrom(least, title, style, {theme::kHero, 64, theme::kH1, theme::kH2}, room, stage);
}

struct HeadlineHeights
{
    float title = 0;
    float day = 0;
};

HeadlineHeights headlineHeights(const present::HomeView& view, const present::FrameView& frame, float width,
                                const Stage& stage)
{
    const Words title = withoutEmptyReadings(view.title);
    return {extentOf(title, titleStyle(title, width, stage), titleWidth(width, stage), stage).height + 1,
            heightInRows(dayWords(view, frame, stage), kDayGap, dayWidth(width, stage), stage)};
}

Node headline(const present::HomeView& view, const present::FrameView& frame, Rect rect, const Stage& stage)
{
    const HeadlineHeights heights = headlineHeights(view, frame, rect.width, stage);
    Node node = group("home.headline", rect);
    const Words title = withoutEmptyReadings(view.title);
    Rect top = rect.cutTop(heights.title);
    top.width = titleWidth(top.width, stage);
    node.children.push_back(
        textNode("home.title", title, titleStyle(title, rect.width, stage), top, stage, Role::Heading));
    rect.width = dayWidth(rect.width, stage);
    for (Node& word : wordRows(dayWords(view, frame, stage), kDayGap, rect, stage))
        node.children.push_back(std::move(word));
    return node;
}

// --- today's events --------------------------------------------------------

/// A piece of the day's line with a knot; upright it runs down, else from left to right behind the cards.
Node threaded(const present::HomeView& view, std::size_t index, Rect rect, const Stage& stage)
{
    const std::string id = "home.next." + std::to_string(index);
    const Colour colour = knotColour(view, index);
    const Colour next = index + 1 < view.next.size() ? knotColour(view, index + 1) : colour;
    const Point at{rect.x + 20, rect.centre().y};
    constexpr float kToNeighbour = 12;
    scene::LineContent thread;
    if (isUpright(stage)) {
        if (index == 0)
            thread.stops.push_back({{0, rect.y - 4}, colour});
        thread.stops.push_back({{at.x, rect.y - (index == 0 ? -24.0F : kToNeighbour)}, colour});
        thread.stops.push_back({at, colour});
        thread.stops.push_back({{at.x, rect.bottom() + (index + 1 < view.next.size() ? kToNeighbour : -24.0F)}, next});
        if (index + 1 == view.next.size())
            thread.stops.push_back({{0, rect.bottom() + 4}, next});
    } else {
        // Under the last card it ends unseen.
        thread.stops = {{{index % 2 == 0 ? 0 : rect.x - kToNeighbour, at.y}, colour},
                        {at, colour},
                        {{index % 2 == 0 ? rect.right() + kToNeighbour : rect.centre().x, at.y}, next}};
        thread.smooth = false;
    }
    thread.width = 5;
    Node node = group(id + ".row", rect);
    Node line;
    line.id = id + ".line";
    line.rect = rect;
    line.content = std::move(thread);
    line.layer = scene::Layer::Over;
    line.motion = scene::Motion::Draw;
    node.children.push_back(std::move(line));
    node.children.push_back(homeKnot(id, at, colour, index));
    Node one =
        sessionRow(id, {rect.x + kKnotRoom, rect.y, rect.width - kKnotRoom, rect.height}, view.next[index], stage);
    one.layer = scene::Layer::Over;
    one.motion = scene::Motion::Rise;
    one.motionStep = static_cast<int>(index);
    node.children.push_back(std::move(one));
    return node;
}

/// One event a row, upright; two where the stage is wide.
std::vector<LeafRow> eventRows(const present::HomeView& view, const Stage& stage)
{
    const Rect area = leafArea(stage);
    const std::size_t columns = isUpright(stage) ? 1 : 2;
    const float width = isUpright(stage) ? area.width : (area.width - theme::kGutter) / 2;
    float height = 0;
    for (const present::SessionCard& session : view.next)
        height = std::max(height, sessionRowHeight(session, width - kKnotRoom, stage));
    std::vector<LeafRow> rows;
    for (std::size_t first = 0; first < view.next.size(); first += columns) {
        const std::size_t last = std::min(view.next.size(), first + columns);
        LeafRow row{height, height * 1.8F, false, {}};
        row.draw = [=](Rect rect) {
            Node node = group("home.next.from." + std::to_string(first), rect);
            for (std::size_t index = first; index < last; ++index)
                node.children.push_back(threaded(view, index, rect.cutLeft(width, theme::kGutter), stage));
            return node;
        };
        rows.push_back(std::move(row));
    }
    return rows;
}

LeafRow nothingRow(const present::HomeView& view, const Stage& stage)
{
    const TextStyle style = bold(theme::kH3);
    const float width = leafArea(stage).width;
    const float height = extentOf(view.nothingNext, style, width - 64, stage).height + 64;
    return {height, height, false, [=](Rect rect) {
                Node node = card("home.nothing.card", rect);
                node.children.push_back(centredText("home.nothing", view.nothingNext, style, rect.inset(32, 24)));
                return node;
            }};
}

// --- the page --------------------------------------------------------------

/// In reach mode the mark and the headline stand above everything that can be touched, if there is room.
bool hasHeadlineOnTop(const present::HomeView& view, const present::FrameView& frame, const Stage& stage)
{
    if (!stage.reach)
        return false;
    const HeadlineHeights heights = headlineHeights(view, frame, stage.size.width - 2 * theme::kMargin, stage);
    return stage.reach->top >= kHeadlineTop + heights.title + heights.day + kHeadlineBelow;
}

bool hasBrandOnTop(const Stage& stage)
{
    return stage.reach && stage.reach->top >= kHeadlineTop;
}

bool hasBrandAmongParts(const Stage& stage)
{
    return stage.reach && !hasBrandOnTop(stage);
}

/// Sky and mountain behind the headline, paper below.
Node ground(const present::HomeView& view, const present::FrameView& frame, const Stage& stage)
{
    const Rect area = leafArea(stage);
    const HeadlineHeights heights = headlineHeights(view, frame, area.width, stage);
    const float mark = hasBrandAmongParts(stage) ? kBrand + kPartGap : 0;
    const float top = hasHeadlineOnTop(view, frame, stage) ? kHeadlineTop : area.y + mark;
    const float needed = (top + heights.title + heights.day) / kSkyShare;
    const float wanted = stage.size.height * (isUpright(stage) ? 0.42F : 0.6F);
    const float most = isUpright(stage) ? stage.size.height : area.bottom() - kPaperForArrows;
    const float height = std::min(std::max(wanted, needed), most);
    Node node = heroGround(view.hero, height, stage);
    node.children.push_back(dusk("ground.dusk", {0, 0, stage.size.width, height}));
    if (isUpright(stage)) // of the cut picture the part with the mountain at the right of the headline
        for (Node& part : node.children)
            if (auto* hero = std::get_if<scene::PictureContent>(&part.content))
                hero->focus = {0.44F, 0.5F};
    return node;
}

/// The bar of home says what the kiosk is; in reach mode the whole headline stands there.
void decorateTop(scene::Scene& scene, const present::HomeView& view, const present::FrameView& frame,
                 const Stage& stage)
{
    const auto top = std::ranges::find(scene.root.children, "top", &Node::id);
    if (top == scene.root.children.end())
        return;
    const float width = stage.size.width - 2 * theme::kMargin;
    if (!stage.reach) {
        const auto brand = std::ranges::find(top->children, "brand", &Node::id);
        if (brand != top->children.end())
            *brand = homeBrand(frame, {theme::kMargin, 8}, brand->rect.width, stage);
        return;
    }
    top->children.clear();
    if (hasBrandOnTop(stage))
        top->children.push_back(homeBrand(frame, {theme::kMargin, 8}, width, stage));
    if (hasHeadlineOnTop(view, frame, stage)) {
        const Rect rect{theme::kMargin, kHeadlineTop, width, stage.reach->top - kHeadlineTop - kHeadlineBelow};
        top->children.push_back(headline(view, frame, rect, stage));
    }
}

} // namespace

scene::Scene homeColumn(const present::HomeView& view, const present::FrameView& frame, const Stage& stage)
{
    Column column;
    column.ground = ground(view, frame, stage);
    std::vector<LeafRow> rows;
    if (hasBrandAmongParts(stage))
        rows.push_back({kBrand, kBrand, false, [&](Rect rect) {
                            return homeBrand(frame, {rect.x, rect.y}, rect.width, stage);
                        }});
    if (!hasHeadlineOnTop(view, frame, stage)) {
        const HeadlineHeights heights = headlineHeights(view, frame, leafArea(stage).width, stage);
        const float height = heights.title + heights.day;
        rows.push_back({height, height, false, [&](Rect rect) { return headline(view, frame, rect, stage); }});
    }
    std::vector<LeafRow> today = eventRows(view, stage);
    if (today.empty())
        today.push_back(nothingRow(view, stage));
    for (std::vector<LeafRow> more : {std::move(today), homeDoorRows(view, stage)})
        std::ranges::move(more, std::back_inserter(rows));
    column.parts = filledLeaves(std::move(rows), stage);
    scene::Scene scene = columnPage(frame, std::move(column), stage);
    scene.title = view.title.text.spoken();
    decorateTop(scene, view, frame, stage);
    return scene;
}

} // namespace musubi::screens
