// Pictures of the program and of the pack, and what stands where one is missing.
#include "kiosk/paint/canvas.hpp"
#include "kiosk/paint/picture_file.hpp"
#include "kiosk/theme/tokens.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace musubi::paint {

namespace {

/// Whether a picture says something, so that a visitor should see that one is missing.
bool tells(const scene::Node& picture)
{
    return picture.role == scene::Role::Image || !picture.label.empty();
}

} // namespace

std::filesystem::path Canvas::fileOf(const std::string& source) const
{
    constexpr std::string_view kOwn = "illustration:";
    constexpr std::string_view kPack = "pack:";
    if (source.starts_with(kOwn))
        return m_assets / "illustrations" / (source.substr(kOwn.size()) + ".svg");
    if (!source.starts_with(kPack) || m_packRoot.empty())
        return {};
    const std::filesystem::path inPack = source.substr(kPack.size());
    const bool leavesPack = inPack.is_absolute() || std::find(inPack.begin(), inPack.end(), "..") != inPack.end();
    return leavesPack ? std::filesystem::path() : m_packRoot / inPack;
}

const Shelved& Canvas::pictureFor(const scene::PictureContent& picture, const Rect& rect)
{
    const PictureRequest request{
        devicePixels(rect.width), devicePixels(rect.height), picture.fit, picture.focus, picture.zoom, picture.grey};
    std::string key = "picture " + picture.source + ' ';
    for (const int number :
         {request.width, request.height, static_cast<int>(picture.fit), static_cast<int>(picture.grey)})
        put(key, number);
    for (const float number : {picture.focus.x, picture.focus.y, picture.zoom})
        put(key, number);
    return shelvedFor(std::move(key), [&] {
        const std::filesystem::path file = fileOf(picture.source);
        if (file.empty()) {
            report(picture.source, "The picture \"" + picture.source + "\" is in no folder that may be read.");
            return Raster{};
        }
        auto raster = readPicture(file, request);
        if (!raster)
            report(picture.source, describe(raster.error()));
        return raster.valueOr({});
    });
}

void Canvas::showMissing(const Rect& rect, const scene::Corners& corners, const Pose& pose)
{
    const Rect device = pose.isSnapped ? onPixels(pose.at(rect)) : pose.at(rect);
    m_pen.box(device, corners, Fill::plain(theme::kS100, pose.opacity));
    const float size = std::min(64.0F, std::min(rect.width, rect.height) * 0.6F);
    showIcon("image", size, rect.centre(), theme::kS300, pose);
}

void Canvas::show(const scene::PictureContent& picture, const scene::Node& node, const Pose& pose)
{
    Rect device = pose.isSnapped ? onPixels(pose.at(node.rect)) : pose.at(node.rect);
    const scene::Corners& c = picture.corners;
    const Corners corners =
        fitted({c.topLeft * pose.scale, c.topRight * pose.scale, c.bottomRight * pose.scale, c.bottomLeft * pose.scale},
               device);
    const Shelved& shelved = pictureFor(picture, node.rect);
    if (shelved.texture != nullptr)
        m_pen.picture(device, corners, *shelved.texture, {pose.opacity, shelved.isOpaque ? Pane::Opaque : Pane::Clear});
    else if (tells(node)) // without an ornament, words keep the ground that they were chosen for
        showMissing(node.rect, corners, pose);
}

} // namespace musubi::paint
