#include "kiosk/paint/qr_face.hpp"

#include <qrcodegen/QrCode.hpp>

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace musubi::paint {

namespace {

constexpr int kQuietZone = 4;
constexpr std::size_t kLongText = 62; ///< bytes that find room in 33 squares a side at level M
constexpr long kUtf8 = 26;

/// A scanner takes bytes for whatever it guesses unless it is told that they are UTF-8 (ISO/IEC 18004, ECI 26; the
/// number is assigned by AIM ECI Part 3).
std::vector<qrcodegen::QrSegment> segmentsOf(const std::string& text)
{
    std::vector<qrcodegen::QrSegment> segments = qrcodegen::QrSegment::makeSegments(text.c_str());
    const auto isAscii = [](char letter) { return static_cast<unsigned char>(letter) < 0x80; };
    if (!std::ranges::all_of(text, isAscii))
        segments.insert(segments.begin(), qrcodegen::QrSegment::makeEci(kUtf8));
    return segments;
}

} // namespace

Result<Raster> drawQr(const std::string& text)
{
    try {
        // A long text (an appointment, a long address) takes less error correction for larger squares.
        const auto correction = text.size() > kLongText ? qrcodegen::QrCode::Ecc::LOW : qrcodegen::QrCode::Ecc::MEDIUM;
        const auto code = qrcodegen::QrCode::encodeSegments(segmentsOf(text), correction);
        const int side = code.getSize() + 2 * kQuietZone;
        Raster raster{side, side, {}};
        raster.pixels.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 4);
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x) {
                // Outside of the code every module is light.
                const std::uint8_t light = code.getModule(x - kQuietZone, y - kQuietZone) ? 0 : 255;
                raster.pixels.insert(raster.pixels.end(), {light, light, light, 255});
            }
        }
        return raster;
    } catch (const std::length_error&) {
        return Error{ErrorCode::TooLarge,
                     "A text of " + std::to_string(text.size()) + " bytes does not fit into a QR code.",
                     {}};
    }
}

} // namespace musubi::paint
