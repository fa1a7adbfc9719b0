// A second connection to the X server, only to be woken by it.
//
// SFML can wait for events only by asking a hundred times a second. This connection
// has a descriptor that poll(2) can sleep on: it hears raw input (XInput 2.2 raw
// events, which take nothing away from the window's own events) and that the window
// was uncovered or resized. What the input was is read from SFML.
#pragma once

#include "content/base/result.hpp"

#include <memory>

namespace musubi::app {

class DisplayWatch
{
public:
    /// Unavailable without a display that answers.
    [[nodiscard]] static Result<std::unique_ptr<DisplayWatch>> open();
    ~DisplayWatch();
    DisplayWatch(const DisplayWatch&) = delete;
    DisplayWatch& operator=(const DisplayWatch&) = delete;

    void watch(unsigned long window);
    [[nodiscard]] int descriptor() const;

    enum class Heard
    {
        Nothing,
        Input,
        Uncovered, ///< the window's picture has to be drawn again
    };
    /// Takes everything that has arrived.
    [[nodiscard]] Heard takeAll();

private:
    struct Connection;
    explicit DisplayWatch(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

} // namespace musubi::app
