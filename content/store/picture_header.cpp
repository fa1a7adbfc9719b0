#include "content/store/picture_header.hpp"

#include <algorithm>
#include <cstdint>

namespace musubi::store {

namespace {

using namespace std::string_view_literals;

std::uint32_t byteAt(std::string_view bytes, std::size_t at)
{
    return static_cast<std::uint8_t>(bytes[at]);
}

std::uint32_t bigEndian(std::string_view bytes, std::size_t at, std::size_t count)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8U | byteAt(bytes, at + i);
    return value;
}

std::uint32_t littleEndian(std::string_view bytes, std::size_t at, std::size_t count)
{
    std::uint32_t value = 0;
    for (std::size_t i = count; i-- > 0;)
        value = value << 8U | byteAt(bytes, at + i);
    return value;
}

PictureSize sizeFrom(std::uint32_t width, std::uint32_t height)
{
    return {static_cast<double>(width), static_cast<double>(height)};
}

struct Chunk
{
    std::string_view name;
    std::string_view data;
};

/// Takes the first chunk off `bytes`; nothing when it does not end within them.
std::optional<Chunk> takePngChunk(std::string_view& bytes)
{
    constexpr std::size_t kAround = 12; // length, name, checksum
    if (bytes.size() < kAround)
        return std::nullopt;
    const std::size_t length = bigEndian(bytes, 0, 4);
    if (length > bytes.size() - kAround)
        return std::nullopt;
    const Chunk chunk{bytes.substr(4, 4), bytes.substr(8, length)};
    bytes.remove_prefix(length + kAround);
    return chunk;
}

std::optional<Chunk> takeRiffChunk(std::string_view& bytes)
{
    constexpr std::size_t kAhead = 8; // name, length
    if (bytes.size() < kAhead)
        return std::nullopt;
    const std::size_t length = littleEndian(bytes, 4, 4);
    if (length > bytes.size() - kAhead)
        return std::nullopt;
    const Chunk chunk{bytes.substr(0, 4), bytes.substr(kAhead, length)};
    const std::size_t padded = length + length % 2;
    bytes.remove_prefix(std::min(bytes.size(), kAhead + padded));
    return chunk;
}

/// Start of frame: its kind, then precision, height, width.
std::optional<PictureSize> sizeOfFrame(std::uint32_t marker, std::string_view segment)
{
    constexpr std::uint32_t kLastKnown = 0xC2; // SOF0 … SOF2; lossless and arithmetic coding have no decoder here
    constexpr std::size_t kHeader = 6;
    if (marker > kLastKnown || segment.size() < kHeader || byteAt(segment, 0) != 8)
        return std::nullopt;
    return sizeFrom(bigEndian(segment, 3, 2), bigEndian(segment, 1, 2));
}

/// RFC 6386 §9.1: three bytes of frame tag, start code, fourteen bits each.
std::optional<PictureSize> sizeOfLossy(std::string_view data)
{
    if (data.size() < 10 || byteAt(data, 0) % 2 != 0 || data.substr(3, 3) != "\x9D\x01\x2A"sv)
        return std::nullopt;
    return sizeFrom(littleEndian(data, 6, 2) & 0x3FFFU, littleEndian(data, 8, 2) & 0x3FFFU);
}

/// Signature, then width - 1 and height - 1 in fourteen bits each.
std::optional<PictureSize> sizeOfLossless(std::string_view data)
{
    if (data.size() < 5 || data[0] != '\x2F')
        return std::nullopt;
    const std::uint32_t bits = littleEndian(data, 1, 4);
    return sizeFrom((bits & 0x3FFFU) + 1, (bits >> 14U & 0x3FFFU) + 1);
}

/// The canvas of an extended file; nothing when it moves.
std::optional<PictureSize> sizeOfCanvas(std::string_view data)
{
    constexpr std::uint32_t kMoves = 0x02;
    if (data.size() < 10 || (byteAt(data, 0) & kMoves) != 0)
        return std::nullopt;
    return sizeFrom(littleEndian(data, 4, 3) + 1, littleEndian(data, 7, 3) + 1);
}

/// The chunks of a WebP up to the one with the pixels, which must have the size of the canvas when there is one.
std::optional<PictureSize> sizeOfChunks(std::string_view chunks)
{
    std::optional<PictureSize> canvas;
    while (const auto chunk = takeRiffChunk(chunks)) {
        if (chunk->name == "VP8X") {
            canvas = sizeOfCanvas(chunk->data);
            if (!canvas)
                return std::nullopt;
            continue;
        }
        if (chunk->name != "VP8 " && chunk->name != "VP8L")
            continue;
        const auto size = chunk->name == "VP8 " ? sizeOfLossy(chunk->data) : sizeOfLossless(chunk->data);
        const bool fits = size && (!canvas || (canvas->width == size->width && canvas->height == size->height));
        return fits ? size : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<PictureSize> sizeOfPng(std::string_view bytes)
{
    constexpr auto kSignature = "\x89PNG\r\n\x1A\n"sv;
    constexpr std::size_t kHeaderLength = 13;
    if (!bytes.starts_with(kSignature))
        return std::nullopt;
    bytes.remove_prefix(kSignature.size());
    const auto header = takePngChunk(bytes);
    if (!header || header->name != "IHDR" || header->data.size() != kHeaderLength)
        return std::nullopt;
    bool hasPixels = false;
    // What stands behind IEND does no harm: no decoder looks at it.
    while (const auto chunk = takePngChunk(bytes)) {
        hasPixels = hasPixels || chunk->name == "IDAT";
        if (chunk->name == "IEND")
            return hasPixels ? std::optional(sizeFrom(bigEndian(header->data, 0, 4), bigEndian(header->data, 4, 4)))
                             : std::nullopt;
    }
    return std::nullopt;
}

std::optional<PictureSize> sizeOfJpeg(std::string_view bytes)
{
    constexpr std::uint32_t kStartOfScan = 0xDA;
    if (!bytes.starts_with("\xFF\xD8"sv))
        return std::nullopt;
    std::optional<PictureSize> size;
    for (std::size_t at = 2; at + 4 <= bytes.size() && byteAt(bytes, at) == 0xFF;) {
        const std::uint32_t marker = byteAt(bytes, at + 1);
        if (marker == 0xFF) { // fill byte
            ++at;
            continue;
        }
        const std::size_t length = bigEndian(bytes, at + 2, 2); // counts itself
        if (length < 2 || length + 2 > bytes.size() - at)
            return std::nullopt;
        // An end before the scan belongs to a small picture in the camera's notes.
        if (marker == kStartOfScan)
            return bytes.find("\xFF\xD9"sv, at + 2 + length) != std::string_view::npos ? size : std::nullopt;
        const bool isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame) {
            size = sizeOfFrame(marker, bytes.substr(at + 4, length - 2));
            if (!size)
                return std::nullopt;
        }
        at += 2 + length;
    }
    return std::nullopt;
}

std::optional<PictureSize> sizeOfWebp(std::string_view bytes)
{
    constexpr std::size_t kHeader = 12; // "RIFF", length, "WEBP"
    if (bytes.size() < kHeader || !bytes.starts_with("RIFF") || bytes.substr(8, 4) != "WEBP")
        return std::nullopt;
    const std::size_t length = littleEndian(bytes, 4, 4); // from "WEBP" on
    if (length < 4 || length > bytes.size() - 8)
        return std::nullopt;
    return sizeOfChunks(bytes.substr(kHeader, length - 4));
}

} // namespace musubi::store
