#include "kiosk/scene/standing.hpp"

#include "kiosk/scene/backdrop.hpp"
#include "kiosk/scene/recognition.hpp"

#include <algorithm>

namespace musubi::scene {

namespace {

// WCAG contrast of a shape that says something. The promise is 3; what comes near it was meant to be seen.
constexpr double kMeaningful = 2;
constexpr double kFaint = 1.5;
constexpr std::uint8_t kSeeThrough = 128; ///< alpha below which a shape is a shade of its ground
constexpr float kSlack = 2;
constexpr float kSceneryShare = 0.3F; ///< of the page's height; a bar at its edge is less

bool isWords(const Node& node)
{
    if (const auto* text = std::get_if<TextContent>(&node.content))
        return !text->text.empty();
    return std::holds_alternative<IconContent>(node.content);
}

bool isTouchedOrNamed(const Node& node)
{
    return isControl(node.role) || std::holds_alternative<QrContent>(node.content) ||
           std::holds_alternative<PinContent>(node.content) ||
           (std::holds_alternative<PictureContent>(node.content) && !node.label.empty());
}

bool saysNothing(const Node& node)
{
    return node.role == Role::None && !node.intent && node.label.empty() && !isWords(node) &&
           std::ranges::all_of(node.children, saysNothing);
}

bool hasEdge(const BoxContent& box)
{
    return (box.border.alpha > 0 && box.borderWidth > 0) || (box.shadow.alpha > 0 && box.shadowDrop > 0);
}

class Look
{
public:
    explicit Look(const Scene& scene) : m_page(scene.size) {}

    std::vector<Standing> at(const Node& root)
    {
        visit(root, {}, 1, Siblings::Equal);
        for (std::size_t index = 0; index < m_nodes.size(); ++index)
            seeWhatLiesOver(index);
        return std::move(m_standings);
    }

private:
    enum class Siblings
    {
        Equal,
        SomeFaded,
    };

    void visit(const Node& node, const Standing& above, float opacityAbove, Siblings siblings)
    {
        Standing own;
        own.isInControl = above.isInControl;
        own.isGround = node.rect.x <= kSlack && node.rect.right() >= m_page.width - kSlack;
        own.isScenery =
            above.isScenery || (own.isGround && node.rect.height >= m_page.height * kSceneryShare && saysNothing(node));
        own.isTray = node.children.size() > 1 && std::ranges::all_of(node.children, isControl, &Node::role);
        own.isSingledOut = node.opacity >= 1 && siblings == Siblings::SomeFaded;
        const float opacity = opacityAbove * node.opacity;
        compare(node, opacity, own);
        m_backdrop.paint(node, opacity);
        m_nodes.push_back(&node);
        m_standings.push_back(own);
        Standing below = own;
        below.isInControl = own.isInControl || isControl(node.role);
        const bool someFaded = std::ranges::any_of(node.children, [](const Node& child) { return child.opacity < 1; });
        for (const Node& child : node.children)
            visit(child, below, opacity, someFaded ? Siblings::SomeFaded : Siblings::Equal);
    }

    void compare(const Node& node, float opacity, Standing& own) const
    {
        const GroundColour ground = m_backdrop.at(node.rect.centre());
        const auto contrast = [&](Colour colour) {
            colour.alpha = static_cast<std::uint8_t>(static_cast<float>(colour.alpha) * opacity);
            return ground.isKnown() && colour.alpha > 0 ? worstContrast(colour, ground) : 1;
        };
        if (const auto* box = std::get_if<BoxContent>(&node.content))
            compareBox(*box, ground, contrast, own);
        else if (const auto* line = std::get_if<LineContent>(&node.content); line && !line->stops.empty())
            own.isMark = contrast(line->stops.front().colour) >= kMeaningful;
        else if (const auto* shape = std::get_if<ShapeContent>(&node.content)) {
            const bool hasBorder = shape->border.alpha > 0 && shape->borderWidth > 0;
            const auto isShade = [&](Colour colour) { return colour.alpha < kSeeThrough && contrast(colour) < kFaint; };
            own.isFaint = ground.isKnown() && isShade(shape->fill) && (!hasBorder || isShade(shape->border));
            own.isCutOut = !hasBorder && hasColourOfAGround(node.rect, shape->fill);
        }
    }

    /// Whether a page or a card around `rect` is of this colour.
    [[nodiscard]] bool hasColourOfAGround(const Rect& rect, Colour colour) const
    {
        return std::ranges::any_of(m_nodes, [&](const Node* node) {
            const auto* box = std::get_if<BoxContent>(&node->content);
            return box != nullptr && box->fill == colour && colour.alpha == 255 && node->rect.holds(rect);
        });
    }

    template <typename ContrastOf>
    static void compareBox(const BoxContent& box, const GroundColour& ground, const ContrastOf& contrast, Standing& own)
    {
        own.standsOut = hasEdge(box) || box.fillBottom || (box.fill.alpha > 0 && !ground.isKnown()) ||
                        painted(box.fill, ground.darkest) != ground.darkest;
        const bool hasSeenBorder = box.borderWidth > 0 && contrast(box.border) >= kMeaningful;
        own.isMark = hasSeenBorder || contrast(box.fill) >= kMeaningful;
        own.isRing = hasSeenBorder && contrast(box.fill) < kFaint;
    }

    void seeWhatLiesOver(std::size_t index)
    {
        const Rect& rect = m_nodes[index]->rect;
        const bool isPicture = std::holds_alternative<PictureContent>(m_nodes[index]->content);
        Standing& own = m_standings[index];
        for (std::size_t later = index + 1; later < m_nodes.size(); ++later) {
            const Node& over = *m_nodes[later];
            if (!rect.overlaps(over.rect, kSlack))
                continue;
            own.carriesWords = own.carriesWords || isWords(over);
            own.carriesBareWords = own.carriesBareWords || (isPicture && isWords(over) && !hasBoxBetween(index, later));
            own.carriesControls = own.carriesControls || isTouchedOrNamed(over);
            own.carriesMarks = own.carriesMarks || (m_standings[later].isMark && rect.holds(over.rect, kSlack));
        }
    }

    /// Whether an opaque box between the two holds the upper one.
    [[nodiscard]] bool hasBoxBetween(std::size_t lower, std::size_t upper) const
    {
        for (std::size_t index = lower + 1; index < upper; ++index)
            if (const auto* box = std::get_if<BoxContent>(&m_nodes[index]->content);
                box != nullptr && box->fill.alpha == 255 && m_nodes[index]->rect.holds(m_nodes[upper]->rect, kSlack))
                return true;
        return false;
    }

    Size m_page;
    Backdrop m_backdrop;
    std::vector<const Node*> m_nodes;
    std::vector<Standing> m_standings;
};

} // namespace

std::vector<Standing> standingsOf(const Scene& scene)
{
    return Look(scene).at(scene.root);
}

} // namespace musubi::scene
