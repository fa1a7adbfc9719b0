#include "kiosk/screens/award_timeline.hpp"

#include "kiosk/screens/award_card.hpp"
#include "kiosk/screens/pieces/knot.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace musubi::screens {

namespace {

constexpr float kCardWidth = 392;
constexpr float kCardHeight = 288;
constexpr float kCardSides = 24;
constexpr float kStep = 306;
constexpr float kBelow = 62; ///< from the line's middle to the lower cards
constexpr float kPicture = 134;
constexpr float kTallestPicture = 190;
constexpr float kAboveWords = 28;
constexpr float kBelowWords = 12;
constexpr float kWordsGap = 4;
const theme::SectionColours kGold = theme::coloursOf(Section::Awards);

/// The words of a card in their styles; the theme stands alone when the names are not known.
struct CardWords
{
    const Words* first = nullptr;
    TextStyle firstStyle;
    const Words* second = nullptr; ///< null: none
    TextStyle secondStyle;
    float height = 0;
};

CardWords wordsOf(const present::AwardCard& view, float cardHeight, const Stage& stage)
{
    const float width = kCardWidth - 2 * kCardSides;
    float room = cardHeight - kPicture - kAboveWords - kBelowWords;
    const bool named = !view.winners.empty();
    CardWords words;
    words.first = named ? &view.winners : &view.theme;
    words.firstStyle =
        fitting(*words.first, bold(theme::kBody), {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                {width, named ? 62 : room}, stage);
    words.height = extentOf(*words.first, words.firstStyle, width, stage).height;
    if (!named || view.theme.empty())
        return words;
    room -= words.height + kWordsGap;
    words.second = &view.theme;
    words.secondStyle = fitting(view.theme, regular(theme::kSmallLabel, theme::kInk2),
                                {theme::kSmallLabel, theme::kCaption}, {width, room}, stage);
    words.height += kWordsGap + extentOf(view.theme, words.secondStyle, width, stage).height;
    return words;
}

/// What the words of the fullest card in a row leave to the pictures, so that their seams stand in one line.
float pictureHeight(const present::AwardsView& view, std::size_t first, float cardHeight, const Stage& stage)
{
    float height = kTallestPicture;
    for (std::size_t index = first; index < view.cards.size(); index += 2)
        height = std::min(height, cardHeight - kAboveWords - kBelowWords -
                                      wordsOf(view.cards[index], cardHeight, stage).height);
    return std::max(kPicture, height);
}

Node awardCard(const present::AwardCard& view, std::size_t index, Rect rect, float pictureRoom, const Stage& stage)
{
    const std::string id = "awards.card." + std::to_string(index);
    Node node = awardFrame(id, view, rect);
    node.motion = scene::Motion::Rise;
    node.motionStep = static_cast<int>(index);
    node.children.push_back(picture(id + ".picture", {rect.x + 3, rect.y + 3, rect.width - 6, pictureRoom - 3},
                                    view.picture, {theme::kCardRadius - 3, theme::kCardRadius - 3, 0, 0}, {}));
    const float seam = rect.y + pictureRoom;
    node.children.push_back(programmeMark(id + ".programme", view, rect, seam, stage));
    const CardWords words = wordsOf(view, rect.height, stage);
    Rect room{rect.x + kCardSides, seam + kAboveWords, rect.width - 2 * kCardSides,
              rect.bottom() - seam - kAboveWords - kBelowWords + 1};
    Node name = textNode(id + ".winners", *words.first, words.firstStyle, room, stage);
    static_cast<void>(room.cutTop(name.rect.height, kWordsGap));
    node.children.push_back(std::move(name));
    if (words.second != nullptr)
        node.children.push_back(textNode(id + ".theme", *words.second, words.secondStyle, room, stage));
    return node;
}

/// The wave on which the years hang: crests for cards above, troughs for cards below.
float waveAt(float x, float middle)
{
    return middle - 26 * std::cos((x - 196) / kStep * 3.14159265F);
}

Node wave(Rect rect, float middle, const Stage& stage)
{
    scene::LineContent line;
    for (float x = -20; x <= stage.size.width + 20; x += 51)
        line.stops.push_back({{x, waveAt(x, middle)}, x < stage.size.width / 2 ? kGold.fill : theme::kGoldLine});
    line.width = 6;
    Node node;
    node.id = "awards.line";
    node.rect = {0, rect.y, stage.size.width, rect.height};
    node.content = std::move(line);
    node.motion = scene::Motion::Draw;
    node.layer = scene::Layer::Over;
    return node;
}

/// From the line to the card.
Node stem(const std::string& id, Point from, float to)
{
    scene::LineContent line;
    line.stops = {{from, kGold.fill}, {{from.x, to}, kGold.fill}};
    line.smooth = false;
    Node node;
    node.id = id;
    node.rect = {from.x - 3, std::min(from.y, to), 6, std::abs(to - from.y)};
    node.content = std::move(line);
    node.layer = scene::Layer::Over;
    return node;
}

constexpr scene::Size kYear{276, 60};

/// One size for all years of a page.
float yearSize(const present::AwardsView& view, const Stage& stage)
{
    float size = theme::kH2;
    for (const present::AwardCard& award : view.cards)
        size = std::min(size, fitting(award.year, bold(size),
                                      {theme::kH2, theme::kPageTitle, theme::kH3, theme::kBody, theme::kCaption}, kYear,
                                      stage)
                                  .size);
    return size;
}

Node yearText(const std::string& id, const Words& year, float size, Point centre)
{
    Node node = centredText(id, year, bold(size, theme::kGoldPale, Align::Centre), Rect::around(centre, kYear));
    node.layer = scene::Layer::Over;
    return node;
}

} // namespace

Node awardTimeline(const present::AwardsView& view, Rect rect, const Stage& stage)
{
    Node node = group("awards.timeline", rect);
    node.layer = scene::Layer::Over;
    const float middle = rect.y + kCardHeight + 58;
    node.children.push_back(wave(rect, middle, stage));
    const float lowerHeight = rect.bottom() - middle - kBelow;
    const float pictures[] = {pictureHeight(view, 0, kCardHeight, stage), pictureHeight(view, 1, lowerHeight, stage)};
    const float size = yearSize(view, stage);
    const float spread = (rect.width - kCardWidth) / 5;
    for (std::size_t index = 0; index < view.cards.size(); ++index) {
        const present::AwardCard& award = view.cards[index];
        const bool above = index % 2 == 0;
        const float x = rect.x + static_cast<float>(index) * spread;
        const Rect cardRect =
            above ? Rect{x, rect.y, kCardWidth, kCardHeight} : Rect{x, middle + kBelow, kCardWidth, lowerHeight};
        const float centre = cardRect.centre().x;
        const Point at{centre, waveAt(centre, middle)};
        const std::string id = "awards.knot." + std::to_string(index);
        node.children.push_back(stem(id + ".stem", at, above ? cardRect.bottom() : cardRect.y));
        const Colour colour = above ? kGold.fill : theme::kGoldPale;
        node.children.push_back(knot(id, at, {14, 7, colour, theme::kWhite}, static_cast<int>(index)));
        if (!award.year.empty())
            node.children.push_back(yearText(id + ".year", award.year, size, {centre, above ? at.y + 52 : at.y - 52}));
        node.children.push_back(awardCard(award, index, cardRect, pictures[index % 2], stage));
    }
    return node;
}

} // namespace musubi::screens
