// The window on the panel, by SFML: opens it, hands what people do to the kiosk,
// shows what was painted. The only place beside the paint room that knows SFML.
#pragma once

#include "kiosk/app/kiosk.hpp"
#include "kiosk/app/options.hpp"
#include "kiosk/app/panel.hpp"

#include <memory>

namespace sf {
class RenderTarget;
}

namespace musubi::app {

class Glass
{
public:
    /// \pre  a display answers; SFML ends the program without one
    /// \param size  of a framed window; a full screen takes the panel's own
    [[nodiscard]] static std::unique_ptr<Glass> open(PixelSize size, WindowStyle style, Mounting mounting);
    ~Glass();
    Glass(const Glass&) = delete;
    Glass& operator=(const Glass&) = delete;

    enum class Wish
    {
        None,
        Resized, ///< `panel` is another one now
        Quit,    ///< Ctrl+Q
        Leave,   ///< the window was closed
    };
    /// Everything that happened since the last call. The strongest wish counts.
    [[nodiscard]] Wish deliver(Kiosk& kiosk, Now now);

    [[nodiscard]] const Panel& panel() const;
    [[nodiscard]] unsigned long window() const; ///< for X
    [[nodiscard]] sf::RenderTarget& target();
    void present();
    /// Whether `target` still shows the last picture after present(), so that only what differs need be painted.
    [[nodiscard]] bool keepsPicture() const;

private:
    struct Parts;
    explicit Glass(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace musubi::app
