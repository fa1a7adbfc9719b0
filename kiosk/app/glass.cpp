#include "kiosk/app/glass.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/OpenGL.hpp>
#include <SFML/System/Err.hpp>
#include <SFML/Window/Event.hpp>
#include <algorithm>
#include <array>
#include <optional>
#include <streambuf>
#include <string_view>
#include <utility>

namespace musubi::app {

namespace {

constexpr int kMouse = -1; ///< contact of the mouse; fingers count from 0

PixelSize sizeOf(const sf::Window& window)
{
    const sf::Vector2u size = window.getSize();
    return {std::max(size.x, 1U), std::max(size.y, 1U)};
}

/// As asked for, or smaller in the same shape where the desktop has no room for it and a frame.
PixelSize windowSizeFor(PixelSize wanted, PixelSize desktop)
{
    constexpr double kOfDesktop = 0.9;
    const double room =
        std::min(kOfDesktop * desktop.width / wanted.width, kOfDesktop * desktop.height / wanted.height);
    if (wanted.width < desktop.width && wanted.height < desktop.height)
        return wanted;
    return {static_cast<unsigned>(wanted.width * room), static_cast<unsigned>(wanted.height * room)};
}

std::optional<Key> keyOf(const sf::Event::KeyEvent& key)
{
    switch (key.code) {
    case sf::Keyboard::Tab:
        return key.shift ? Key::Previous : Key::Next;
    case sf::Keyboard::Enter:
    case sf::Keyboard::Space:
        return Key::Activate;
    case sf::Keyboard::Escape:
        return Key::Back;
    default:
        return std::nullopt;
    }
}

/// Whether the processor draws. Mesa's software renderers copy the back buffer to the screen and keep it; a graphics
/// card may hand back any older one, and needs no help.
bool isDrawnBySoftware()
{
    const GLubyte* name = glGetString(GL_RENDERER);
    const std::string_view renderer = name == nullptr ? "" : reinterpret_cast<const char*>(name);
    return renderer.starts_with("llvmpipe") || renderer.starts_with("softpipe");
}

/// No standard promises what software renderers do, so look: paint three times, and see whether it is left. The colours
/// are three blacks that no eye tells apart, so that starting does not flash; one pixel is read, so that it costs
/// little.
bool isLeftByPresenting(sf::RenderWindow& window)
{
    for (const sf::Uint8 shade : {2, 1, 0}) {
        window.clear({shade, shade, shade});
        window.display();
        std::array<GLubyte, 4> left{255, 255, 255, 255};
        glReadPixels(0, 0, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, left.data());
        if (left[0] != shade || left[1] != shade || left[2] != shade)
            return false;
    }
    return true;
}

} // namespace

struct Glass::Parts
{
    sf::RenderWindow window;
    bool keepsPicture = false;
    Mounting mounting;
    Panel panel{PixelSize{}};

    void deliverMouse(const sf::Event& event, Kiosk& kiosk, Now now) const
    {
        if (event.type == sf::Event::MouseMoved)
            kiosk.touchMove(panel.onScene(event.mouseMove.x, event.mouseMove.y, kiosk.scene().size), kMouse);
        else if (event.mouseButton.button != sf::Mouse::Left)
            return;
        else if (event.type == sf::Event::MouseButtonPressed)
            kiosk.touchDown(panel.onScene(event.mouseButton.x, event.mouseButton.y, kiosk.scene().size), kMouse, now);
        else
            kiosk.touchUp(panel.onScene(event.mouseButton.x, event.mouseButton.y, kiosk.scene().size), kMouse, now);
    }

    void deliverTouch(const sf::Event& event, Kiosk& kiosk, Now now) const
    {
        const scene::Point at = panel.onScene(event.touch.x, event.touch.y, kiosk.scene().size);
        const int finger = static_cast<int>(event.touch.finger);
        if (event.type == sf::Event::TouchBegan)
            kiosk.touchDown(at, finger, now);
        else if (event.type == sf::Event::TouchMoved)
            kiosk.touchMove(at, finger);
        else
            kiosk.touchUp(at, finger, now);
    }

    Wish deliver(const sf::Event& event, Kiosk& kiosk, Now now)
    {
        switch (event.type) {
        case sf::Event::MouseMoved:
        case sf::Event::MouseButtonPressed:
        case sf::Event::MouseButtonReleased:
            deliverMouse(event, kiosk, now);
            return Wish::None;
        case sf::Event::TouchBegan:
        case sf::Event::TouchMoved:
        case sf::Event::TouchEnded:
            deliverTouch(event, kiosk, now);
            return Wish::None;
        case sf::Event::LostFocus:
            kiosk.touchLost();
            return Wish::None;
        case sf::Event::KeyPressed:
            if (event.key.control && event.key.code == sf::Keyboard::Q)
                return Wish::Quit;
            if (const std::optional<Key> key = keyOf(event.key))
                kiosk.press(*key, now);
            return Wish::None;
        case sf::Event::Resized:
            panel = Panel(sizeOf(window), mounting);
            return Wish::Resized;
        case sf::Event::Closed:
            return Wish::Leave;
        default:
            return Wish::None;
        }
    }
};

Glass::Glass(std::unique_ptr<Parts> parts) : m_parts(std::move(parts))
{}
Glass::~Glass() = default;

std::unique_ptr<Glass> Glass::open(PixelSize size, WindowStyle style, Mounting mounting)
{
    auto parts = std::make_unique<Parts>();
    // SFML complains about drivers without vertical synchronisation, which need none; its own words help nobody.
    std::streambuf* const errors = sf::err().rdbuf(nullptr);
    const sf::VideoMode mode = sf::VideoMode::getDesktopMode();
    const PixelSize desktop{mode.width, mode.height};
    if (style == WindowStyle::Fullscreen) {
        parts->window.create(mode, "Musubi", sf::Style::Fullscreen);
        parts->window.setMouseCursorVisible(false); // a finger needs no arrow
    } else {
        const PixelSize fitting = windowSizeFor(size, desktop);
        parts->window.create(sf::VideoMode(fitting.width, fitting.height), "Musubi", sf::Style::Default);
        // SFML centres by the wrong side (it takes the width for the height), so the window would hang out below.
        parts->window.setPosition({static_cast<int>((desktop.width - fitting.width) / 2),
                                   static_cast<int>((desktop.height - fitting.height) / 2)});
    }
    sf::err().rdbuf(errors);
    parts->window.setKeyRepeatEnabled(false);
    parts->mounting = mounting;
    parts->panel = Panel(sizeOf(parts->window), mounting);
    parts->keepsPicture = isDrawnBySoftware() && isLeftByPresenting(parts->window);
    return std::unique_ptr<Glass>(new Glass(std::move(parts)));
}

Glass::Wish Glass::deliver(Kiosk& kiosk, Now now)
{
    Wish strongest = Wish::None;
    sf::Event event{};
    while (m_parts->window.pollEvent(event))
        strongest = std::max(strongest, m_parts->deliver(event, kiosk, now));
    return strongest;
}

const Panel& Glass::panel() const
{
    return m_parts->panel;
}

unsigned long Glass::window() const
{
    return m_parts->window.getSystemHandle();
}

sf::RenderTarget& Glass::target()
{
    return m_parts->window;
}

bool Glass::keepsPicture() const
{
    return m_parts->keepsPicture;
}

void Glass::present()
{
    m_parts->window.display();
}

} // namespace musubi::app
