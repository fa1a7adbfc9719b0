#include "kiosk/screens/site_card.hpp"

#include "kiosk/screens/pages/detail_parts.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kPad = 28;
constexpr float kGap = 10;
constexpr float kTagHeight = 44;
constexpr float kButton = 80;
constexpr float kWide = 760; ///< from here on the picture stands beside the words
constexpr float kPictureShare = 0.4F;
constexpr float kPictureOver = 240; ///< height of a picture that stands over them
constexpr float kLowestPicture = 150;
const theme::SectionColours kMoss = theme::coloursOf(Section::Geopark);

enum class PicturePlace
{
    Beside,
    Over,
    Elsewhere, ///< a part of its own
};

/// One paragraph of the card.
struct Line
{
    const char* id;
    Words words;
    TextStyle style;
    Role role = Role::Text;
};

class SiteCard
{
public:
    SiteCard(const present::SitePanel& view, const present::FrameView& frame, PicturePlace place, const Stage& stage)
        : m_view(view), m_frame(frame), m_place(place), m_stage(stage)
    {}

    [[nodiscard]] float height(float width) const
    {
        const float room = wordsWidth(width);
        float height = 2 * kPad + kTagHeight + kGap + kButton + 2 * kGap;
        for (const Line& line : lines())
            height += extentOf(line.words, line.style, room, m_stage).height + 1 + kGap;
        return m_place == PicturePlace::Over ? height + kPictureOver : height;
    }

    [[nodiscard]] Node draw(Rect rect) const
    {
        Node node = card("geopark.panel", rect);
        node.motion = scene::Motion::Rise;
        Rect inside = rect.inset(2);
        constexpr float kRound = theme::kCardRadius - 2;
        if (m_place == PicturePlace::Beside)
            addPicture(node, inside.cutLeft(rect.width * kPictureShare - 2), {kRound, 0, 0, kRound});
        if (m_place == PicturePlace::Over)
            addPicture(node, inside.cutTop(inside.height - (height(rect.width) - kPictureOver)),
                       {kRound, kRound, 0, 0});
        inside = inside.inset(kPad - 2);
        const Rect tags = inside.cutTop(kTagHeight, kGap);
        Node kind = tag("geopark.panel.kind", {tags.x, tags.y}, m_view.kind, Section::Geopark, m_stage, m_view.icon);
        const float tagEnd = kind.rect.right();
        node.children.push_back(std::move(kind));
        if (m_view.sample)
            node.children.push_back(sampleTag("geopark.panel.sample", {tagEnd + 12, tags.y}, m_frame, m_stage));
        Node look = button(lookSpec(), inside.cutBottom(kButton, kGap), m_stage);
        for (const Line& line : lines()) {
            const float lineHeight = extentOf(line.words, line.style, inside.width, m_stage).height + 1;
            node.children.push_back(
                textNode(line.id, line.words, line.style, inside.cutTop(lineHeight, kGap), m_stage, line.role));
        }
        node.children.push_back(std::move(look));
        return node;
    }

    [[nodiscard]] std::vector<Line> lines() const
    {
        std::vector<Line> lines{{"geopark.panel.title", m_view.title,
                                 bold(m_stage.size.width < 900 ? theme::kPageTitle : theme::kH2), Role::Heading}};
        if (!m_view.heights.empty()) {
            Words heights = m_view.heights.front();
            for (std::size_t index = 1; index < m_view.heights.size(); ++index)
                heights.text = heights.text + RubyText::plain("   ") + m_view.heights[index].text;
            lines.push_back({"geopark.panel.heights", std::move(heights), bold(theme::kSmallLabel)});
        }
        if (!m_view.municipalities.empty())
            lines.push_back({"geopark.panel.cities", m_view.municipalities, regular(theme::kCaption, theme::kInk2)});
        if (!m_view.unplaced.empty())
            lines.push_back({"geopark.panel.unplaced", m_view.unplaced, bold(theme::kCaption, kMoss.solid)});
        lines.push_back({"geopark.panel.summary", m_view.summary, regular(theme::kLabel)});
        return lines;
    }

    [[nodiscard]] ButtonSpec lookSpec() const
    {
        return {
            "geopark.panel.look",      m_view.look,       {},
            "arrow_forward",           ButtonLook::Solid, Section::Geopark,
            scene::Go{m_view.address}, theme::kBody,      m_view.title.text.spoken() + " " + m_view.look.text.spoken()};
    }

private:
    [[nodiscard]] float wordsWidth(float width) const
    {
        return (m_place == PicturePlace::Beside ? width * (1 - kPictureShare) : width) - 2 * kPad;
    }

    void addPicture(Node& node, Rect rect, scene::Corners corners) const
    {
        node.children.push_back(picture("geopark.panel.picture", rect, m_view.picture, corners, m_view.alternative));
    }

    const present::SitePanel& m_view;
    const present::FrameView& m_frame;
    PicturePlace m_place;
    Stage m_stage;
};

/// Without a card around them, where a long title leaves a leaf no room for the rest.
std::vector<Part> looseParts(const present::SitePanel& view, const SiteCard& card, const present::FrameView& frame,
                             const Stage& stage)
{
    std::vector<Part> parts;
    if (view.sample)
        add(parts, fixedPart(0, kTagHeight, [frame, stage](Rect rect) {
                return sampleTag("geopark.panel.sample", {rect.x, rect.y}, frame, stage);
            }));
    std::vector<Line> lines = card.lines();
    add(parts, headingPart(lines.front().id, lines.front().words, lines.front().style.size, theme::kInk, stage));
    add(parts, hintPart("geopark.panel.kind", view.icon, view.kind, bold(theme::kCaption, kMoss.solid), stage));
    for (std::size_t index = 1; index < lines.size(); ++index)
        add(parts, textParts(lines[index].id, lines[index].words, lines[index].style, stage));
    add(parts, buttonPart(card.lookSpec(), 0, stage));
    add(parts, picturePart("geopark.panel.picture", view.picture, view.alternative, 0,
                           std::max(kLowestPicture, std::min(kPictureOver, leafArea(stage).height))));
    return parts;
}

} // namespace

std::vector<Part> siteCardParts(const present::SitePanel& view, const present::FrameView& frame, const Stage& stage)
{
    const Rect area = leafArea(stage);
    PicturePlace place = area.width >= kWide ? PicturePlace::Beside : PicturePlace::Over;
    if (SiteCard(view, frame, place, stage).height(area.width) > area.height)
        place = PicturePlace::Elsewhere;
    const SiteCard drawn(view, frame, place, stage);
    std::vector<Part> parts;
    const bool isTooHigh = place == PicturePlace::Elsewhere && drawn.height(area.width) > area.height;
    if (isTooHigh)
        return looseParts(view, drawn, frame, stage);
    if (place == PicturePlace::Elsewhere)
        add(parts, picturePart("geopark.panel.picture", view.picture, view.alternative, 0,
                               std::max(kLowestPicture, std::min(kPictureOver, area.height))));
    Part part;
    part.height = [drawn](float width) { return drawn.height(width); };
    part.draw = [drawn](Rect rect) { return drawn.draw(rect); };
    add(parts, std::move(part));
    return parts;
}

} // namespace musubi::screens
