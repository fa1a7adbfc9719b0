#include "kiosk/scene/high_contrast.hpp"

#include "kiosk/scene/backdrop.hpp"
#include "kiosk/scene/close_up.hpp"
#include "kiosk/scene/contrast_look.hpp"
#include "kiosk/scene/picture_sign.hpp"
#include "kiosk/scene/recognition.hpp"
#include "kiosk/scene/standing.hpp"
#include "kiosk/theme/tokens.hpp"

#include <algorithm>
#include <utility>

namespace musubi::scene {

namespace {

using theme::kContrastAction;
using theme::kContrastBorder;
using theme::kContrastGround;
using theme::kContrastInk;
using theme::kContrastThinBorder;
using theme::kNone;

constexpr float kTagHeight = 60;     ///< lower boxes with words are tags or discs: a thin border is enough
constexpr float kChosenHeight = 120; ///< higher dark boxes are sheets, not a chosen thing
constexpr float kPinHead = 44.0F / 112.0F;

/// Black or white, whichever stands out more from `ground`.
Colour inkOn(const GroundColour& ground)
{
    return worstContrast(kContrastInk, ground) >= worstContrast(kContrastGround, ground) ? kContrastInk
                                                                                         : kContrastGround;
}

/// The main button, and everything that is on or chosen; the normal colours say that of what cannot be touched
/// with the darkest violet.
bool isYellow(Role role, const Node& node, const BoxContent& box, const Standing& standing)
{
    if (role == Role::Selected)
        return true;
    if (role == Role::Button)
        return box.fill == theme::coloursOf(theme::Section::SignUp).fill;
    return role != Role::Disabled && !standing.isInControl && box.fill == theme::kS900 &&
           node.rect.height <= kChosenHeight;
}

class Restyling
{
public:
    explicit Restyling(const Scene& page)
        : m_page(page.size), m_standings(standingsOf(page)), m_bigNumbers(bigNumbersIn(page.root))
    {}

    void restyle(Node& node, const Node* parent)
    {
        const Standing& standing = m_standings[m_next++];
        node.motion = Motion::Still;
        node.motionStep = 0;
        node.opacity = 1;
        m_parent = parent;
        // The loop below is over the children the page had: a pin's icon comes after them.
        const std::size_t children = node.children.size();
        node.content = standing.isScenery
                           ? scenery(node)
                           : std::visit([&](auto& content) { return made(node, content, standing); }, node.content);
        m_painted.paint(node, 1);
        for (std::size_t index = 0; index < children; ++index)
            restyle(node.children[index], &node);
    }

private:
    [[nodiscard]] Colour inkAt(Point point) const { return inkOn(m_painted.at(point)); }

    static Content scenery(const Node& node)
    {
        return std::holds_alternative<BoxContent>(node.content) ? Content(plainBox(0, kContrastGround))
                                                                : gone(node.content);
    }

    /// A control without a box of its own; nothing that lies under it is hidden.
    static Content outlineOf(const Node& node, const Standing& standing)
    {
        if (!isControl(node.role) || standing.isGround)
            return gone(node.content);
        if (node.role == Role::Disabled) {
            BoxContent box = dotted(theme::kChipRadius);
            box.fill = kNone;
            return box;
        }
        return framed(theme::kChipRadius, kNone, kContrastBorder,
                      node.role == Role::Selected ? kContrastAction : kContrastInk);
    }

    Content made(const Node& node, const std::monostate&, const Standing& standing)
    {
        if (!isControl(node.role))
            return std::monostate{};
        m_body = bodyOf(node);
        m_bodyRole = node.role;
        return m_body != nullptr ? Content{} : outlineOf(node, standing);
    }

    Content made(const Node& node, TextContent& text, const Standing&) const
    {
        text.style.colour = inkAt(firstInk(node, text));
        if (m_bigNumbers == 1 && isBigNumber(node) && text.style.colour == kContrastInk)
            text.style.colour = kContrastAction;
        return std::move(text);
    }

    /// An icon beside a fact, neither in a control nor in a disc or a tag.
    [[nodiscard]] bool isFact(const Standing& standing) const
    {
        const bool isDisc = m_parent != nullptr && std::holds_alternative<BoxContent>(m_parent->content) &&
                            m_parent->rect.height <= kChosenHeight;
        return !standing.isInControl && !isDisc;
    }

    Content made(const Node& node, IconContent& icon, const Standing& standing) const
    {
        icon.colour = inkAt(node.rect.centre());
        if (icon.name.starts_with("logo"))
            icon.name = icon.colour == kContrastInk ? "logo-white" : "logo";
        else if (isFact(standing) && icon.colour == kContrastInk)
            icon.colour = kContrastAction;
        return std::move(icon);
    }

    Content made(const Node& node, const BoxContent& box, const Standing& standing) const
    {
        if (holdsCode(node))
            return plainBox(box.radius, kContrastInk);
        const Role role = &node == m_body ? m_bodyRole : node.role;
        if (role == Role::Disabled)
            return dotted(box.radius);
        if (isOrnament(node, box))
            return std::monostate{};
        if (isControl(role) || standing.carries())
            return carrier(node, box, role, standing);
        return mark(node, box, standing);
    }

    /// A control, a card, a tag, a ground.
    static Content carrier(const Node& node, const BoxContent& box, Role role, const Standing& standing)
    {
        if (box.fill == kContrastAction && !isControl(role)) // made for this already
            return plainBox(box.radius, kContrastAction);
        if (isYellow(role, node, box, standing) && (isControl(role) || !standing.isGround))
            return plainBox(box.radius, kContrastAction);
        if (isControl(role))
            return framed(box.radius, kContrastGround, kContrastBorder);
        if (standing.isGround)
            return plainBox(0, kContrastGround);
        const Colour fill = box.fill.alpha > 0 || box.fillBottom ? kContrastGround : kNone;
        if (standing.isTray || !standing.standsOut)
            return plainBox(box.radius, fill);
        const float border = node.rect.height < kTagHeight ? kContrastThinBorder : kContrastBorder;
        return framed(box.radius, fill, standing.isRing ? std::max(border, box.borderWidth) : border);
    }

    /// Dots, bars, tracks: what was seen well before is filled, a ring stays one (a step that is not done is not a
    /// disc), what held it is outlined, the rest was ornament.
    Content mark(const Node& node, const BoxContent& box, const Standing& standing) const
    {
        if (standing.isGround)
            return plainBox(0, kContrastGround);
        const Colour ink = inkAt(node.rect.centre());
        if (standing.isMark && !standing.isRing)
            return plainBox(box.radius, ink);
        if (standing.isMark)
            return framed(box.radius, kNone, std::max(kContrastThinBorder, box.borderWidth), ink);
        if (standing.carriesMarks)
            return framed(box.radius, kContrastGround, kContrastThinBorder);
        return std::monostate{};
    }

    /// A picture that says something stays, with a frame of its own; one on a card becomes its sign.
    Content made(Node& node, PictureContent& picture, const Standing& standing) const
    {
        if (isControl(node.role))
            return framed(picture.corners.topLeft, kContrastGround, kContrastBorder);
        if (node.role == Role::Image && !node.label.empty() && !standing.carriesBareWords && !standing.isGround) {
            picture.zoom = 1;
            const bool isOnCard = m_parent != nullptr && std::holds_alternative<BoxContent>(m_parent->content);
            if (auto frame = frameOn(node, picture, isOnCard ? node.rect.x - m_parent->rect.x : 0))
                node.children.push_back(std::move(*frame));
            return std::move(picture);
        }
        if (m_parent != nullptr && standing.isInControl && !standing.isGround)
            if (auto sign = signFor(node, *m_parent, inkAt(node.rect.centre())))
                node.children.push_back(std::move(*sign));
        return std::monostate{};
    }

    static Content made(const Node&, QrContent& code, const Standing&) { return std::move(code); }
    static Content made(const Node&, SwatchContent& swatch, const Standing&) { return std::move(swatch); }

    Content made(const Node& node, const LineContent& line, const Standing& standing) const
    {
        if (isControl(node.role))
            return outlineOf(node, standing);
        if (!isRule(node, line) || !standing.isMark || standing.carriesWords)
            return gone(line);
        return ruled(node.rect, inkAt(node.rect.centre()));
    }

    /// Of the knots only those stay that can be touched or have a number or a sign on them.
    static Content made(const Node& node, KnotContent& knot, const Standing& standing)
    {
        if (!isControl(node.role) && !standing.carriesWords)
            return gone(knot);
        knot.ring = std::max(knot.ring, kContrastBorder);
        knot.colour = kContrastInk;
        knot.fill = node.role == Role::Selected ? kContrastAction : kContrastGround;
        return knot;
    }

    Content made(const Node& node, ShapeContent& shape, const Standing& standing) const
    {
        if (standing.isFaint && !isControl(node.role))
            return gone(shape);
        const bool isChosen = node.role == Role::Selected || standing.isSingledOut;
        const bool isFilled = shape.fill.alpha > 0 || shape.fillBottom;
        shape.fill = isChosen ? kContrastAction : isFilled ? kContrastGround : kNone;
        shape.fillBottom.reset();
        shape.border = kContrastInk;
        const float least = isControl(node.role) || standing.isGround ? kContrastBorder : kContrastThinBorder;
        shape.borderWidth = standing.isCutOut ? 0 : std::max(least, shape.borderWidth);
        if (standing.isGround)
            openAtEdges(shape, m_page);
        return std::move(shape);
    }

    static Content made(Node& node, PinContent& pin, const Standing&)
    {
        Node icon;
        icon.rect = Rect::around({node.rect.centre().x, node.rect.y + node.rect.height * kPinHead},
                                 {pin.iconSize, pin.iconSize});
        icon.content = IconContent{std::exchange(pin.icon, {}), pin.iconSize, kContrastGround};
        node.children.push_back(std::move(icon));
        pin.fill = kContrastAction;
        return std::move(pin);
    }

    /// Of two rings in one place the lower one is the track.
    Content made(const Node& node, ArcContent& arc, const Standing&) const
    {
        const auto liesOver = [&node](const Node& other) {
            return &other > &node && other.rect == node.rect && std::holds_alternative<ArcContent>(other.content);
        };
        const bool isTrack = m_parent != nullptr && std::ranges::any_of(m_parent->children, liesOver);
        arc.colour = isTrack ? kContrastInk : kContrastAction;
        if (isTrack)
            arc.width = kContrastThinBorder;
        return arc;
    }

    Size m_page;
    std::vector<Standing> m_standings;
    Backdrop m_painted;
    int m_bigNumbers = 0;
    std::size_t m_next = 0;
    const Node* m_parent = nullptr; ///< of the node at hand
    const Node* m_body = nullptr;   ///< what the last control without a content is seen by
    Role m_bodyRole = Role::None;
};

} // namespace

Scene highContrast(Scene page)
{
    closeUp(page.root);
    Restyling(page).restyle(page.root, nullptr);
    page.loops = false;
    return page;
}

} // namespace musubi::scene
