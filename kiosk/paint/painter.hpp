// Paints a scene with SFML. The only room that knows how text is set, pictures are
// read and shapes are filled; everything it draws is in the scene.
//
// Threads: one Painter belongs to the thread of its OpenGL context. Decoding of
// pictures happens there too; a budget keeps textures in memory bounded.
#pragma once

#include "content/base/result.hpp"
#include "kiosk/scene/node.hpp"
#include "kiosk/scene/text_metrics.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace sf {
class RenderTarget;
}

namespace musubi::paint {

struct PaintOptions
{
    std::filesystem::path assets;                    ///< folder with illustrations/ and icons
    std::size_t textureBudget = 96U * 1024U * 1024U; ///< bytes of texture memory kept for pictures and text
};

enum class Liveliness
{
    Full,
    Reduced, ///< everything is a 120 ms cross-fade
    Settled, ///< the picture at rest, whatever the time; screenshots
};

/// What differs between two frames of one scene.
struct Moment
{
    float sinceShown = 1'000'000; ///< ms since this page appeared; entrances play by it
    float loopTime = 0;           ///< ms of the attract loop
    std::string pressed;          ///< id of the node under the finger
    float sincePressed = 1'000'000;
    std::string focused; ///< id of the node with the gold ring
    Liveliness liveliness = Liveliness::Full;
};

/// What a target shows when painting begins.
enum class Before
{
    Anything,
    LastPicture, ///< what this painter painted on it last: only what differs is painted
};

/// What could not be drawn, once each: an unreadable picture, a missing font.
struct PaintProblem
{
    std::string what; ///< one sentence
    friend bool operator==(const PaintProblem&, const PaintProblem&) = default;
};

class Painter
{
public:
    /// Unavailable when no usable font is installed or graphics cannot start; NotFound without the assets folder.
    [[nodiscard]] static Result<std::unique_ptr<Painter>> open(PaintOptions options);
    ~Painter();
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;

    void paint(const scene::Scene& scene, const Moment& moment, sf::RenderTarget& target,
               Before before = Before::Anything);
    /// Whether the next frame would differ from this one (an entrance is still playing, or the scene loops).
    [[nodiscard]] bool isMoving(const scene::Scene& scene, const Moment& moment) const;

    /// Where "pack:…" pictures are; replaced when a new pack goes live. Drops its old textures.
    void setPackRoot(const std::filesystem::path& root);
    /// Measures with the same code that draws. Lives as long as the painter.
    [[nodiscard]] const scene::TextMetrics& metrics() const;
    /// What went wrong since the last call.
    [[nodiscard]] std::vector<PaintProblem> takeProblems();
    [[nodiscard]] std::size_t textureBytes() const;
    /// Pixels of the target painted since the start; a count to compare frames by.
    [[nodiscard]] double paintedPixels() const;

private:
    struct Rooms;
    explicit Painter(std::unique_ptr<Rooms> rooms);
    std::unique_ptr<Rooms> m_rooms;
};

} // namespace musubi::paint
