// Draws the contents of nodes onto a render target: one function a kind of content.
#pragma once

#include "kiosk/paint/ink.hpp"
#include "kiosk/paint/painter.hpp"
#include "kiosk/paint/pen.hpp"
#include "kiosk/paint/pose.hpp"
#include "kiosk/paint/texture_shelf.hpp"
#include "kiosk/paint/typesetter.hpp"
#include "kiosk/scene/node.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace musubi::paint {

class Canvas
{
public:
    /// \param type  outlives the canvas
    Canvas(PaintOptions options, const Typesetter& type);

    /// \param scale  device pixels a scene pixel of what stands still
    void begin(sf::RenderTarget& target, float scale);
    void draw(const scene::Node& node, const Pose& pose);
    /// The gold ring around what has the focus.
    void ring(const scene::Node& node, const Pose& pose);
    /// \param before  what the target shows now
    void end(Before before);

    void setPackRoot(const std::filesystem::path& root);
    [[nodiscard]] std::vector<PaintProblem> takeProblems();
    [[nodiscard]] std::size_t textureBytes() const { return m_shelf.bytes(); }
    [[nodiscard]] double paintedPixels() const { return m_ink.paintedPixels(); }

private:
    /// An outline with its triangles, in scene pixels; found once, drawn in every frame.
    struct Polygon
    {
        std::vector<Point> outline;
        std::vector<std::size_t> triangles;
    };

    void show(const std::monostate&, const scene::Node&, const Pose&) {}
    void show(const scene::TextContent& text, const scene::Node& node, const Pose& pose);
    void show(const scene::BoxContent& box, const scene::Node& node, const Pose& pose);
    void show(const scene::IconContent& icon, const scene::Node& node, const Pose& pose);
    void show(const scene::PictureContent& picture, const scene::Node& node, const Pose& pose);
    void show(const scene::QrContent& qr, const scene::Node& node, const Pose& pose);
    void show(const scene::LineContent& line, const scene::Node& node, const Pose& pose);
    void show(const scene::KnotContent& knot, const scene::Node& node, const Pose& pose);
    void show(const scene::ShapeContent& shape, const scene::Node& node, const Pose& pose);
    void show(const scene::PinContent& pin, const scene::Node& node, const Pose& pose);
    void show(const scene::ArcContent& arc, const scene::Node& node, const Pose& pose);
    void show(const scene::SwatchContent& swatch, const scene::Node& node, const Pose& pose);

    void showIcon(const std::string& name, float size, Point centre, Colour colour, const Pose& pose);
    void showMissing(const Rect& rect, const scene::Corners& corners, const Pose& pose);
    void showBorder(const scene::BoxContent& box, const Rect& rect, const Corners& corners, const Pose& pose);
    /// What is known under `key`, else a texture made by `make`.
    const Shelved& shelvedFor(std::string key, const std::function<Raster()>& make, Filter filter = Filter::Smooth);
    /// The same; null when there is nothing to see.
    const sf::Texture* textureFor(std::string key, const std::function<Raster()>& make, Filter filter = Filter::Smooth);
    const Shelved& pictureFor(const scene::PictureContent& picture, const Rect& rect);
    const Polygon& polygonFor(const scene::ShapeContent& shape);
    /// Where a source's file is; empty when it leads out of its folder.
    [[nodiscard]] std::filesystem::path fileOf(const std::string& source) const;
    void report(const std::string& about, std::string sentence);
    [[nodiscard]] int devicePixels(float length) const;

    std::filesystem::path m_assets;
    std::filesystem::path m_packRoot;
    TextureShelf m_shelf;
    const Typesetter& m_type;
    Ink m_ink;
    Pen m_pen{m_ink};
    float m_scale = 1;
    std::uint64_t m_droppedBefore = 0; ///< textures, when the last frame began
    std::unordered_map<std::string, Polygon> m_polygons;
    std::vector<PaintProblem> m_problems;
    std::set<std::string> m_reported;
};

/// Edges on whole device pixels.
[[nodiscard]] Rect onPixels(const Rect& rect);

} // namespace musubi::paint
