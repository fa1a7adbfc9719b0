#include "kiosk/screens/home_low.hpp"

#include "kiosk/screens/home_parts.hpp"
#include "kiosk/screens/pages/low_page.hpp"
#include "kiosk/screens/pieces/move_by.hpp"
#include "kiosk/screens/pieces/word_rows.hpp"
#include "kiosk/screens/session_card.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

// Heights over the lower edge of the glass, so that a higher stage has a higher sky.
constexpr float kHero = 610;
constexpr float kLine = 694;
constexpr float kCards = 670;
constexpr float kCardHeight = 150;
constexpr float kDoors = 496;
constexpr float kDoorHeight = 244;
constexpr float kLanguages = 228;
constexpr float kUnderBar = 16; ///< below the buttons of the bottom bar

constexpr float kSkyTop = 112; ///< below the mark and the clock
constexpr float kPill = 56;

Node clock(const present::FrameView& frame, const Stage& stage)
{
    return centredText("clock", frame.clock, bold(theme::kPageTitle, theme::kWhite, Align::End),
                       {stage.size.width - theme::kMargin - 180, 28, 180, 56});
}

// --- the headline ----------------------------------------------------------

std::vector<RowWord> dayWords(const present::HomeView& view)
{
    std::vector<RowWord> words{{"home.date", withoutEmptyReadings(view.date), bold(theme::kH3, theme::kWhite)}};
    if (!view.weekend.empty())
        words.push_back({"home.weekend", withoutEmptyReadings(view.weekend), bold(theme::kH3, theme::kWhite)});
    return words;
}

/// Why the top is empty: the buttons have come down.
Node lowPill(const Words& words, Point at, const Stage& stage)
{
    constexpr float kIcon = 32;
    constexpr float kGap = 12;
    constexpr float kLeft = 18;
    constexpr float kRight = 24;
    const Words said = withoutEmptyReadings(words);
    const TextStyle style = regular(theme::kSmallLabel, theme::kWhite);
    const float width = extentOf(said, style, 0, stage).width + 1;
    const Rect rect{at.x, at.y, kLeft + kIcon + kGap + width + kRight, kPill};
    BoxContent content;
    content.radius = kPill / 2;
    content.fill = theme::kS950;
    Node node = box("home.low", rect, content);
    Rect inside = rect;
    static_cast<void>(inside.cutLeft(kLeft));
    node.children.push_back(
        icon("home.low.icon", "south", kIcon, theme::kGoldPale, inside.cutLeft(kIcon, kGap).centre()));
    inside.width = width;
    node.children.push_back(centredText("home.low.words", said, style, inside));
    return node;
}

/// The title is as large as the day and the pill leave room for, between the mark and the line.
Node headline(const present::HomeView& view, const Stage& stage)
{
    constexpr float kGap = 10;
    constexpr float kWordGap = 28;
    constexpr float kOverLine = 36; // the line and its knots
    Rect rect{theme::kMargin, kSkyTop, 1100, stage.size.height - kLine - kOverLine - kSkyTop};
    Node node = group("home.headline", rect);
    const std::vector<RowWord> day = dayWords(view);
    const float dayHeight = heightInRows(day, kWordGap, rect.width, stage);
    const Words title = withoutEmptyReadings(view.title);
    const float room = rect.height - dayHeight - kPill - 2 * kGap;
    const TextStyle style = fitting(title, bold(theme::kHero, theme::kWhite),
                                    {theme::kHero, 64, theme::kH1, theme::kH2}, {rect.width, room}, stage);
    const float titleHeight = extentOf(title, style, rect.width, stage).height + 1;
    static_cast<void>(rect.cutTop(std::max(0.0F, room - titleHeight)));
    node.children.push_back(textNode("home.title", title, style, rect.cutTop(titleHeight), stage, Role::Heading));
    for (Node& word : wordRows(day, kWordGap, rect.cutTop(dayHeight, kGap), stage))
        node.children.push_back(std::move(word));
    node.children.push_back(lowPill(view.low, {rect.x, rect.bottom() - kPill}, stage));
    return node;
}

// --- today's events --------------------------------------------------------

constexpr float kPicture = 132; ///< width
constexpr float kSides = 14;    ///< free beside the words
constexpr float kEnds = 8;      ///< over and under them
constexpr float kLineGap = 4;

std::vector<RowWord> whenWords(const std::string& id, const present::SessionCard& view)
{
    const Colour ink = theme::coloursOf(Section::Events).solid;
    return {{id + ".day", withoutEmptyReadings(view.day), bold(theme::kSmallLabel, ink)},
            {id + ".time", withoutEmptyReadings(view.start), bold(theme::kBody, ink)}};
}

constexpr float kWordGap = 10;

/// The titles of all cards are of one size.
float titleSize(const std::vector<present::SessionCard>& cards, float width, const Stage& stage)
{
    const float room = width - kPicture - 2 * kSides;
    float size = theme::kLabel;
    for (const present::SessionCard& one : cards) {
        const float when = heightInRows(whenWords({}, one), kWordGap, room, stage);
        size = std::min(size, fitting(withoutEmptyReadings(one.title), bold(size),
                                      {theme::kLabel, theme::kSmallLabel, theme::kCaption},
                                      {room, kCardHeight - 2 * kEnds - when - kLineGap}, stage)
                                  .size);
    }
    return size;
}

/// Picture, day and time, title; the place where there is room for it.
Node eventCard(const std::string& id, Rect rect, const present::SessionCard& view, float size, const Stage& stage)
{
    Node node = card(id, rect, Intent{scene::Go{view.address}}, spokenName(view));
    constexpr float kRound = theme::kCardRadius - 2;
    Node image = picture(id + ".picture", {rect.x + 2, rect.y + 2, kPicture - 2, rect.height - 4}, view.picture,
                         {kRound, 0, 0, kRound}, {});
    std::get<scene::PictureContent>(image.content).grey = view.over;
    node.children.push_back(std::move(image));
    const Rect room{rect.x + kPicture + kSides, rect.y + kEnds, rect.width - kPicture - 2 * kSides,
                    rect.height - 2 * kEnds};
    const std::vector<RowWord> when = whenWords(id, view);
    const Words title = withoutEmptyReadings(view.title);
    const Words place = withoutEmptyReadings(view.place);
    const TextStyle small = regular(theme::kCaption, theme::kInk2);
    const float whenHeight = heightInRows(when, kWordGap, room.width, stage);
    const float titleHeight = extentOf(title, bold(size), room.width, stage).height + 1;
    const float placeHeight = extentOf(place, small, room.width, stage).height + 1;
    const float used = whenHeight + kLineGap + titleHeight;
    const bool hasPlace = !place.empty() && used + kLineGap + placeHeight <= room.height;
    const float needed = hasPlace ? used + kLineGap + placeHeight : used;
    Rect words = Rect::around(room.centre(), {room.width, std::min(needed, room.height)});
    for (Node& word : wordRows(when, kWordGap, words.cutTop(whenHeight, kLineGap), stage))
        node.children.push_back(std::move(word));
    node.children.push_back(textNode(id + ".title", title, bold(size), words.cutTop(titleHeight, kLineGap), stage));
    if (hasPlace)
        node.children.push_back(textNode(id + ".place", place, small, words, stage));
    addSampleMark(node, {rect.x + 8, rect.y + 10}, view, stage);
    return node;
}

Node dayLine(const present::HomeView& view, float cardWidth, const Stage& stage)
{
    const float y = stage.size.height - kLine;
    std::vector<scene::LineStop> stops{{{0, y + 8}, theme::coloursOf(Section::Events).fill}};
    for (std::size_t index = 0; index < view.next.size(); ++index)
        stops.push_back({{theme::kMargin + 33 + static_cast<float>(index) * (cardWidth + theme::kGutter), y},
                         knotColour(view, index)});
    stops.push_back({{stage.size.width, y - 22}, theme::coloursOf(Section::Awards).fill});
    Node line;
    line.id = "home.line";
    line.rect = {0, y - 40, stage.size.width, 80};
    line.content = scene::LineContent{std::move(stops), 5, scene::Stroke::Solid, true, theme::kNone, 0};
    line.layer = scene::Layer::Over;
    line.motion = scene::Motion::Draw;
    return line;
}

/// The day's events hang on one line, which stands above what can be touched.
Node nextEvents(const present::HomeView& view, const Stage& stage)
{
    constexpr float kAbreast = 4;
    const float lineY = stage.size.height - kLine;
    const float top = stage.size.height - kCards;
    Node node = group("home.next", {0, lineY - 40, stage.size.width, top + kCardHeight - lineY + 40});
    node.layer = scene::Layer::Over;
    const float inside = stage.size.width - 2 * theme::kMargin;
    const float width = (inside - (kAbreast - 1) * theme::kGutter) / kAbreast;
    node.children.push_back(dayLine(view, width, stage));
    const float size = titleSize(view.next, width, stage);
    for (std::size_t index = 0; index < view.next.size(); ++index) {
        const float x = theme::kMargin + static_cast<float>(index) * (width + theme::kGutter);
        const std::string id = "home.next." + std::to_string(index);
        node.children.push_back(homeKnot(id, {x + 33, lineY}, knotColour(view, index), index));
        Node one = eventCard(id, {x, top, width, kCardHeight}, view.next[index], size, stage);
        one.layer = scene::Layer::Over;
        one.motion = scene::Motion::Rise;
        one.motionStep = static_cast<int>(index);
        node.children.push_back(std::move(one));
    }
    if (!view.next.empty())
        return node;
    Node nothing = card("home.nothing.card", {theme::kMargin, top, inside, kCardHeight});
    nothing.layer = scene::Layer::Over;
    nothing.children.push_back(
        centredText("home.nothing", view.nothingNext, bold(theme::kH3), nothing.rect.inset(32, 24)));
    node.children.push_back(std::move(nothing));
    return node;
}

// --- doors, languages, and where hands reach -------------------------------

Node doors(const present::HomeView& view, const Stage& stage)
{
    DoorShape shape;
    shape.picture = kDoorHeight - kDoorSeam - shape.title - 1 - shape.caption - kDoorBottom;
    const Rect row{theme::kMargin, stage.size.height - kDoors, stage.size.width - 2 * theme::kMargin, kDoorHeight};
    return homeDoorsAbreast(view, row, shape, stage);
}

Node languages(const present::FrameView& frame, const Stage& stage)
{
    Node bar = languageBar(frame, stage);
    moveBy(bar, theme::kMargin - bar.rect.x, stage.size.height - kLanguages - bar.rect.y);
    return bar;
}

/// How high above the floor everything stands that can be touched; from `left` to the margin.
Node bandNote(const Words& words, float left, const Stage& stage)
{
    constexpr float kIcon = 36;
    constexpr float kGap = 12;
    const TextStyle style = regular(theme::kCaption, theme::kInk2);
    const Rect room{left, stage.size.height - kLanguages, stage.size.width - theme::kMargin - left,
                    theme::kTouchMinimum};
    const float width = extentOf(words, style, 0, stage).width + 1;
    Node node = group("home.band", {room.right() - width - kGap - kIcon, room.y, width + kGap + kIcon, room.height});
    Rect inside = node.rect;
    node.children.push_back(
        icon("home.band.icon", "accessible", kIcon, theme::kS700, inside.cutLeft(kIcon, kGap).centre()));
    node.children.push_back(centredText("home.band.words", words, style, inside));
    return node;
}

} // namespace

bool standsLow(const Stage& stage)
{
    return isWideAndLow(stage) && stage.reach->top <= stage.size.height - kCards &&
           stage.reach->bottom >= stage.size.height - kUnderBar;
}

scene::Scene homeLow(const present::HomeView& view, const present::FrameView& frame, const Stage& stage)
{
    constexpr float kApart = 24;
    Node choice = languages(frame, stage);
    Node note = bandNote(view.band, choice.rect.right() + kApart, stage);
    return page(frame, view.title,
                {heroGround(view.hero, stage.size.height - kHero, stage),
                 homeBrand(frame, {theme::kMargin, 8}, 460, stage), clock(frame, stage), headline(view, stage),
                 nextEvents(view, stage), doors(view, stage), std::move(choice), std::move(note),
                 bottomBar(frame, stage)},
                stage);
}

} // namespace musubi::screens
