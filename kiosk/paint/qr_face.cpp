#include "kiosk/paint/qr_face.hpp"

#include <qrcodegen/QrCode.hpp>

#include <stdexcept>

namespace musubi::paint {

namespace {

constexpr int kQuietZone = 4;
constexpr std::size_t kLongText = 160;

} // namespace

Result<Raster> drawQr(const std::string& text)
{
    try {
        // A long text (an appointment) takes less error correction for larger squares.
        const auto correction = text.size() > kLongText ? qrcodegen::QrCode::Ecc::LOW : qrcodegen::QrCode::Ecc::MEDIUM;
        const auto code = qrcodegen::QrCode::encodeText(text.c_str(), correction);
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
