#include "kiosk/paint/typesetter.hpp"

#include "kiosk/paint/surface.hpp"
#include "kiosk/paint/text_setter.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace musubi::paint {

namespace {

constexpr std::size_t kParagraphsKept = 4096;

/// A piece shaped for drawing, and where its baseline starts in device pixels.
struct ShapedPiece
{
    LayoutHandle layout;
    double x = 0;
    double y = 0;
};

struct Ink
{
    double left = std::numeric_limits<double>::max();
    double top = std::numeric_limits<double>::max();
    double right = std::numeric_limits<double>::lowest();
    double bottom = std::numeric_limits<double>::lowest();

    void add(const ShapedPiece& piece, float scale)
    {
        PangoRectangle ink{};
        pango_layout_line_get_extents(pango_layout_get_line_readonly(piece.layout.get(), 0), &ink, nullptr);
        if (ink.width <= 0 || ink.height <= 0)
            return;
        const double unit = static_cast<double>(scale) / PANGO_SCALE;
        left = std::min(left, piece.x + ink.x * unit);
        top = std::min(top, piece.y + ink.y * unit);
        right = std::max(right, piece.x + (ink.x + ink.width) * unit);
        bottom = std::max(bottom, piece.y + (ink.y + ink.height) * unit);
    }
    [[nodiscard]] bool empty() const { return right <= left || bottom <= top; }
};

float startOf(const SetLine& line, scene::Align align, WritingDirection direction, float width)
{
    const bool isFromRight = direction == WritingDirection::RightToLeft;
    switch (align) {
    case scene::Align::Start:
        return isFromRight ? width - line.width : 0;
    case scene::Align::Centre:
        return (width - line.width) / 2;
    case scene::Align::End:
        return isFromRight ? 0 : width - line.width;
    }
    return 0;
}

} // namespace

Typesetter::Typesetter(std::unique_ptr<TypeCase> type) : m_type(std::move(type)), m_compositor(*m_type)
{}

Result<std::unique_ptr<Typesetter>> Typesetter::open()
{
    auto type = TypeCase::open();
    if (!type)
        return type.error();
    return std::unique_ptr<Typesetter>(new Typesetter(std::move(type).value()));
}

std::string Typesetter::keyOf(const RubyText& text, const scene::TextStyle& style, float width)
{
    std::string key;
    for (const RubyRun& run : text.runs()) {
        key += run.base;
        key += '\x1F';
        key += run.reading;
        key += '\x1E';
    }
    const float numbers[] = {style.size, style.leading, style.tracking, width};
    key.append(reinterpret_cast<const char*>(numbers), sizeof numbers);
    const auto put = [&key](int value) { key.append(reinterpret_cast<const char*>(&value), sizeof value); };
    put(static_cast<int>(style.weight) | static_cast<int>(style.align) << 4 | static_cast<int>(style.rubyLines) << 8);
    put(style.maxLines);
    put(style.colour.red << 24 | style.colour.green << 16 | style.colour.blue << 8 | style.colour.alpha);
    return key + style.language;
}

std::shared_ptr<const Paragraph> Typesetter::set(const RubyText& text, const scene::TextStyle& style, float width) const
{
    scene::TextStyle plain = style; // colour and alignment do not change the lines
    plain.colour = {};
    plain.align = scene::Align::Start;
    std::string key = keyOf(text, plain, width);
    if (const auto known = m_known.find(key); known != m_known.end())
        return known->second;
    if (m_known.size() >= kParagraphsKept)
        m_known.clear();
    auto paragraph = std::make_shared<const Paragraph>(m_compositor.compose(text, style, width));
    m_known.emplace(std::move(key), paragraph);
    return paragraph;
}

scene::TextExtent Typesetter::measure(const RubyText& text, const scene::TextStyle& style, float width) const
{
    return set(text, style, width)->extent;
}

TextRaster Typesetter::draw(const Paragraph& paragraph, const scene::TextStyle& style, float width, float scale) const
{
    const WritingDirection direction = directionOf(paragraph.face.language);
    std::vector<ShapedPiece> shaped;
    Ink ink;
    float top = 0;
    for (const SetLine& line : paragraph.lines) {
        const float start = startOf(line, style.align, direction, width > 0 ? width : paragraph.extent.size.width);
        for (const Piece& piece : line.pieces) {
            const bool isBase = piece.row == Piece::Row::Base;
            const float baseline = top + (isBase ? paragraph.baseline : paragraph.readingBaseline);
            ShapedPiece next{m_type->shape(piece.text, isBase ? paragraph.face : paragraph.readingFace, scale),
                             static_cast<double>(start + piece.x) * scale,
                             std::round(static_cast<double>(baseline) * scale)};
            ink.add(next, scale);
            shaped.push_back(std::move(next));
        }
        top += paragraph.lineHeight;
    }
    if (ink.empty())
        return {};
    TextRaster text;
    text.left = static_cast<int>(std::floor(ink.left)) - 1;
    text.top = static_cast<int>(std::floor(ink.top)) - 1;
    const SurfaceHandle surface = makeSurface(static_cast<int>(std::ceil(ink.right)) + 1 - text.left,
                                              static_cast<int>(std::ceil(ink.bottom)) + 1 - text.top);
    if (!surface)
        return {};
    const CairoHandle cairo(cairo_create(surface.get()));
    cairo_translate(cairo.get(), -text.left, -text.top);
    cairo_scale(cairo.get(), scale, scale);
    useColour(cairo.get(), style.colour);
    for (const ShapedPiece& piece : shaped) {
        cairo_move_to(cairo.get(), piece.x / scale, piece.y / scale);
        pango_cairo_show_layout_line(cairo.get(), pango_layout_get_line_readonly(piece.layout.get(), 0));
    }
    text.raster = rasterOf(surface.get());
    return text;
}

Result<std::unique_ptr<scene::TextMetrics>> openTextMetrics()
{
    auto typesetter = Typesetter::open();
    if (!typesetter)
        return typesetter.error();
    return std::unique_ptr<scene::TextMetrics>(std::move(typesetter).value());
}

} // namespace musubi::paint
