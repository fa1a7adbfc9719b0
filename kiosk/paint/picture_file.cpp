#include "kiosk/paint/picture_file.hpp"

#include "content/base/picture_limits.hpp"
#include "kiosk/paint/photo.hpp"
#include "kiosk/paint/surface.hpp"

#include <librsvg/rsvg.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace musubi::paint {

namespace {

struct Extent
{
    double width = 0;
    double height = 0;
};

/// Where a picture lies so that it fills, or fits into, the request.
struct Placement
{
    double x = 0;
    double y = 0;
    double scale = 1;
};

Placement place(const Extent& extent, const PictureRequest& request)
{
    const double across = request.width / extent.width;
    const double down = request.height / extent.height;
    Placement placement;
    placement.scale = (request.fit == scene::Fit::Cover ? std::max(across, down) : std::min(across, down)) *
                      static_cast<double>(request.zoom);
    placement.x = (request.width - extent.width * placement.scale) * static_cast<double>(request.focus.x);
    placement.y = (request.height - extent.height * placement.scale) * static_cast<double>(request.focus.y);
    return placement;
}

Error malformed(GError* problem, const char* otherwise)
{
    std::string why = problem != nullptr ? problem->message : otherwise;
    g_clear_error(&problem);
    std::replace(why.begin(), why.end(), '\n', ' ');
    why.erase(why.find_last_not_of(" .") + 1); // it goes on within a sentence
    return {ErrorCode::Malformed, std::move(why), {}};
}

/// From width and height, else from the view box.
Extent extentOf(RsvgHandle* svg)
{
    Extent extent;
    if (rsvg_handle_get_intrinsic_size_in_pixels(svg, &extent.width, &extent.height) != FALSE && extent.width > 0 &&
        extent.height > 0)
        return extent;
    gboolean hasBox = FALSE;
    RsvgRectangle box{};
    rsvg_handle_get_intrinsic_dimensions(svg, nullptr, nullptr, nullptr, nullptr, &hasBox, &box);
    return hasBox != FALSE ? Extent{box.width, box.height} : Extent{};
}

Result<SurfaceHandle> drawSvg(const std::string& bytes, const PictureRequest& request)
{
    if (const auto good = checkSvg(bytes); !good)
        return good.error();
    GError* problem = nullptr;
    const GObjectHandle<RsvgHandle> svg(
        rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(bytes.data()), bytes.size(), &problem));
    if (!svg)
        return malformed(problem, "it is no SVG");
    const Extent extent = extentOf(svg.get());
    if (!(extent.width > 0 && extent.height > 0))
        return Error{ErrorCode::Malformed, "it has neither a size nor a view box", {}};
    if (!(extent.width * extent.height <= kPicturePixelsLimit))
        return Error{ErrorCode::TooLarge, "it has more than 40 megapixels", {}};
    SurfaceHandle surface = makeSurface(request.width, request.height);
    if (!surface)
        return Error{ErrorCode::TooLarge, "there is not enough memory for it", {}};
    const CairoHandle cairo(cairo_create(surface.get()));
    const Placement at = place(extent, request);
    const RsvgRectangle viewport{at.x, at.y, extent.width * at.scale, extent.height * at.scale};
    if (rsvg_handle_render_document(svg.get(), cairo.get(), &viewport, &problem) == FALSE)
        return malformed(problem, "it could not be drawn");
    return surface;
}

Result<SurfaceHandle> drawPhoto(const std::string& bytes, const PictureRequest& request)
{
    auto photo = decodePhoto(bytes);
    if (!photo)
        return photo.error();
    SurfaceHandle surface = makeSurface(request.width, request.height);
    if (!surface)
        return Error{ErrorCode::TooLarge, "there is not enough memory for it", {}};
    cairo_surface_t* source = photo.value().get();
    const Placement at = place({static_cast<double>(cairo_image_surface_get_width(source)),
                                static_cast<double>(cairo_image_surface_get_height(source))},
                               request);
    const CairoHandle cairo(cairo_create(surface.get()));
    cairo_translate(cairo.get(), at.x, at.y);
    cairo_scale(cairo.get(), at.scale, at.scale);
    cairo_set_source_surface(cairo.get(), source, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo.get()), CAIRO_FILTER_GOOD);
    // Without this the outermost pixels would be mixed with nothing.
    cairo_pattern_set_extend(cairo_get_source(cairo.get()), CAIRO_EXTEND_PAD);
    cairo_rectangle(cairo.get(), 0, 0, cairo_image_surface_get_width(source), cairo_image_surface_get_height(source));
    cairo_fill(cairo.get());
    return surface;
}

/// Rec. 709 luma of colours that are multiplied by alpha.
void makeGrey(Raster& raster)
{
    for (std::size_t i = 0; i + 3 < raster.pixels.size(); i += 4) {
        std::uint8_t* pixel = &raster.pixels[i];
        const auto luma = static_cast<std::uint8_t>((pixel[0] * 54 + pixel[1] * 183 + pixel[2] * 19 + 128) / 256);
        pixel[0] = pixel[1] = pixel[2] = luma;
    }
}

Result<std::string> bytesOf(const std::filesystem::path& file)
{
    std::error_code problem;
    const auto size = std::filesystem::file_size(file, problem);
    if (problem)
        return Error{ErrorCode::NotFound, "there is no such file", {}};
    if (size > kPictureBytesLimit)
        return Error{ErrorCode::TooLarge, "the file is larger than 64 MB", {}};
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream bytes;
    if (size > 0)
        bytes << stream.rdbuf();
    if (!stream || !bytes)
        return Error{ErrorCode::Unreadable, "the file cannot be read", {}};
    return std::move(bytes).str();
}

} // namespace

Result<Raster> readPicture(const std::filesystem::path& file, const PictureRequest& request)
{
    const auto refused = [&file](const Error& error) {
        return Error{error.code, "This picture cannot be shown: " + error.message + ".", {file.string(), {}, 0}};
    };
    const auto bytes = bytesOf(file);
    if (!bytes)
        return refused(bytes.error());
    const bool isSvg = file.extension() == ".svg";
    const auto surface = isSvg ? drawSvg(bytes.value(), request) : drawPhoto(bytes.value(), request);
    if (!surface)
        return refused(surface.error());
    Raster raster = rasterOf(surface.value().get());
    if (request.isGrey)
        makeGrey(raster);
    return raster;
}

} // namespace musubi::paint
