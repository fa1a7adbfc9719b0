// Texts, icons, codes and marks: what is drawn from textures.
#include "kiosk/paint/canvas.hpp"

#include "kiosk/paint/icon_face.hpp"
#include "kiosk/paint/pin_face.hpp"
#include "kiosk/paint/qr_face.hpp"
#include "kiosk/paint/stone_face.hpp"
#include "kiosk/theme/tokens.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace musubi::paint {

namespace {

constexpr float kSlack = 1.5F; ///< pixels a text may be larger than its rectangle before lines are left out

/// Where a raster of the standing scale goes when the node has grown.
Rect placed(const sf::Texture& texture, Point corner, float growth)
{
    const auto size = sf::Vector2f(texture.getSize());
    return {corner.x, corner.y, size.x * growth, size.y * growth};
}

float dropOf(scene::Align vertical, float room)
{
    switch (vertical) {
    case scene::Align::Start:
        return 0;
    case scene::Align::Centre:
        return room / 2;
    case scene::Align::End:
        return room;
    }
    return 0;
}

} // namespace

Rect onPixels(const Rect& rect)
{
    const float left = std::round(rect.x);
    const float top = std::round(rect.y);
    return {left, top, std::max(1.0F, std::round(rect.right()) - left),
            std::max(1.0F, std::round(rect.bottom()) - top)};
}

Canvas::Canvas(PaintOptions options, const Typesetter& type)
    : m_assets(std::move(options.assets)), m_shelf(options.textureBudget), m_type(type)
{}

void Canvas::begin(sf::RenderTarget& target, float scale)
{
    m_scale = scale;
    m_ink.begin(target);
}

void Canvas::end(Before before)
{
    // A new texture may have the address of one that is gone, and would pass for it.
    const bool mayMistake = m_shelf.dropped() != m_droppedBefore;
    m_ink.end(mayMistake ? Before::Anything : before);
    m_droppedBefore = m_shelf.dropped();
    m_shelf.endFrame();
}

void Canvas::setPackRoot(const std::filesystem::path& root)
{
    m_packRoot = root;
    m_shelf.dropAll("picture pack:");
    std::erase_if(m_reported, [](const std::string& about) { return about.starts_with("pack:"); });
}

std::vector<PaintProblem> Canvas::takeProblems()
{
    return std::exchange(m_problems, {});
}

void Canvas::report(const std::string& about, std::string sentence)
{
    if (m_reported.insert(about).second)
        m_problems.push_back({std::move(sentence)});
}

int Canvas::devicePixels(float length) const
{
    return std::max(1, static_cast<int>(std::lround(length * m_scale)));
}

void Canvas::draw(const scene::Node& node, const Pose& pose)
{
    m_ink.startPatch();
    if (pose.opacity > 0.002F && pose.scale > 0)
        std::visit([&](const auto& content) { show(content, node, pose); }, node.content);
}

const Shelved& Canvas::shelvedFor(std::string key, const std::function<Raster()>& make, Filter filter)
{
    if (const Shelved* known = m_shelf.find(key))
        return *known;
    const Raster raster = make();
    return m_shelf.keep(std::move(key), {textureOf(raster, filter), 0, 0, raster.isOpaque()});
}

const sf::Texture* Canvas::textureFor(std::string key, const std::function<Raster()>& make, Filter filter)
{
    return shelvedFor(std::move(key), make, filter).texture.get();
}

void Canvas::show(const scene::TextContent& text, const scene::Node& node, const Pose& pose)
{
    if (text.text.empty())
        return;
    // Drawn in white and tinted, so that a text in two colours is one texture.
    scene::TextStyle style = text.style;
    style.colour = theme::kWhite;
    auto paragraph = m_type.set(text.text, style, node.rect.width);
    if (style.maxLines == 0 && paragraph->extent.size.height > node.rect.height + kSlack) {
        style.maxLines = std::max(1, static_cast<int>((node.rect.height + kSlack) / paragraph->lineHeight));
        paragraph = m_type.set(text.text, style, node.rect.width);
    }
    std::string key = "text ";
    put(key, m_scale);
    key += Typesetter::keyOf(text.text, style, node.rect.width);
    const Shelved* known = m_shelf.find(key);
    if (known == nullptr) {
        const TextRaster drawn = m_type.draw(*paragraph, style, node.rect.width, m_scale);
        known = &m_shelf.keep(std::move(key), {textureOf(drawn.raster), drawn.left, drawn.top, false});
    }
    if (known->texture == nullptr)
        return;
    const float drop = dropOf(text.vertical, node.rect.height - paragraph->extent.size.height);
    const Point block = pose.at(Point{node.rect.x, node.rect.y + drop});
    const float growth = pose.scale / m_scale;
    Point corner{block.x + static_cast<float>(known->left) * growth, block.y + static_cast<float>(known->top) * growth};
    if (pose.isSnapped)
        corner = {std::round(corner.x), std::round(corner.y)};
    m_pen.stamp(placed(*known->texture, corner, growth), *known->texture, inkOf(text.style.colour, pose.opacity));
}

void Canvas::showIcon(const std::string& name, float size, Point centre, Colour colour, const Pose& pose)
{
    std::string key = "icon ";
    put(key, m_scale);
    put(key, size);
    key += name;
    const sf::Texture* texture =
        textureFor(std::move(key), [&] { return drawIcon(m_type.type(), name, size, m_scale); });
    if (texture == nullptr)
        return;
    const float half = static_cast<float>(texture->getSize().x) / 2 * pose.scale / m_scale;
    const Point middle = pose.at(centre);
    Point corner{middle.x - half, middle.y - half};
    if (pose.isSnapped)
        corner = {std::round(corner.x), std::round(corner.y)};
    m_pen.stamp(placed(*texture, corner, pose.scale / m_scale), *texture, inkOf(colour, pose.opacity));
}

void Canvas::show(const scene::IconContent& icon, const scene::Node& node, const Pose& pose)
{
    if (!icon.name.starts_with("logo") && !icon.name.starts_with("knot")) {
        showIcon(icon.name, icon.size, node.rect.centre(), icon.colour, pose);
        return;
    }
    // Marks have colours of their own.
    scene::PictureContent mark;
    mark.source = "illustration:" + icon.name;
    mark.fit = scene::Fit::Contain;
    scene::Node square;
    square.rect = Rect::around(node.rect.centre(), {icon.size, icon.size});
    show(mark, square, pose);
}

void Canvas::show(const scene::QrContent& qr, const scene::Node& node, const Pose& pose)
{
    const sf::Texture* texture = textureFor(
        "qr " + qr.text,
        [&] {
            auto code = drawQr(qr.text);
            if (!code)
                report("qr " + qr.text, describe(code.error()));
            return code.valueOr({});
        },
        Filter::Crisp);
    if (texture == nullptr) {
        showMissing(node.rect, {}, pose);
        return;
    }
    const Rect device = pose.isSnapped ? onPixels(pose.at(node.rect)) : pose.at(node.rect);
    m_pen.box(device, {}, Fill::plain(theme::kWhite, pose.opacity));
    // Whole device pixels a module, so that a camera sees even squares.
    const auto modules = static_cast<float>(texture->getSize().x);
    const float side = std::max(1.0F, std::floor(std::min(device.width, device.height) / modules)) * modules;
    const Rect code = Rect::around(device.centre(), {side, side});
    m_pen.stamp(onPixels(code), *texture, inkOf(theme::kWhite, pose.opacity));
}

void Canvas::show(const scene::PinContent& pin, const scene::Node& node, const Pose& pose)
{
    std::string key = "pin ";
    put(key, devicePixels(node.rect.width));
    put(key, devicePixels(node.rect.height));
    put(key, pin.fill.red << 24 | pin.fill.green << 16 | pin.fill.blue << 8 | pin.fill.alpha);
    const sf::Texture* texture = textureFor(std::move(key), [&] {
        return drawPin(pin.fill, devicePixels(node.rect.width), devicePixels(node.rect.height));
    });
    const Rect device = pose.isSnapped ? onPixels(pose.at(node.rect)) : pose.at(node.rect);
    if (texture != nullptr)
        m_pen.stamp(device, *texture, inkOf(theme::kWhite, pose.opacity));
    const Point head{node.rect.centre().x, node.rect.y + node.rect.height * kPinHead / kPinBoardHeight};
    if (!pin.icon.empty())
        showIcon(pin.icon, pin.iconSize, head, theme::kWhite, pose);
}

void Canvas::show(const scene::SwatchContent& swatch, const scene::Node& node, const Pose& pose)
{
    const float diameter = std::min(node.rect.width, node.rect.height);
    std::string key = "stone ";
    put(key, devicePixels(diameter));
    key += swatch.name;
    const sf::Texture* texture =
        textureFor(std::move(key), [&] { return drawStone(swatch.name, devicePixels(diameter)); });
    if (texture == nullptr)
        return;
    const Rect device = pose.at(Rect::around(node.rect.centre(), {diameter, diameter}));
    m_pen.stamp(pose.isSnapped ? onPixels(device) : device, *texture, inkOf(theme::kWhite, pose.opacity));
}

} // namespace musubi::paint
